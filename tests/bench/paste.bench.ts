import { chromium, type Page } from 'playwright-core';
import { sessionCookie } from '@/lib/auth/cookies';
import { createDatabaseClient } from '@/lib/db/client';
import { loadBundledRecords } from '@/lib/editing/bundled/load-bundled-records';
import { proposeReading } from '@/lib/editing/readings/propose-reading';
import { readRecordWords } from '@/lib/editing/readings/record-words';
import { environmentFor } from '@/lib/env';
import { applyMigrations } from '@/prisma/migrating/migrate';
import { withScratchDatabase } from '@/prisma/migrating/scratch-database';
import { findBrowser } from '@/tests/support/browser-binary';
import { measurePaint } from '@/tests/support/desk/key-log';
import { makePerson, makeToken } from '@/tests/support/make-person';
import { longPaste } from '@/tests/support/pasted-draft';
import { runPortal } from '@/tests/support/run-portal';
import { median } from './load';

/** In milliseconds: from the paste to the first evidence on the screen, and the reading of the text without all of that. */
export type PasteTimes = { bytes: number; painted: number; quickest: number; readAlone: number };

/** What a person who pastes a text waits for, in a browser beside the portal, so many times for each size in turn. */
export function measurePastes(databaseUrl: string, sizes: number[], times: number): Promise<PasteTimes[]> {
  return withScratchDatabase(databaseUrl, async (_, url) => {
    await applyMigrations(url);
    await loadBundledRecords(url);
    const db = createDatabaseClient(url);
    const portal = await runPortal({ databaseUrl: url, isCold: true });
    const { executablePath, environment } = await findBrowser();
    const env = environmentFor(environment) as Record<string, string>;
    const browser = await chromium.launch({ executablePath, env, args: ['--no-sandbox', '--disable-gpu'] });
    try {
      const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
      // What tsx wraps each named function in, which the page does not have.
      await context.addInitScript('globalThis.__name = (value) => value');
      const person = await makePerson(db);
      await context.addCookies([{ name: sessionCookie, value: await makeToken(db, person), url: portal.origin }]);
      const page = await context.newPage();
      await page.goto(`${portal.origin}/en/desk/new`);
      const words = await readRecordWords(db);
      const read = (text: string) => proposeReading(text, { lang: 'en', published: null }, words);
      const texts = sizes.map((bytes) => ({
        bytes,
        text: longPaste(bytes),
        painted: [] as number[],
        alone: [] as number[],
      }));
      for (let time = -2; time < times; time += 1) {
        for (const { text, painted, alone } of texts) {
          const took = await paintOnce(page, text);
          const begun = performance.now();
          read(text);
          if (time < 0) continue;
          painted.push(took);
          alone.push(performance.now() - begun);
        }
      }
      return texts.map(({ bytes, painted, alone }) => ({
        bytes,
        painted: median(painted),
        quickest: Math.min(...painted),
        readAlone: median(alone),
      }));
    } finally {
      await browser.close();
      await portal.stop();
      await db.$disconnect();
    }
  });
}

async function paintOnce(page: Page, text: string): Promise<number> {
  const { milliseconds } = await measurePaint(page, text, 'time');
  await page.waitForFunction(() => document.querySelector('[data-read-panel][aria-busy]') === null);
  return milliseconds;
}
