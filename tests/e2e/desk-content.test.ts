import { describe, expect, it, vi } from 'vitest';
import { sessionCookie } from '@/lib/auth/cookies';
import { getDraft } from '@/lib/desk/drafts';
import { approveDraft } from '@/lib/editing/drafts/approve-draft';
import { publishDraft } from '@/lib/editing/drafts/publish-draft';
import { saveDraft } from '@/lib/editing/drafts/save-draft';
import { startDraft } from '@/lib/editing/drafts/start-draft';
import { submitDraft } from '@/lib/editing/drafts/submit-draft';
import { showUnseen } from '@/lib/text/characters/bidi';
import { cleanText, inspectText, isRefused } from '@/lib/text/characters/inspect';
import { openBrowser } from '@/tests/support/browser';
import { askDesk, type DeskQuestion } from '@/tests/support/desk/ask-desk';
import { addCastMember } from '@/tests/support/desk/desk-cast';
import { openDeskPortal } from '@/tests/support/desk/desk-portal';
import { draftFields } from '@/tests/support/desk/draft-fields';
import { escaped, hostileWords } from '@/tests/support/desk/hostile-words';
import { outcomeOf } from '@/tests/support/desk/judge-cells';
import { password } from '@/tests/support/make-person';
import { sendRaw } from '@/tests/support/raw-request';

vi.setConfig({ testTimeout: 300_000, hookTimeout: 300_000 });

// A portal and a database of its own: hostile words are published here.
const { db, origin, portal } = await openDeskPortal();
const browser = await openBrowser();
const contributor = await addCastMember(db, 'contributor');
const reviewer = await addCastMember(db, 'reviewer');
const publisher = await addCastMember(db, 'publisher');
const setting = { db };

const ask = (path: string, question: DeskQuestion = {}) =>
  askDesk(origin, path, { token: contributor.token, ...question });

