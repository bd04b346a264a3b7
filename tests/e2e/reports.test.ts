import { afterAll, beforeEach, describe, expect, inject, it } from 'vitest';
import { reportLimits } from '@/lib/auth/limits/report-limit';
import { createDatabaseClient } from '@/lib/db/client';
import { axeViolations } from '@/tests/support/axe';
import { openBrowser, portalOrigin } from '@/tests/support/browser';
import { openDeskClient } from '@/tests/support/desk-client';
import { makePerson, makeToken } from '@/tests/support/make-person';
import { languages, pagePaths } from '@/tests/support/pages';

const origin = portalOrigin();
const browser = await openBrowser();
const db = createDatabaseClient(inject('portalDatabase'));
afterAll(() => db.$disconnect());

/** All tests come from one address. */
beforeEach(() => db.attempt.deleteMany({ where: { bucket: { startsWith: 'report' } } }));

const ask = (path: string, init: RequestInit = {}) => fetch(origin + path, { redirect: 'manual', ...init });
const own = { origin, 'sec-fetch-site': 'same-origin' };

function post(
  fields: Record<string, string>,
  { locale = 'en', headers = own }: { locale?: string; headers?: object } = {},
) {
  return ask(`/${locale}/report`, { method: 'POST', body: new URLSearchParams(fields), headers: { ...headers } });
}

/** Sends a report, and returns where its reader finds the answer. */
async function send(words: string, about = '/about'): Promise<{ path: string; number: number }> {
  const answer = await post({ about, words });
  expect(answer.status).toBe(303);
  const path = answer.headers.get('location') ?? '';
  const { number } = await db.report.findUniqueOrThrow({ where: { token: path.split('/')[3] ?? '' } });
  return { path, number };
}

async function desk(role: 'contributor' | 'reviewer' | 'publisher' | 'translator') {
  const person = await makePerson(db, { role, hasFactor: role !== 'contributor' && role !== 'translator' });
  return openDeskClient(() => origin, await makeToken(db, person));
}

const versionOf = async (number: number) => String((await db.report.findUniqueOrThrow({ where: { number } })).version);

describe('a reader', () => {
  it.each(languages)('reports a wrong paragraph in $locale by keyboard, without JavaScript', async ({ locale }) => {
    const context = await browser.newContext({ javaScriptEnabled: false, viewport: { width: 360, height: 740 } });
    const page = await context.newPage();
    await page.goto(`${origin}/${locale}/statements/cifg-15`);
    const mark = page.locator('a.report-mark').first();
    expect(await mark.getAttribute('href')).toMatch(new RegExp(`^/${locale}/report/on/statements/cifg-15/[px]\\d+$`));
    await mark.focus();
    await page.keyboard.press('Enter');
    await page.waitForURL(/report\/on/);
    const isWide = () => page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
    expect(await isWide()).toBe(false);
    await page.locator('form [name=words]').focus();
    await page.keyboard.type(`The last word is missing, says ${locale}.`);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.waitForURL(new RegExp(`/${locale}/report/[0-9a-f]{32}$`));
    expect(await isWide()).toBe(false);
    expect(await page.locator('main').innerText()).not.toContain('The last word is missing');
    expect(await context.cookies()).toEqual([]);
    await page.close();
    await context.close();
  });

  it('takes along what was typed into the other language, once, and sees the paragraph in both', async () => {
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.goto(`${origin}/ar/report/on/statements/cifg-15/p5`);
    const [quotation = ''] = await page.locator('main blockquote p').allInnerTexts();
    expect(quotation.length).toBeGreaterThan(10);
    await page.locator('[name=words]').fill('The last word is missing.');
    await page.locator('a[data-switch]').click();
    await page.waitForURL(/\/en\/report\/on/);
    await expect.poll(() => page.locator('[name=words]').inputValue()).toBe('The last word is missing.');
    expect(await page.locator('main blockquote p').allInnerTexts()).toContain(quotation);
    await page.reload();
    expect(await page.locator('[name=words]').inputValue()).toBe('');
    await context.close();
  });

  it('finds the form on every kind of page, of either language', async () => {
    const lost: string[] = [];
    for (const [index, path] of [...pagePaths, '/search?q=cifg'].entries()) {
      for (const { locale } of languages.slice(index % 2, (index % 2) + 1)) {
        const page = await (await ask(`/${locale}${path}`)).text();
        const links = [...page.matchAll(/href="(\/(?:ar|en)\/report[^"]*)"/g)].map(([, href = '']) => href);
        expect(links.length, path).toBeGreaterThan(0);
        // Every one of these addresses is known to the record; tests/lib/records/reports has them all.
        if (index % 5 !== 0) continue;
        const answer = await ask(links.at(-1) ?? '');
        if (answer.status !== 200 || !(await answer.text()).includes('noindex')) lost.push(`${path}: ${links.at(-1)}`);
      }
    }
    expect(lost).toEqual([]);
  }, 60_000);

  it('finds an anchor at each claim, and a form about it', async () => {
    const page = await (await ask('/en/meetings/cifg-12')).text();
    const anchors = [...page.matchAll(/id="(claim-[^"]+)"/g)].map(([, anchor = '']) => anchor);
    expect(anchors.length).toBeGreaterThan(1);
    for (const anchor of anchors) {
      expect(page).toContain(`href="/en/report/on/meetings/cifg-12/${anchor}"`);
      expect((await ask(`/ar/report/on/meetings/cifg-12/${anchor}`)).status).toBe(200);
    }
  });

  it.each(['/en/report/on/meetings/nothing', '/en/report/on/nothing', '/en/report/on/meetings/cifg-12/claim-nothing'])(
    'is told that there is no %s',
    async (path) => {
      expect((await ask(path)).status).toBe(404);
    },
  );

  it('meets no fault of accessibility on the form, nor on one that was refused', async () => {
    const page = await browser.newPage();
    for (const { locale } of languages) {
      await page.goto(`${origin}/${locale}/report/on/meetings/cifg-12`);
      expect(await axeViolations(page)).toEqual([]);
      await page.locator('form').evaluate((form: HTMLFormElement) => {
        form.noValidate = true;
      });
      await page.locator('form button').click();
      await page.locator('[role=alert]').waitFor();
      expect(await axeViolations(page)).toEqual([]);
      expect(await page.evaluate(() => document.activeElement?.id)).toBe('words');
    }
    await page.close();
  });
});

