import { expect } from 'vitest';
import { isForm } from '@/tests/support/desk/form-answer';
import { findLost, leave, type Round, stayOrLeave, typeMore } from './round';
import { startTyping, type } from './typing';
import { endSession, openDraft, press, signIn, started, withDatabase } from './writer';

const title = 'meeting.titleEn';
const other = 'meeting.summaryEn';

const patience = { timeout: 15_000 };

/** Faults that happen to one writer alone. */
export const faultsAlone = {
  async refusal({ page }: Round) {
    await press(page, 'submit', 422);
  },

  async session(round: Round) {
    const { page, writer } = round;
    await endSession(writer);
    await typeMore(round);
    await page.locator('[data-autosave=signed-out]').waitFor(patience);
    await typeMore(round);
    await signIn(writer);
    await page.evaluate(() => window.dispatchEvent(new Event('focus')));
    await page.locator('[data-autosave=kept]').waitFor(patience);
  },

  async 'late post'({ page, writer }: Round) {
    await endSession(writer);
    await press(page, 'save', 303);
    await signIn(writer);
    await page.goto(writer.desk.origin + writer.path);
    await started(page);
  },

  async conflict(round: Round) {
    await interfere(round);
    await typeMore(round);
  },

  async network(round: Round) {
    const { context } = round.writer;
    await context.setOffline(true);
    await stayOrLeave(round).finally(() => context.setOffline(false));
  },

  async 'closed tab'(round: Round) {
    round.ended = Date.now();
    await leave(round.page);
  },

  /** Another tab of the same person types into another field meanwhile; both are there afterwards. */
  async 'two tabs'(round: Round) {
    const { writer, random } = round;
    const tab = await openDraft(writer);
    const typing = await startTyping(tab, other);
    await type(tab, typing, random, 500);
    await typeMore(round);
    await type(tab, typing, random, 300);
    await tab.locator('[data-autosave=kept]').waitFor(patience);
    expect(await findLost(writer, tab, typing, Date.now())).toBe(0);
    await leave(tab);
  },

  /** A request arrives long after the page has given it up, and after the next ones. */
  async 'out of order'(round: Round) {
    const { page } = round;
    const late = await holdSome(round);
    await typeMore(round);
    await typeMore(round);
    await page.unroute(autosaves);
    await page.evaluate(() => window.dispatchEvent(new Event('online')));
    await page.locator('[data-autosave=kept]').waitFor(patience);
    for (const send of late.toReversed()) await send();
  },
};

const autosaves = '**/desk/drafts/*';

/** Holds back some of what the page sends by itself, which is told that it failed. */
async function holdSome({ page, random }: Round): Promise<(() => Promise<unknown>)[]> {
  const late: (() => Promise<unknown>)[] = [];
  await page.route(autosaves, async (route) => {
    const request = route.request();
    if (request.method() !== 'POST' || isForm(request) || random(2) === 0) return route.fallback();
    const [url, body, headers] = [request.url(), request.postData() ?? '', await request.allHeaders()];
    const sent = Object.fromEntries(
      Object.entries(headers).filter(([name]) => /^(cookie|origin|content-type|accept)$/.test(name)),
    );
    // One that is let go while it is held has gone its way.
    const isHeld = await route.abort().then(
      () => true,
      () => false,
    );
    if (isHeld) late.push(() => fetch(url, { method: 'POST', body, headers: sent }));
  });
  return late;
}

/** Somebody else saves another field of the same draft. */
async function interfere({ writer: { desk, second, path }, random }: Round): Promise<void> {
  const publicId = path.split('/').at(-1) ?? '';
  const { version } = await withDatabase(desk, (db) => db.draft.findUniqueOrThrow({ where: { publicId } }));
  const words = `Words of another ${random(1e6)}`;
  const { status } = await second.post(path, { action: 'save', version: `${version}`, [title]: words });
  expect(status).toBe(303);
}
