import type { BrowserContext, Page } from 'playwright-core';
import { expect } from 'vitest';
import { sessionCookie } from '@/lib/auth/cookies';
import { createDatabaseClient, type Database } from '@/lib/db/client';
import { formAnswer } from '@/tests/support/desk/form-answer';
import { type DeskClient, openDeskClient } from '@/tests/support/desk-client';
import { type MadePerson, makePerson, makeToken } from '@/tests/support/make-person';

export type Desk = { origin: string; databaseUrl: string };

/** Somebody who writes a draft of their own in a browser. */
export type Writer = {
  desk: Desk;
  person: MadePerson;
  /** Somebody else, who works on the same draft. */
  second: DeskClient;
  /** Of the draft's page. */
  path: string;
  context: BrowserContext;
  /** Where the last round has found its words; the next one goes on in it. */
  page: Page | null;
};

/** Begins a draft of a meeting, and signs in who writes it: a new person, or one who writes another draft too. */
export async function openWriter(
  desk: Desk,
  meeting: string,
  context: BrowserContext,
  person?: MadePerson,
): Promise<Writer> {
  const writer = await withDatabase(desk, async (db) => {
    const second = openDeskClient(() => desk.origin, await makeToken(db, await makePerson(db)));
    const path = await beginDraft(second, meeting);
    return { desk, person: person ?? (await makePerson(db)), second, path, context, page: null };
  });
  await signIn(writer);
  return writer;
}

/** With a client of its own: a stopped database breaks those that are open. */
export async function withDatabase<Result>(
  { databaseUrl }: Desk,
  work: (db: Database) => Promise<Result>,
): Promise<Result> {
  const db = createDatabaseClient(databaseUrl);
  try {
    return await work(db);
  } finally {
    await db.$disconnect();
  }
}

async function beginDraft(client: DeskClient, meeting: string): Promise<string> {
  const answer = await client.post(`/en/desk/records/meeting/${meeting}`, { action: 'edit' });
  const [path] = /^\/en\/desk\/drafts\/[^/?#]+/.exec(answer.headers.get('location') ?? '') ?? [];
  if (path === undefined) throw new Error(`No draft was begun: ${answer.status}`);
  return path;
}

export async function signIn({ desk, person, context }: Writer): Promise<void> {
  const value = await withDatabase(desk, (db) => makeToken(db, person));
  const expires = Date.now() / 1000 + 86_400;
  await context.addCookies([{ name: sessionCookie, value, url: desk.origin, expires }]);
}

export async function endSession({ desk, person }: Writer): Promise<void> {
  const ended = { endedAt: new Date() };
  await withDatabase(desk, (db) => db.session.updateMany({ where: { personId: person.rowId }, data: ended }));
}

export async function openDraft({ context, desk, path }: Writer): Promise<Page> {
  const page = await context.newPage();
  await page.goto(desk.origin + path);
  await settle(page);
  return page;
}

export async function leaveDraft(writer: Writer): Promise<void> {
  await writer.page?.close({ runBeforeUnload: false });
  writer.page = null;
}

/** Waits until a page has sent what only the browser had, and has been opened again by itself if there was any. */
export async function started(page: Page): Promise<void> {
  await page.locator('[data-autosave]:not([data-autosave=starting]), #merge').first().waitFor({ state: 'attached' });
}

/** Where two tabs of one person have changed the same words, the page asks; what was typed last is taken. */
export async function settle(page: Page): Promise<void> {
  await started(page);
  const form = page.locator('#merge');
  if ((await form.count()) === 0) return;
  for (const mine of await form.locator('input[type=radio][value=mine]').all()) await mine.check();
  await press(page, 'save', 303);
  await started(page);
}

export async function press(page: Page, action: string, status?: number): Promise<number> {
  const [answer] = await Promise.all([
    formAnswer(page),
    page.waitForEvent('load'),
    page.locator(`button[name=action][value=${action}]`).last().click(),
  ]);
  if (status !== undefined) expect(answer).toBe(status);
  return answer;
}
