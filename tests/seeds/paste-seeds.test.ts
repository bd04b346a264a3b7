import { mkdtemp, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, describe, expect, it } from 'vitest';
import { sessionCookie } from '@/lib/auth/cookies';
import { openDeskPortal } from '@/tests/support/desk/desk-portal';
import { type KeyLog, openKeyLog, pasteWords } from '@/tests/support/desk/key-log';
import { makePerson, makeToken } from '@/tests/support/make-person';
import { openOwnBrowser } from '@/tests/support/own-browser';
import { seedsFolder } from '@/tests/support/seeds';

const { db, origin } = await openDeskPortal();
const browser = await openOwnBrowser(await mkdtemp(join(tmpdir(), 'desk-seeds-')));
afterAll(() => browser.kill());

type Row = {
  file: string;
  statement: string;
  source: { publisher: string | null; url: string | null; date: string | null };
};

const { texts } = JSON.parse(await readFile(join(seedsFolder(), 'manifest.json'), 'utf8')) as { texts: Row[] };

/** What the portal cannot know of each text, and the keys that it takes. Of two, the text does not say which meeting it is. */
const known: { seed: string; standing: string; rights?: string; statement: string | null; keys: number }[] = [
  { seed: '000', standing: 'تقرير', statement: null, keys: 20 },
  { seed: '001', standing: 'ترجمة غير', rights: 'من أعمال', statement: null, keys: 20 },
  { seed: '002', standing: 'تقرير', statement: null, keys: 14 },
  { seed: '003', standing: 'تقرير', statement: 'min-kuwait-2018', keys: 20 },
  { seed: '004', standing: 'تقرير', statement: 'sg-virtual-2021-09', keys: 20 },
];

async function openPage(): Promise<Page> {
  const person = await makePerson(db, { role: 'contributor' });
  await browser.context.clearCookies();
  await browser.context.addCookies([{ name: sessionCookie, value: await makeToken(db, person), url: origin }]);
  await browser.context.grantPermissions(['clipboard-read', 'clipboard-write']);
  return browser.context.newPage();
}

/** Goes on by Tab until this control has the focus; each is a key that counts. */
async function tabTo(page: Page, log: KeyLog, name: string): Promise<void> {
  const isThere = () => page.evaluate((own) => document.activeElement?.getAttribute('name') === own, name);
  for (let presses = 0; presses < 12 && !(await isThere()); presses += 1) await log.press('Tab');
  expect(await isThere()).toBe(true);
}

describe('from the paste to the review, by keyboard alone', () => {
  it.each(known)(
    'seed $seed takes at most $keys keys',
    { timeout: 120_000 },
    async ({ seed, standing, rights, statement, keys }) => {
      const row = texts.find(({ file }) => file.startsWith(seed));
      if (!row) throw new Error(`There is no seed ${seed}`);
      const page = await openPage();
      await page.goto(`${origin}/ar/desk/new`);
      const log = openKeyLog(page);
      await pasteWords(page, log, await readFile(join(seedsFolder(), row.file), 'utf8'));
      await tabTo(page, log, 'publisher');
      await log.type(row.source.publisher ?? 'Unsigned');
      if (row.source.url) {
        await tabTo(page, log, 'url');
        await log.type(row.source.url);
      }
      if (row.source.date) {
        await tabTo(page, log, 'published');
        await log.type(row.source.date);
      }
      await tabTo(page, log, 'standing');
      await log.type(standing);
      if (rights) {
        await tabTo(page, log, 'rights');
        await log.type(rights);
      }
      if (statement) {
        await tabTo(page, log, 'statement');
        const label = await page.locator(`#paste-statement option[value="${statement}"]`).innerText();
        await log.type(label.slice(0, 30));
        expect(await page.inputValue('#paste-statement')).toBe(statement);
      }
      await log.press('Control+Enter');
      await page.waitForURL(/\/drafts\//);
      await page.waitForSelector('#reading-form input[name="seen"]', { state: 'attached' });
      const [, draft = ''] = /drafts\/([a-z0-9]+)/.exec(page.url()) ?? [];
      if (!statement) await log.press('1');
      await log.press('Control+Enter');
      await page.waitForURL(/\/desk(\?|$)/, { timeout: 30_000 }).catch(() => undefined);
      const { state } = await db.draft.findUniqueOrThrow({ where: { publicId: draft } });
      expect(state, await page.locator('main').innerText()).toBe('in_review');
      expect(log.keys.length).toBeLessThanOrEqual(keys);
      await page.close();
    },
  );
});
