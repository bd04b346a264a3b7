import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it, vi } from 'vitest';
import { sessionCookie } from '@/lib/auth/cookies';
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
import { escaped, hostileWords, markupIn, someHostileWords } from '@/tests/support/desk/hostile-words';
import { outcomeOf } from '@/tests/support/desk/judge-cells';
import { judgeHostileDraft } from '@/tests/support/desk/judge-hostile-draft';
import { oddQueries } from '@/tests/support/desk/odd-queries';
import { manyFormedLetters, unseenSigns } from '@/tests/support/desk/odd-signs';
import { hostilePages, publishHostileWords } from '@/tests/support/desk/publish-hostile-words';
import { readFaults } from '@/tests/support/desk/read-faults';
import { password } from '@/tests/support/make-person';
import { sendRaw } from '@/tests/support/raw-request';

vi.setConfig({ testTimeout: 600_000, hookTimeout: 300_000 });

// A portal and a database of its own: hostile words are published here.
const { db, origin, portal } = await openDeskPortal();
const browser = await openBrowser();
// Letters alone: a search is cut after twelve words, and an address of letters and digits by chance may have more.
const contributor = await addCastMember(db, 'contributor', { email: 'zqwriter@example.org' });
const reviewer = await addCastMember(db, 'reviewer');
const publisher = await addCastMember(db, 'publisher');
const setting = { db };
/** Why a record is corrected. */
const why = 'As the source says.';

const ask = (path: string, question: DeskQuestion = {}) =>
  askDesk(origin, path, { token: contributor.token, ...question });

const steering = /[\u202a-\u202e\u2066-\u2069]/;

describe('markup in every field of a draft (I1)', () => {
  // All of the words are typed by npm run test:long.
  it('is shown as typed in the form, and stands in no page as markup', async () => {
    expect(hostileWords.length).toBeGreaterThanOrEqual(500);
    expect(new Set(hostileWords).size).toBe(hostileWords.length);
    expect(someHostileWords.length).toBeGreaterThan(draftFields.all.length);
    expect(await judgeHostileDraft({ db, origin }, contributor, someHostileWords)).toEqual([]);
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
      const { faults } = await readFaults(db, id);
      expect(
        faults.filter(({ field }) => field === 'source.url'),
        url,
      ).toHaveLength(1);
      if (!/script|data/i.test(url)) continue;
      const pages = await Promise.all(['', '/review'].map((page) => ask(`/en/desk/drafts/${id}${page}`)));
      expect(
        pages.flatMap(({ text }) => markupIn(text)),
        url,
      ).toEqual([]);
    }
  });
});

describe('markup that was published (I1)', () => {
  const data = [
    '/en/statements/min-riyadh-2023.json',
    '/en/statements/min-riyadh-2023.md',
    '/en/statements/min-riyadh-2023.txt',
    '/en/statements/min-riyadh-2023.ris',
    '/en/statements/min-riyadh-2023.bib',
    '/en/statements/min-riyadh-2023.csl.json',
    '/api/v1/meetings/cifg-12',
    '/api/v1/statements/min-riyadh-2023',
    '/api/v1/search?q=script',
    '/sitemap.xml',
  ];

  it('is in no page as markup, and is shown as typed', async () => {
    const cast = { contributor, reviewer, publisher };
    expect(await publishHostileWords({ db, origin }, cast, someHostileWords)).toEqual([]);
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
      const { zqtell } = globalThis as { zqtell?(words: string): void };
      addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
        zqtell?.(`${location.pathname}: ${violatedDirective} ${blockedURI}`),
      );
    });
    const open = await startDraft(contributor.actor, { parts: [{ type: 'meeting', subject: 'cifg-12' }] }, setting);
    const pages = [
      ...hostilePages.readers,
      ...hostilePages.desk,
      ...['', '/review', '/preview'].map((end) => `/en/desk/drafts/${open.id}${end}`),
    ];
    await Promise.all(
      Array.from({ length: 3 }, async () => {
        const page = await context.newPage();
        page.on('dialog', (dialog) => {
          ran.push(`${page.url()}: ${dialog.message()}`);
          void dialog.dismiss();
        });
        for (let path = pages.shift(); path; path = pages.shift()) {
          await page.goto(origin + path, { waitUntil: 'load' });
          await page.evaluate(touchAll);
        }
      }),
    );
    await context.close();
    expect(ran).toEqual([]);
  });
});