describe('a form that is sent', () => {
  it('is refused with everything as typed', async () => {
    const words = `"<b>&amp; ${'a'.repeat(5_000)}`;
    const answer = await post({ about: '/meetings/cifg-12', words });
    expect(answer.status).toBe(422);
    const page = await answer.text();
    expect(page).toContain(`&quot;&lt;b&gt;&amp;amp; ${'a'.repeat(5_000)}</textarea>`);
    expect(page).toContain('value="/meetings/cifg-12"');
    expect(answer.headers.get('cache-control')).toBe('no-store');
  });

  it('names a page that is there, or is asked for one', async () => {
    const answer = await post({ about: '/meetings/nothing', words: 'Wrong' });
    expect(answer.status).toBe(422);
    expect(await answer.text()).toMatch(/value="\/meetings\/nothing"[\s\S]*Wrong<\/textarea>/);
  });

  it('is taken from the portal alone, and only as a form', async () => {
    const fields = { about: '/about', words: 'From elsewhere' };
    for (const headers of [{}, { origin: 'null' }, { origin: 'https://elsewhere.example' }]) {
      expect((await post(fields, { headers })).status).toBe(403);
    }
    const crossed = { origin, 'sec-fetch-site': 'cross-site' };
    expect((await post(fields, { headers: crossed })).status).toBe(403);
    const text = { ...own, 'content-type': 'text/plain' };
    expect((await ask('/en/report', { method: 'POST', body: 'a=b', headers: text })).status).toBe(415);
    const large = { ...own, 'content-type': 'application/x-www-form-urlencoded' };
    const body = `words=${'a'.repeat(1_100_000)}`;
    expect((await ask('/en/report', { method: 'POST', body, headers: large })).status).toBe(413);
    expect((await ask('/en/report/on/about', { method: 'POST', body: 'a=b', headers: large })).status).toBe(405);
    expect(await db.report.count({ where: { words: 'From elsewhere' } })).toBe(0);
  });

  it('by a robot that fills in every field is refused, and nothing is kept', async () => {
    const answer = await post({ about: '/about', words: 'Cheap watches', homepage: 'https://robot.example' });
    expect(answer.status).toBe(422);
    const page = await answer.text();
    expect(page).toContain('Cheap watches</textarea>');
    expect(page).not.toContain('robot.example');
    expect(await db.report.count({ where: { words: 'Cheap watches' } })).toBe(0);
  });
});

describe('the page of one report', () => {
  it('is in no cache and no index, sets no cookie, and is nowhere for a guess', async () => {
    const { path } = await send('Not for caches');
    const { status, headers } = await ask(path);
    expect(status).toBe(200);
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('x-robots-tag')).toContain('noindex');
    expect(headers.get('set-cookie')).toBeNull();
    expect(headers.get('content-security-policy')).toContain("default-src 'none'");
    expect((await ask(`${path.slice(0, -1)}${path.endsWith('0') ? '1' : '0'}`)).status).toBe(404);
    expect((await ask('/en/report/refused-page')).status).toBe(404);
    expect((await ask(path, { method: 'HEAD' })).status).toBe(200);
  });
});