/** What no page may hold as it was typed. */
const markup = hostileWords.filter((words) => words.includes('<'));
const rawIn = (html: string) => markup.filter((words) => html.includes(words));
const linkOut = /(?:href|src|action|formaction)\s*=\s*["']?\s*(?:javascript|data|vbscript):/i;

/** Words that a page has to show as typed, and does not. */
const missingIn = (html: string, words: readonly string[]) => words.filter((each) => !html.includes(escaped(each)));

describe('markup in every field of a draft (I1)', () => {
  const { lines, all } = draftFields;

  it('is shown as typed in the form and the review, and stands in no page as markup', async () => {
    expect(hostileWords.length).toBeGreaterThanOrEqual(500);
    expect(new Set(hostileWords).size).toBe(hostileWords.length);
    const parts = (['source', 'meeting', 'statement', 'text'] as const).map((type) => ({ type, subject: null }));
    let { id, version } = await startDraft(contributor.actor, { parts, reason: '' }, setting);
    for (const change of ['add-count', 'add-paragraph:1', 'add-claim:meeting.date']) {
      ({ version } = await saveDraft(contributor.actor, { id, version, fields: {}, rowChange: change }, setting));
    }
    const { parts: rows } = await db.draft.findUniqueOrThrow({ where: { publicId: id }, include: { parts: true } });
    const claim = rows
      .flatMap(({ payload }) => Object.keys(payload as object))
      .find((name) => name.startsWith('claim.'));
    const names = all.map((name) => name.replace('claim.N', claim?.split('.').slice(0, 2).join('.') ?? 'claim.N'));
    const shown = new Set(
      lines.map((name) => name.replace('claim.N', claim?.split('.').slice(0, 2).join('.') ?? 'claim.N')),
    );
    const wrong: string[] = [];
    for (let start = 0; start < hostileWords.length; start += names.length) {
      const typed = names.map(
        (name, index) => [name, hostileWords[(start + index) % hostileWords.length] ?? ''] as const,
      );
      const fields = { ...Object.fromEntries(typed), action: 'save', version: `${version}` };
      const saved = await ask(`/en/desk/drafts/${id}`, { fields });
      expect(outcomeOf(saved)).toBe('303');
      version += 1;
      const [form, review, preview, home] = await Promise.all(
        ['', '/review', '/preview', null].map(async (page) => {
          const answer = await ask(page === null ? '/ar/desk' : `/en/desk/drafts/${id}${page}`);
          expect(answer.status, `${page}`).toBe(200);
          return answer.text;
        }),
      );
      const pages = { form, review, preview, home };
      for (const [page, html = ''] of Object.entries(pages)) {
        wrong.push(...rawIn(html).map((words) => `${page} has ${words}`));
        if (linkOut.test(html)) wrong.push(`${page} links ${linkOut.exec(html)?.[0]}`);
      }
      for (const [name, words] of typed) {
        if (!shown.has(name)) continue;
        if (missingIn(form ?? '', [words]).length > 0) wrong.push(`the form does not show ${name}: ${words}`);
      }
    }
    expect(wrong).toEqual([]);
  });

  it('is no address of a source', async () => {
    const { id, version } = await startDraft(
      contributor.actor,
      { parts: [{ type: 'source', subject: null }] },
      setting,
    );
    let seen = version;
    for (const url of [
      "javascript:alert('zq')",
      ' javascript:alert(1)',
      'JAVASCRIPT:alert(1)',
      'java\nscript:alert(1)',
      'data:text/html,<script>alert(1)</script>',
      'vbscript:msgbox(1)',
      'file:///etc/passwd',
      'ftp://elsewhere.example/x',
      '//elsewhere.example',
      '/\\elsewhere.example',
      'https://',
      'https:///x',
      'https://a b.example/',
      'https://elsewhere.example/\u202egpj.exe',
      'https://elsewhere.example/\u200b',
      'blob:https://elsewhere.example/1',
      'about:blank',
      'elsewhere.example',
    ]) {
      ({ version: seen } = await saveDraft(
        contributor.actor,
        { id, version: seen, fields: { 'source.url': url } },
        setting,
      ));
      const view = await getDraft(contributor.actor, id);
      const faults = view?.parts[0]?.faults.filter(({ field }) => field === 'source.url') ?? [];
      expect(faults, url).toHaveLength(1);
      for (const page of ['', '/review']) expect((await ask(`/en/desk/drafts/${id}${page}`)).text).not.toMatch(linkOut);
    }
  });
});

describe('markup that was published (I1)', () => {
  const single = hostileWords.filter((words) => !/[\n\t\u2028]/.test(words) && words === words.trim());
  const addresses = [
    '/en/meetings/cifg-12',
    '/ar/meetings/cifg-12',
    '/en/meetings',
    '/ar',
    '/en/statements/cifg-15',
    '/ar/statements/cifg-15',
    '/en/statements/cifg-15/parallel',
    '/en/statements/cifg-15/parallel/en...en-words',
    '/en/statements/cifg-15/p1',
    '/en/corrections',
    '/ar/corrections',
    '/en/search?q=script',
    '/en/search?q=alert',
  ];
  const data = [
    '/en/statements/cifg-15.json',
    '/en/statements/cifg-15.md',
    '/en/statements/cifg-15.txt',
    '/en/statements/cifg-15.ris',
    '/en/statements/cifg-15.bib',
    '/en/statements/cifg-15.csl.json',
    '/api/v1/meetings/cifg-12',
    '/api/v1/statements/cifg-15',
    '/api/v1/search?q=script',
    '/sitemap.xml',
  ];
  const desk = [
    '/en/desk/records/meeting/cifg-12',
    '/en/desk/records/meeting/cifg-12/history',
    '/en/desk/records/text/cifg-15/en-words',
    '/en/desk/records/text/cifg-15/en-words/history',
    '/en/desk/records?type=meeting',
    '/en/desk/records?q=%3Cscript%3Ealert(1)%3C%2Fscript%3E',
    '/en/desk/new',
  ];
  let draft = '';

  it('can be published, and is in no page as markup', async () => {
    const [title = '', reason = ''] = [
      single.find((words) => words.includes('</title>')),
      single.find((words) => words.includes('</script>')),
    ];
    const many = (from: number) => single.slice(from, from + 100).join('\n');
    const paragraphs = Object.fromEntries(
      single.slice(0, 300).flatMap((words, index) => [
        [`paragraph.${index + 1}`, words],
        [`paragraph.${index + 1}.kind`, 'paragraph'],
      ]),
    );
    const text = {
      'text.statement': 'cifg-15',
      'text.slug': 'en-words',
      'text.lang': 'en',
      'text.standing': 'press_report',
      'text.rights': 'press',
      'text.extent': 'excerpt',
      ...paragraphs,
    };
    const meeting = {
      'meeting.titleEn': title,
      'meeting.titleAr': `عنوان ${title}`,
      'meeting.summaryEn': many(0),
      'meeting.summaryAr': many(100),
      'meeting.noteEn': many(200),
      'meeting.noteAr': many(300),
      'meeting.attendanceNoteEn': many(400),
      'meeting.attendanceNoteAr': many(450),
    };
    const source = {
      'source.publisher': title,
      'source.publisherAr': title,
      'source.url': `https://elsewhere.example/?x="><script>alert('zq')</script>`,
      'source.lang': 'en',
      'source.kind': 'press',
      'source.rights': 'press',
    };
    const parts = [
      { type: 'meeting', subject: 'cifg-12', payload: meeting },
      { type: 'text', subject: null, payload: text },
      { type: 'source', subject: null, payload: source },
    ];
    const started = await startDraft(contributor.actor, { parts, reason }, setting);
    draft = started.id;
    const submitted = await submitDraft(contributor.actor, { id: started.id, version: started.version }, setting);
    const approved = await approveDraft(
      reviewer.actor,
      { id: started.id, version: submitted.version, checklist: {} },
      setting,
    );
    const fields = { action: 'publish', version: `${approved.version}` };
    expect(outcomeOf(await ask(`/en/desk/drafts/${draft}`, { token: publisher.token, fields }))).toBe('303');
    const wrong: string[] = [];
    for (const path of [...addresses, ...desk, `/en/desk/drafts/${draft}`, `/en/desk/drafts/${draft}/review`]) {
      const { status, text: html } = await ask(path);
      expect(status, path).toBe(200);
      wrong.push(...rawIn(html).map((words) => `${path} has ${words}`));
      if (linkOut.test(html)) wrong.push(`${path} links ${linkOut.exec(html)?.[0]}`);
    }
    expect(wrong).toEqual([]);
    const statement = (await ask('/en/statements/cifg-15/parallel/en...en-words')).text;
    expect(missingIn(statement, single.slice(0, 300))).toEqual([]);
    for (const path of ['/en/corrections', '/en/desk/records/meeting/cifg-12/history']) {
      expect((await ask(path)).text, path).toContain(escaped(reason));
    }
  });

  it('is served to programs as what it is, never as a page', async () => {
    for (const path of data) {
      const answer = await fetch(origin + path);
      await answer.arrayBuffer();
      expect(answer.status, path).toBe(200);
      expect(answer.headers.get('content-type'), path).not.toMatch(/html|svg/);
      expect(answer.headers.get('x-content-type-options'), path).toBe('nosniff');
    }
  });

  it('runs nowhere in a browser, and violates no policy', async () => {
    const context = await browser.newContext();
    await context.addCookies([{ name: sessionCookie, value: contributor.token, url: origin }]);
    const ran: string[] = [];
    await context.exposeBinding('zqtell', (_, words: string) => void ran.push(words));
    await context.addInitScript(() => {
      const { zqtell } = globalThis as unknown as { zqtell(words: string): void };
      addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
        zqtell(`${location.pathname}: ${violatedDirective} ${blockedURI}`),
      );
    });
    const page = await context.newPage();
    page.on('dialog', (dialog) => {
      ran.push(`${page.url()}: ${dialog.message()}`);
      void dialog.dismiss();
    });
    const open = await startDraft(contributor.actor, { parts: [{ type: 'meeting', subject: 'cifg-12' }] }, setting);
    const pages = [
      ...addresses,
      ...desk,
      ...['', '/review', '/preview'].map((end) => `/en/desk/drafts/${open.id}${end}`),
    ];
    for (const path of pages) {
      await page.goto(origin + path, { waitUntil: 'load' });
      await page.evaluate(() => {
        for (const element of document.querySelectorAll<HTMLElement>(
          'main a, main button, main input, main textarea',
        )) {
          element.dispatchEvent(new PointerEvent('pointerenter'));
          element.dispatchEvent(new MouseEvent('mouseover', { bubbles: true }));
          element.focus();
        }
      });
    }
    await context.close();
    expect(ran).toEqual([]);
  });
});

