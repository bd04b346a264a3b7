import { mkdtemp, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, describe, expect, it } from 'vitest';
import { sessionCookie } from '@/lib/auth/cookies';
import { openDeskPortal } from '@/tests/support/desk/desk-portal';
import { openKeyLog, pasteWords } from '@/tests/support/desk/key-log';
import { makePerson, makeToken } from '@/tests/support/make-person';
import { openOwnBrowser } from '@/tests/support/own-browser';
import { seedsFolder } from '@/tests/support/seeds';

const { db, origin } = await openDeskPortal();
const browser = await openOwnBrowser(await mkdtemp(join(tmpdir(), 'desk-seeds-')));
afterAll(() => browser.kill());

const { texts } = JSON.parse(await readFile(join(seedsFolder(), 'manifest.json'), 'utf8')) as {
  texts: { file: string; id: string }[];
};

const bySelf = ['Control+V', 'Tab', 'Tab', 'Control+Enter', '1', 'KeyR', 'Control+Enter'];
const byTask = ['Control+V', 'Control+Enter', 'KeyR', 'Control+Enter'];
/** Past a link to each value that nobody has decided, to the button that leaves them out. */
const without = (values: number) => [...Array.from({ length: values + 1 }, () => 'Tab'), 'Enter'];

/** The keys that each takes, and the most that it may. A text whose link is known is found by it; the others begin at their task. */
const seeds = [
  { seed: '000', begins: 'task', keys: [...byTask, ...without(1)], most: 20 },
  { seed: '001', begins: 'task', keys: [...byTask, ...without(4)], most: 20 },
  { seed: '002', begins: 'link', keys: bySelf, most: 14 },
  { seed: '003', begins: 'task', keys: byTask, most: 20 },
  { seed: '004', begins: 'task', keys: [...byTask, ...without(1)], most: 20 },
];

async function openPage(): Promise<Page> {
  const person = await makePerson(db, { role: 'contributor' });
  await browser.context.clearCookies();
  await browser.context.addCookies([{ name: sessionCookie, value: await makeToken(db, person), url: origin }]);
  await browser.context.grantPermissions(['clipboard-read', 'clipboard-write']);
  return browser.context.newPage();
}

/** The text as the record knows it by its link, and the address of the form for its words. */
async function readTask(id: string): Promise<{ url: string; address: string }> {
  const [statement = '', slug = ''] = id.split('/');
  const { lang, standing, source } = await db.text.findFirstOrThrow({
    where: { slug, statement: { publicId: statement } },
    include: { source: true },
  });
  const url = source?.url ?? '';
  const named = { statement, lang, standing, publisher: source?.publisherEn ?? '', url };
  return { url, address: `/ar/desk/new?${new URLSearchParams(named)}` };
}

describe('from the paste to the review, by keyboard alone', () => {
  it.each(seeds)('seed $seed takes at most $most keys', { timeout: 120_000 }, async ({ seed, begins, keys, most }) => {
    const row = texts.find(({ file }) => file.startsWith(seed));
    if (!row) throw new Error(`There is no seed ${seed}`);
    const { url, address } = await readTask(row.id);
    const page = await openPage();
    await page.goto(origin + (begins === 'task' ? address : '/ar/desk/new'));
    const log = openKeyLog(page);
    await pasteWords(page, log, await readFile(join(seedsFolder(), row.file), 'utf8'));
    if (begins === 'link') {
      await log.press('Tab');
      await log.press('Tab');
      await log.type(url);
    }
    await log.press('Control+Enter');
    await page.waitForURL(/\/drafts\//);
    await page.waitForSelector('#reading-form input[name="seen"]', { state: 'attached' });
    const [, draft = ''] = /drafts\/([a-z0-9]+)/.exec(page.url()) ?? [];
    if (begins === 'link') await log.press('1');
    await log.press('KeyR');
    await log.type('The words of a text that was known by its link alone.');
    await log.press('Control+Enter');
    // What the text says and nobody has decided is asked about once.
    const submitted = page.waitForURL(/\/desk(\?|$)/, { timeout: 30_000 }).catch(() => undefined);
    const leave = page.locator('button[value="submit-without"]');
    await Promise.race([submitted, leave.waitFor().catch(() => undefined)]);
    if (await leave.isVisible()) {
      await page.waitForFunction(() => document.activeElement?.closest('#undecided'));
      const isReached = () => leave.evaluate((button) => button === document.activeElement);
      for (let tabs = 0; tabs < most && !(await isReached()); tabs += 1) await log.press('Tab');
      await log.press('Enter');
    }
    await submitted;
    const { state } = await db.draft.findUniqueOrThrow({ where: { publicId: draft } });
    expect(state, await page.locator('main').innerText()).toBe('in_review');
    expect(log.keys).toEqual(keys);
    expect(log.keys.length).toBeLessThanOrEqual(most);
    await page.close();
  });
});