describe('the desk', () => {
  it('shows hostile words as words, to those who may read them', async () => {
    const words = '<script>alert(1)</script> </textarea> \u202eabc\u200b $& {{x}}';
    const { number } = await send(words, '/topics/hawala-msb');
    const reviewer = await desk('reviewer');
    const page = await (await reviewer.get(`/en/desk/reports/${number}`)).text();
    expect(page).toContain('&lt;script&gt;alert(1)&lt;/script&gt; &lt;/textarea&gt; \\u{202E}abc\\u{200B}');
    expect(page).not.toContain('<script>alert');
    expect((await (await desk('translator')).get(`/en/desk/reports/${number}`)).status).toBe(403);
    expect((await openDeskClient(() => origin, null).get(`/en/desk/reports/${number}`)).status).toBe(303);
  });

  it('answers, and readers see the answer beside the correction, but the words only once they are released', async () => {
    const canary = 'qzreporter says that the note is missing';
    const { path, number } = await send(canary, '/meetings/cifg-4');
    const [contributor, reviewer, publisher] = [
      await desk('contributor'),
      await desk('reviewer'),
      await desk('publisher'),
    ];
    const report = `/en/desk/reports/${number}`;
    expect(await (await reviewer.get('/en/desk')).text()).toContain('/en/desk/reports');

    const begun = await contributor.post(report, { action: 'draft', record: 'meeting:cifg-4', version: '1' });
    expect(begun.status).toBe(303);
    const draft = (begun.headers.get('location') ?? '').replace(/\?.*$/, '');
    expect(await (await ask(path)).text()).toContain('looking into');
    const note = {
      'meeting.noteEn': 'A reader noticed this.',
      'meeting.noteAr': '\u0646\u0628\u0647 \u0642\u0627\u0631\u0626',
    };
    const id = draft.split('/').at(-1) ?? '';
    const at = async () => String((await db.draft.findUniqueOrThrow({ where: { publicId: id } })).version);
    const steps = [
      await contributor.post(draft, { action: 'submit', version: await at(), reason: 'A reader was right.', ...note }),
      await reviewer.post(`${draft}/review`, { action: 'approve', version: await at() }),
      await publisher.post(`${draft}/review`, { action: 'publish', version: await at() }),
    ];
    expect(steps.map(({ status }) => status)).toEqual([303, 303, 303]);

    const wrong = await reviewer.post(report, {
      action: 'answer',
      version: await versionOf(number),
      answerEn: 'Thanks',
    });
    expect(wrong.status).toBe(422);
    expect(await wrong.text()).toContain('Thanks</textarea>');
    const answer = { outcome: 'corrected', answerEn: 'You were right; thank you.', answerAr: '', correction: id };
    const version = await versionOf(number);
    expect((await contributor.post(report, { action: 'answer', version, ...answer })).status).toBe(403);
    expect((await reviewer.post(report, { action: 'answer', version, ...answer })).status).toBe(303);
    expect((await reviewer.post(report, { action: 'answer', version, ...answer })).status).toBe(409);

    for (const { locale } of languages) {
      const corrections = await (await ask(`/${locale}/corrections`)).text();
      expect(corrections).toContain('You were right; thank you.');
      expect(corrections).not.toContain('qzreporter');
    }
    const answered = await (await ask(path)).text();
    const [, href = ''] = /href="(\/en\/corrections\/\d+)"/.exec(answered) ?? [];
    expect(await (await ask(href)).text()).toContain('You were right; thank you.');
    expect(answered).toContain('You were right; thank you.');
    expect(answered).not.toContain('qzreporter');
    await reviewer.post(report, { action: 'release', version: await versionOf(number) });
    expect(await (await ask(path)).text()).toContain('qzreporter');
  });
});

// The last of all: it leaves no room for others within the minute.
describe('a flood', () => {
  it('of a thousand reports is limited, and readers do not notice', async () => {
    const before = await db.report.count();
    const statuses: number[] = [];
    const flood = Array.from({ length: 20 }, async (_, line) => {
      for (let turn = 0; turn < 50; turn += 1) {
        const answer = await post({ about: '/about', words: `Flood ${line} ${turn}` });
        statuses.push(answer.status);
        if (answer.status === 429) expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0);
        await answer.arrayBuffer();
      }
    });
    await Promise.all(flood);
    expect(statuses).toHaveLength(1_000);
    expect(statuses.filter((status) => status === 303).length).toBeLessThanOrEqual(reportLimits.fromOne);
    expect(statuses.filter((status) => status !== 303 && status !== 429)).toEqual([]);
    expect((await db.report.count()) - before).toBeLessThanOrEqual(reportLimits.fromOne);
    expect((await ask('/en/meetings')).status).toBe(200);
  });
});