describe('characters that are not seen (I2)', () => {
  const signs = [
    ...range(0x202a, 0x202e),
    ...range(0x2066, 0x2069),
    ...range(0x200b, 0x200f),
    ...range(0x2060, 0x2064),
    0x061c,
    0xfeff,
    0x00ad,
    0x034f,
    0x180e,
    0x3164,
    0xe0041,
    0xe000,
    0x0000,
    0x0007,
    0x0085,
    0x009f,
    0x2028,
    0x2029,
  ].map((point) => String.fromCodePoint(point));
  const letters = [
    'كتـــاب',
    'کتاب',
    'یوم',
    '٦٠0',
    '۶۰',
    '٠١٢٣',
    'e\u0301',
    'ا\u0654',
    '\ufefb',
    '\ufdf2',
    'a\u00a0b',
    'a\u3000b',
    'R\u043eme',
    'CIFGجهود',
    'a\u0301\u0302\u0303\u0304',
    '\u0627\u0671',
    '\ud83d\ude00',
    '\ufb01',
  ];
  const fields = ['meeting.titleEn', 'meeting.titleAr', 'meeting.summaryEn', 'meeting.noteAr'] as const;
  const isLong = (name: string) => /summary|note/.test(name);
  const wholeOf = (sign: string) => `Harbour ${sign} day`;

  it('are refused at their field or stored as the rules say, and shown at the review', async () => {
    const samples = [...signs, ...letters];
    expect(samples.length * fields.length).toBeGreaterThanOrEqual(150);
    const wrong: string[] = [];
    let { id, version } = await startDraft(
      contributor.actor,
      { parts: [{ type: 'meeting', subject: 'cifg-13' }] },
      setting,
    );
    for (const sign of samples) {
      const typed = Object.fromEntries(fields.map((name) => [name, wholeOf(sign)]));
      const saved = await ask(`/en/desk/drafts/${id}`, { fields: { ...typed, action: 'save', version: `${version}` } });
      if (outcomeOf(saved) !== '303') wrong.push(`${showUnseen(sign)} is not saved: ${saved.status}`);
      version += 1;
      const { text: html } = await ask(`/en/desk/drafts/${id}/review`);
      const unseen = showUnseen(sign);
      if (unseen !== sign && sign !== '\0') {
        if (!html.includes(escaped(wholeOf(unseen)))) wrong.push(`${unseen} is not shown at the review`);
        if (/[\u202a-\u202e\u2066-\u2069]/.test(html.replace(/<script.*?<\/script>/gs, '')))
          wrong.push(`${unseen} is in the review`);
      }
      const part = (await getDraft(contributor.actor, id))?.parts[0];
      for (const name of fields) {
        const use = isLong(name) ? 'source' : 'short';
        const stored = part?.payload[name] ?? '';
        const isFaulty = part?.faults.some(({ field }) => field === name) ?? false;
        const findings = inspectText(stored, use);
        const isAsked = findings.some(({ code, treatment }) => code === 'bidi-isolate' && treatment === 'strip');
        if (isFaulty !== (isRefused(findings) || isAsked)) wrong.push(`${unseen} in ${name}: fault ${isFaulty}`);
        if (/[\u202a-\u202e]/.test(stored) && !isFaulty) wrong.push(`${unseen} steers ${name}`);
      }
    }
    expect(wrong).toEqual([]);
  });

  it('are stored in one form where they are taken', async () => {
    const kept = letters.filter((letter) => !isRefused(inspectText(wholeOf(letter), 'source')));
    expect(kept.length).toBeGreaterThan(8);
    const words = kept.map(wholeOf).join(' ');
    const title = wholeOf('كتـــاب e\u0301');
    const payload = { 'meeting.summaryEn': words, 'meeting.summaryAr': words, 'meeting.titleEn': title };
    const started = await startDraft(
      contributor.actor,
      { parts: [{ type: 'meeting', subject: 'cifg-14', payload }] },
      setting,
    );
    const view = await getDraft(contributor.actor, started.id);
    expect(view?.parts.flatMap(({ faults }) => faults)).toEqual([]);
    const submitted = await submitDraft(contributor.actor, { id: started.id, version: started.version }, setting);
    const approved = await approveDraft(
      reviewer.actor,
      { id: started.id, version: submitted.version, checklist: {} },
      setting,
    );
    await publishDraft(publisher.actor, { id: started.id, version: approved.version }, setting);
    const meeting = await db.meeting.findUniqueOrThrow({ where: { publicId: 'cifg-14' } });
    expect(meeting.summaryEn).toBe(cleanText(words, 'source'));
    expect(meeting.titleEn).toBe('Harbour كتاب \u00e9 day');
  });

  function range(from: number, to: number): number[] {
    return Array.from({ length: to - from + 1 }, (_, index) => from + index);
  }
});