/** Runs in the page: what somebody would set off who goes over everything. */
function touchAll(): void {
  for (const element of document.querySelectorAll<HTMLElement>('main a, main button, main input, main textarea')) {
    element.dispatchEvent(new PointerEvent('pointerenter'));
    element.dispatchEvent(new MouseEvent('mouseover', { bubbles: true }));
    element.focus();
  }
}

describe('characters that are not seen (I2)', () => {
  /** Two short fields and two long ones, four times. */
  const fields = [
    ['meeting.titleEn', 'meeting.titleAr', 'meeting.summaryEn', 'meeting.summaryAr'],
    ['statement.titleEn', 'statement.titleAr', 'meeting.noteEn', 'meeting.noteAr'],
    ['source.publisher', 'source.publisherAr', 'meeting.attendanceNoteEn', 'meeting.attendanceNoteAr'],
    ['statement.issuerEn', 'statement.issuerAr', 'meeting.dateNoteEn', 'meeting.dateNoteAr'],
  ];
  const isLong = (name: string) => /summary|note/i.test(name);
  const wholeOf = (sign: string) => `Harbour ${sign} day`;

  it('are refused at their field or stored as the rules say, and shown at the review', async () => {
    const samples = [...unseenSigns, ...manyFormedLetters];
    expect(samples.length * 4).toBeGreaterThanOrEqual(150);
    const half = Math.ceil(samples.length / 2);
    const wrong = await Promise.all([judge(samples.slice(0, half)), judge(samples.slice(half))]);
    expect(wrong.flat()).toEqual([]);
  });

  async function judge(samples: string[]): Promise<string[]> {
    const wrong: string[] = [];
    const parts = [
      { type: 'source', subject: null },
      { type: 'meeting', subject: 'cifg-13' },
      { type: 'statement', subject: null },
    ];
    const { id, version } = await startDraft(contributor.actor, { parts }, setting);
    let seen = version;
    for (let start = 0; start < samples.length; start += fields.length) {
      const typed = fields.flatMap((names, index) => {
        const sign = samples[start + index];
        return sign === undefined ? [] : names.map((name) => ({ name, sign, unseen: showUnseen(sign) }));
      });
      const words = Object.fromEntries(typed.map(({ name, sign }) => [name, wholeOf(sign)]));
      const saved = await ask(`/en/desk/drafts/${id}`, { fields: { ...words, action: 'save', version: `${seen}` } });
      if (outcomeOf(saved) !== '303')
        wrong.push(`${typed.map(({ unseen }) => unseen).join()} is not saved: ${saved.status}`);
      const [{ version: next, fields: kept, faults }, { text: html }] = await Promise.all([
        readFaults(db, id),
        ask(`/en/desk/drafts/${id}/review`),
      ]);
      seen = next;
      if (steering.test(html.replace(/<script.*?<\/script>/gs, '')))
        wrong.push(`the review has what it should spell out`);
      for (const { name, sign, unseen } of typed) {
        const isGone = sign === '\0' || unseen === sign;
        if (!isGone && !html.includes(escaped(wholeOf(unseen)))) wrong.push(`${unseen} is not shown at the review`);
        const isFaulty = faults.some(({ field, message }) => field === name && message === 'validation.characterAt');
        const findings = inspectText(kept[name] ?? '', isLong(name) ? 'source' : 'short');
        const isAsked = findings.some(({ code, treatment }) => code === 'bidi-isolate' && treatment === 'strip');
        if (isFaulty !== (isRefused(findings) || isAsked)) wrong.push(`${unseen} in ${name}: fault ${isFaulty}`);
      }
    }
    return wrong;
  }

  it('are stored in one form where they are taken', async () => {
    const kept = manyFormedLetters.filter((letter) => !isRefused(inspectText(wholeOf(letter), 'source')));
    expect(kept.length).toBeGreaterThan(8);
    const words = kept.map(wholeOf).join(' ');
    const title = wholeOf('كتـــاب e\u0301');
    const payload = { 'meeting.summaryEn': words, 'meeting.summaryAr': words, 'meeting.titleEn': title };
    const started = await startDraft(
      contributor.actor,
      { parts: [{ type: 'meeting', subject: 'cifg-14', payload }], reason: why },
      setting,
    );
    expect((await readFaults(db, started.id)).faults).toEqual([]);
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
});

describe('what is asked of lists (I3)', () => {
  const names = ['q', 'sort', 'state', 'type', 'page', 'filter'];

  // A query that waits for ten seconds is cut off by the database, and answered with a fault.
  it('is answered without a fault and without delay, whatever it is', async () => {
    const wrong: string[] = [];
    // Each name has another of them in each address.
    const queries = oddQueries.map((_, index) =>
      new URLSearchParams(
        names.map((name, shift) => [name, oddQueries[(index + shift * 7) % oddQueries.length] ?? '']),
      ).toString(),
    );
    expect(queries.length * names.length).toBeGreaterThan(300);
    for (let start = 0; start < queries.length; start += 8) {
      await Promise.all(
        queries.slice(start, start + 8).map(async (query) => {
          const { status, text } = await ask(`/en/desk/records?${query}`);
          if (status !== 200) wrong.push(`${query.slice(0, 80)}: ${status}`);
          const told = /.{0,60}(?:argon2|@example\.org).{0,60}/.exec(text.replaceAll(contributor.email, ''));
          if (told) wrong.push(`${query} tells of people: ${told[0]}`);
        }),
      );
    }
    expect(wrong).toEqual([]);
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
    }
    for (const q of ['zqveiled', contributor.email, contributor.id]) {
      expect(await countFound(q), q).toBe(0);
    }
  });
});

/** A search waits in line behind the pages that are made; where that took too long, it is asked again as the portal says. */
async function countFound(q: string): Promise<number | undefined> {
  const answer = await fetch(`${origin}/api/v1/search?q=${encodeURIComponent(q)}`);
  const told: { total?: number } = await answer.json();
  if (answer.status === 503) {
    await sleep(Number(answer.headers.get('retry-after')) * 1_000);
    return countFound(q);
  }
  expect(answer.status, JSON.stringify(told)).toBe(200);
  return told.total;
}

describe('what is too much (I4)', () => {
  const headers = { cookie: `${sessionCookie}=${contributor.token}`, origin };
  const post = async (body: BodyInit, type?: string) => {
    const { id, version } = await startDraft(
      contributor.actor,
      { parts: [{ type: 'meeting', subject: 'cifg-16' }] },
      setting,
    );
    const answer = await fetch(`${origin}/en/desk/drafts/${id}?seen=${version}`, {
      method: 'POST',
      redirect: 'manual',
      headers: { ...headers, ...(type && { 'content-type': type }) },
      body,
    });
    await answer.arrayBuffer();
    return answer.status;
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
    expect(statuses).toContain(await send());
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
  /** Leaves words with such a break wherever they may be noted. */
  async function leave(end: string): Promise<void> {
    const forged = 'zqforged: a line of its own';
    const words = `${'words of a line that is long enough '.repeat(10)}${end}${forged}`;
    await ask('/en/desk/sign-in', { token: null, fields: { email: `${words}@example.org`, password: words } });
    await ask(`/en/desk/records?q=${encodeURIComponent(words)}&sort=${encodeURIComponent(words)}`);
    await ask('/en/desk/new', { fields: { action: words, text: words, lang: words, standing: words } });
    const part = { type: 'meeting', subject: 'cifg-17', payload: { 'meeting.titleEn': 'Another title' } };
    const { id, version } = await startDraft(contributor.actor, { parts: [part], reason: why }, setting);
    const submitted = await submitDraft(contributor.actor, { id, version }, setting);
    const fields = { action: 'return', version: `${submitted.version}`, reason: words };
    const returned = outcomeOf(await ask(`/en/desk/drafts/${id}`, { token: reviewer.token, fields }));
    const change = await db.change.findFirst({ where: { action: 'draft.return', subjectId: id } });
    expect([returned, change?.reason], JSON.stringify(end)).toEqual(['303', words.replace(/\s*[\s\u0085]/g, ' ')]);
  }

  it('no line that somebody typed stands in the log or the history as one of their own', async () => {
    const breaks = ['\n', '\r\n', '\r', '\u2028', '\u2029', '\u0085', '\u000b', '\u000c'];
    await Promise.all(breaks.map(leave));
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
