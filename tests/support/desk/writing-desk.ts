import type { BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, expect, inject } from 'vitest';
import { sessionCookie } from '@/lib/auth/cookies';
import { createDatabaseClient } from '@/lib/db/client';
import { openBrowser, portalOrigin } from '@/tests/support/browser';
import { openDeskClient } from '@/tests/support/desk-client';
import { type MadePerson, makeToken } from '@/tests/support/make-person';

/** The field that is typed into. */
export const field = 'meeting.noteEn';

const origin = portalOrigin();

/** The desk of the portal that all files share, for people who write there in a browser. */
export async function openWritingDesk() {
  const browser = await openBrowser();
  const db = createDatabaseClient(inject('portalDatabase'));
  afterAll(() => db.$disconnect());
  const clientOf = (token: string | null) => openDeskClient(() => origin, token);
  return {
    origin,
    db,
    clientOf,
    /** Begins a draft; returns the path of its page. */
    async begin(token: string, meeting: string): Promise<string> {
      const answer = await clientOf(token).post(`/en/desk/records/meeting/${meeting}`, { action: 'edit' });
      return answer.headers.get('location') ?? '';
    },
    async open(token: string, path: string, options: BrowserContextOptions = {}): Promise<Page> {
      const context = await browser.newContext(options);
      await context.addCookies([{ name: sessionCookie, value: token, url: origin }]);
      const page = await context.newPage();
      page.setDefaultTimeout(20_000);
      await page.goto(origin + path);
      return page;
    },
    async signIn(page: Page, person: MadePerson): Promise<void> {
      const value = await makeToken(db, person);
      await page.context().addCookies([{ name: sessionCookie, value, url: origin }]);
    },
    async endSessions({ rowId }: MadePerson): Promise<void> {
      await db.session.updateMany({ where: { personId: rowId }, data: { endedAt: new Date() } });
    },
    /** A second after the last key, and what a slow line or machine takes. */
    async untilStored({ rowId }: MadePerson, words: string): Promise<void> {
      await expect
        .poll(() => db.autosave.findFirst({ where: { personId: rowId } }), { timeout: 20_000 })
        .toMatchObject({ payload: { [field]: words } });
    },
  };
}

/** Types at the end of the field; returns what it has then. */
export async function typeInto(page: Page, words: string): Promise<string> {
  const control = page.locator(`[name="${field}"]`);
  const before = await control.inputValue();
  await control.focus();
  await page.keyboard.press('Control+End');
  await page.keyboard.type(words, { delay: 20 });
  return before + words;
}

/** What a page of a draft offers of words that are not saved. */
export async function offersOf(page: Page): Promise<string[]> {
  const offers = page
    .locator('main')
    .getByText(/You typed|You sent|You set them aside|another window of yours|still held|was kept\.|has kept words/);
  return (await offers.allInnerTexts()).filter((words) => words !== '');
}

/** Waits until the browser itself holds these words of a field. */
export async function untilHeld(page: Page, words: string): Promise<void> {
  await page.waitForFunction(isHeld, words);
}

/** In the page. */
function isHeld(words: string): Promise<boolean> {
  return new Promise((resolve) => {
    const request = indexedDB.open('portal-desk');
    request.onsuccess = () => {
      const all = request.result.transaction('words').objectStore('words').getAll();
      all.onsuccess = () => {
        request.result.close();
        resolve(all.result.some(({ fields }) => Object.values(fields).includes(words)));
      };
    };
  });
}