describe('what is asked of lists (I3)', () => {
  const injections = [
    "'",
    "''",
    '"',
    '`',
    '\\',
    ';',
    '--',
    '/*',
    "' OR '1'='1",
    "' OR 1=1--",
    "'; DROP TABLE draft;--",
    "' UNION SELECT email, password_hash FROM person--",
    '1; SELECT pg_sleep(5)',
    "'||pg_sleep(5)||'",
    '$1',
    '$$x$$',
    '%',
    '_',
    '\\%',
    '%00',
    '\u0000',
    '\ufffd',
    'NULL',
    'true',
    '-1',
    '0',
    '1e309',
    'NaN',
    'Infinity',
    '9'.repeat(400),
    '1.5',
    '[]',
    '{}',
    '{"$gt":""}',
    "a' & b",
    'a | !b',
    ':*',
    '<->',
    '((((',
    '))))',
    '__proto__',
    'constructor',
    'toString',
    'payload',
    'email',
    'passwordHash',
    'drafts',
    'starter',
    'draft.reason',
    'title; x',
    'title-asc; x',
    'person',
    'draft',
    'session',
    '%27%20OR%201=1',
    '\u02bc OR \u02bc1\u02bc=\u02bc1',
    'ا'.repeat(2_000),
    '\u202e',
    '(?:a+)+$',
    '../../etc/passwd',
  ];
  const names = ['q', 'sort', 'state', 'type', 'page', 'filter'];

  it('is answered without a fault and without delay, whatever it is', async () => {
    const wrong: string[] = [];
    const queries = injections.flatMap((value) => names.map((name) => `${name}=${encodeURIComponent(value)}`));
    expect(queries.length).toBeGreaterThan(300);
    for (let start = 0; start < queries.length; start += 8) {
      await Promise.all(
        queries.slice(start, start + 8).map(async (query) => {
          const { status, text } = await ask(`/en/desk/records?${query}`);
          if (status !== 200) wrong.push(`${query.slice(0, 80)}: ${status}`);
          if (/argon2|@example\.org|password_hash/.test(text.replaceAll(contributor.email, '')))
            wrong.push(`${query} tells of people`);
        }),
      );
    }
    expect(wrong).toEqual([]);
    const start = Date.now();
    await ask(`/en/desk/records?q=${encodeURIComponent("'||pg_sleep(5)||'")}`);
    expect(Date.now() - start).toBeLessThan(4_000);
  });

  it('orders and filters by what everybody at the desk may see, and by nothing else', async () => {
    const rows = (html: string) =>
      [...html.matchAll(/\/en\/desk\/records\/meeting\/([a-z0-9-]+)"/g)].map(([, id]) => id);
    const usual = rows((await ask('/en/desk/records?type=meeting')).text);
    expect(usual.length).toBeGreaterThan(20);
    for (const query of [
      'sort=payload',
      'sort=starter',
      'sort=email',
      'state=discarded',
      'state=in_review',
      'author=x',
      'filter=email',
      'starter=x',
    ]) {
      expect(rows((await ask(`/en/desk/records?type=meeting&${query}`)).text), query).toEqual(usual);
    }
    await startDraft(
      contributor.actor,
      {
        parts: [{ type: 'meeting', subject: 'cifg-15', payload: { 'meeting.titleEn': 'Zqveiled harbour' } }],
        reason: 'zqveiled',
      },
      setting,
    );
    for (const q of ['zqveiled', contributor.email, contributor.id, 'contributor']) {
      expect(rows((await ask(`/en/desk/records?q=${encodeURIComponent(q)}`)).text), q).toEqual([]);
      const { total } = (await (await fetch(`${origin}/api/v1/search?q=${encodeURIComponent(q)}`)).json()) as {
        total: number;
      };
      expect(total, q).toBe(0);
    }
  });
});

describe('what is too much (I4)', () => {
  const headers = { cookie: `${sessionCookie}=${contributor.token}`, origin };
  const post = async (body: BodyInit, type?: string) => {
    const { id, version } = await startDraft(
      contributor.actor,
      { parts: [{ type: 'meeting', subject: 'cifg-16' }] },
      setting,
    );
    const start = Date.now();
    const answer = await fetch(`${origin}/en/desk/drafts/${id}?seen=${version}`, {
      method: 'POST',
      redirect: 'manual',
      headers: { ...headers, ...(type && { 'content-type': type }) },
      body,
    });
    await answer.arrayBuffer();
    return { status: answer.status, took: Date.now() - start };
  };
  const urlencoded = 'application/x-www-form-urlencoded';
  const many = (count: number) => Array.from({ length: count }, (_, index) => `field.${index}=x`).join('&');
  const parts = (count: number) => {
    const form = new FormData();
    for (let index = 0; index < count; index += 1) form.append(`f${index}`, 'x');
    return form;
  };

  it.each([
    ['ten thousand names that are no fields', () => post(`version=1&${many(10_000)}`, urlencoded), [303]],
    ['a hundred thousand names', () => post(many(100_000), urlencoded), [413]],
    ['ten thousand parts', () => post(parts(10_000)), [303, 409]],
    ['thirty thousand parts', () => post(parts(30_000)), [413]],
    [
      'a hundred thousand keys in JSON',
      () =>
        post(
          JSON.stringify(Object.fromEntries(Array.from({ length: 100_000 }, (_, index) => [`k${index}`, '']))),
          'application/json',
        ),
      [413],
    ],
    [
      'JSON that is ten thousand deep',
      () => post(`{"a":${'['.repeat(10_000)}${']'.repeat(10_000)}}`, 'application/json'),
      [400],
    ],
    ['a name of a thousand letters', () => post(`${'n'.repeat(1_000)}=x`, urlencoded), [400]],
    ['a multipart form without a boundary', () => post('x', 'multipart/form-data'), [400]],
    [
      'a multipart form that is cut',
      () => post('--b\r\nContent-Disposition: form-data; name="a"\r\n\r\nx', 'multipart/form-data; boundary=b'),
      [400],
    ],
    ['a form in another character set', () => post('version=1&a=%ff%fe', `${urlencoded}; charset=utf-16`), [303]],
  ])('%s', async (_, send, statuses) => {
    const { status, took } = await send();
    expect(statuses).toContain(status);
    expect(took).toBeLessThan(10_000);
    expect((await ask('/en/desk')).status).toBe(200);
  });

  const start = `POST /en/desk/new HTTP/1.1\r\nHost: ${new URL(origin).host}\r\nOrigin: ${origin}\r\nCookie: ${sessionCookie}=${contributor.token}\r\nContent-Type: ${urlencoded}\r\n`;

  it('a form of more than 4 MiB, said at once or found out', async () => {
    expect((await sendRaw(origin, `${start}Content-Length: 4194305\r\n\r\n`)).status).toBe(413);
    function* flood() {
      for (let sent = 0; sent < 4_000; sent += 1) yield Buffer.from(`10000\r\n${'x'.repeat(65_536)}\r\n`);
    }
    expect((await sendRaw(origin, `${start}Transfer-Encoding: chunked\r\n\r\n`, flood())).status).toBe(413);
    expect((await ask('/en/desk')).status).toBe(200);
  });
});

describe('what stays behind', () => {
  it('no line that somebody typed stands in the log or the history as one of their own', async () => {
    const forged = 'zqforged: a line of its own';
    const breaks = ['\n', '\r\n', '\r', '\u2028', '\u2029', '\u0085', '\u000b', '\u000c'];
    for (const end of breaks) {
      const words = `${'words of a line that is long enough '.repeat(10)}${end}${forged}`;
      await ask('/en/desk/sign-in', { token: null, fields: { email: `${words}@example.org`, password: words } });
      await ask(`/en/desk/records?q=${encodeURIComponent(words)}&sort=${encodeURIComponent(words)}`);
      await ask('/en/desk/new', { fields: { action: words, text: words, lang: words, standing: words } });
      const { id, version } = await startDraft(
        contributor.actor,
        { parts: [{ type: 'meeting', subject: 'cifg-17', payload: { 'meeting.titleEn': 'Another title' } }] },
        setting,
      );
      const submitted = await submitDraft(contributor.actor, { id, version }, setting);
      const fields = { action: 'return', version: `${submitted.version}`, reason: words };
      const returned = outcomeOf(await ask(`/en/desk/drafts/${id}`, { token: reviewer.token, fields }));
      const [change] = await db.change.findMany({ orderBy: { seq: 'desc' }, take: 1 });
      expect([returned, change?.reason], JSON.stringify(end)).toEqual(['303', words.replace(/\s*[\s\u0085]/g, ' ')]);
    }
    await ask('/healthz');
    expect(portal.said.filter(({ line }) => line.includes('zqforged'))).toEqual([]);
  });

  it('no secret is in a change, a run, an answer that is kept, or the log', async () => {
    const changes = await db.change.findMany();
    const kept = await Promise.all([db.run.findMany(), db.requestKey.findMany()]);
    const stored = JSON.stringify([changes, kept], (_, value: unknown) =>
      typeof value === 'bigint' ? `${value}` : value,
    );
    const said = portal.said.map(({ line }) => line).join('\n');
    const people = [contributor, reviewer, publisher];
    const secrets = [
      password,
      ...people.flatMap(({ token, secret, recoveryCodes, email }) => [token, secret ?? token, ...recoveryCodes, email]),
    ];
    for (const secret of secrets) {
      expect(stored).not.toContain(secret);
      expect(said).not.toContain(secret);
    }
    expect(stored).not.toContain('$argon2');
  });
});
