import { randomInt } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, vi } from 'vitest';
import { createDatabaseClient, type Database } from '@/lib/db/client';
import { loadBundledRecords } from '@/lib/editing/bundled/load-bundled-records';
import { applyMigrations } from '@/prisma/migrating/migrate';
import { type DatabaseSwitch, openDatabaseSwitch } from './database-switch';
import { type DeskClient, openDeskClient } from './desk-client';
import { findFreePort } from './free-port';
import { makePerson, makeToken } from './make-person';
import { runPortal } from './run-portal';
import { verifyNow } from './verify-now';

export type KillRounds = {
  /** One kill at a random moment of saving and publishing, and what must hold once everything runs again. */
  round(victim: 'portal' | 'database'): Promise<void>;
  close(): Promise<void>;
};

/** What the desk has acknowledged with 303, and what was under way when it died. */
type Told = { acknowledged: number; tried: number };

const saved = 'cifg-11';
const published = 'cifg-12';
const wordsOf = (turn: number) => `Turn ${turn} of the test`;
const turnOf = (words: string | null | undefined) => Number(/Turn (\d+)/.exec(words ?? '')?.[1] ?? 0);

/**
 * Opens a portal and a database of its own, with an author and a publisher who are signed in. A portal that is not cold
 * is killed while it makes pages in the background, too.
 */
export async function openKillRounds({ isCold }: { isCold: boolean }): Promise<KillRounds> {
  const database = await openDatabaseSwitch();
  await applyMigrations(database.url);
  await loadBundledRecords(database.url);
  const dataDirectory = await mkdtemp(join(tmpdir(), 'portal-data-'));
  const port = await findFreePort();
  const start = () => runPortal({ databaseUrl: database.url, port, dataDirectory, isCold });
  const state = { portal: await start(), db: createDatabaseClient(database.url) };
  const origin = () => state.portal.origin;
  const desk = await openDesk(state.db, origin);
  const save: Told = { acknowledged: 0, tried: 0 };
  const publish: Told = { acknowledged: 0, tried: 0 };
  return {
    async round(victim) {
      const stop = { isAsked: false };
      const work = Promise.all([
        untilKilled(stop, () => saveOnce(state.db, desk, save)),
        untilKilled(stop, () => publishOnce(state.db, desk, publish)),
      ]);
      // From where work is surely under way, to any point of the next steps.
      const [saves, publications] = [save.acknowledged, publish.acknowledged];
      await vi.waitUntil(() => save.acknowledged > saves && publish.acknowledged > publications, { timeout: 120_000 });
      await new Promise((resolve) => setTimeout(resolve, randomInt(2_000)));
      await (victim === 'portal' ? state.portal.stop('SIGKILL') : database.stop());
      stop.isAsked = true;
      await work;
      await state.db.$disconnect();
      if (victim === 'portal') state.portal = await start();
      else await database.start();
      state.db = createDatabaseClient(database.url);
      await untilServing(origin);
      await expectWhole(state.db, database, origin(), save, publish);
    },
    async close() {
      await state.portal.stop();
      await state.db.$disconnect();
      await database.close();
      await rm(dataDirectory, { recursive: true, force: true });
    },
  };
}

type Desk = { author: DeskClient; publisher: DeskClient; draft: string };

async function openDesk(db: Database, origin: () => string): Promise<Desk> {
  const signIn = async (role: 'contributor' | 'publisher') => {
    const token = await makeToken(db, await makePerson(db, { role, hasFactor: true }));
    return openDeskClient(origin, token);
  };
  const [author, publisher] = [await signIn('contributor'), await signIn('publisher')];
  return { author, publisher, draft: await beginDraft(author, saved) };
}

/** Works until the portal or the database is gone: from then on every try fails. */
async function untilKilled(stop: { isAsked: boolean }, work: () => Promise<void>): Promise<void> {
  while (!stop.isAsked) await work().catch(() => undefined);
}

async function saveOnce(db: Database, { author, draft }: Desk, told: Told): Promise<void> {
  const { version } = await db.draft.findUniqueOrThrow({ where: { publicId: draft } });
  told.tried += 1;
  const turn = told.tried;
  const fields = { action: 'save', version: `${version}`, 'meeting.summaryEn': wordsOf(turn) };
  const { status } = await author.post(`/en/desk/drafts/${draft}`, fields);
  if (status === 303) told.acknowledged = turn;
}

/** A whole way from a record to its next version: every step is one that the desk can die in. */
async function publishOnce(db: Database, { author, publisher }: Desk, told: Told): Promise<void> {
  told.tried += 1;
  const turn = told.tried;
  const path = `/en/desk/drafts/${await beginDraft(author, published)}`;
  const versionNow = async () => {
    const { version } = await db.draft.findUniqueOrThrow({ where: { publicId: path.split('/').at(-1) ?? '' } });
    return `${version}`;
  };
  const words = { 'meeting.summaryEn': wordsOf(turn), reason: 'a test' };
  await author.post(path, { action: 'submit', version: await versionNow(), ...words });
  await publisher.post(`${path}/review`, { action: 'approve', version: await versionNow() });
  const { status } = await publisher.post(`${path}/review`, { action: 'publish', version: await versionNow() });
  if (status === 303) told.acknowledged = turn;
}

async function beginDraft(client: DeskClient, meeting: string): Promise<string> {
  const answer = await client.post(`/en/desk/records/meeting/${meeting}`, { action: 'edit' });
  const [, id] = /\/drafts\/([^/?#]+)/.exec(answer.headers.get('location') ?? '') ?? [];
  if (answer.status !== 303 || id === undefined) throw new Error(`No draft was begun: ${answer.status}`);
  return id;
}

async function untilServing(origin: () => string): Promise<void> {
  const isServing = async (path: string) => (await fetch(origin() + path).catch(() => null))?.status === 200;
  await vi.waitUntil(() => isServing('/readyz'), { timeout: 60_000 });
  await vi.waitUntil(() => isServing(`/en/meetings/${published}`), { timeout: 60_000 });
}

async function expectWhole(
  db: Database,
  database: DatabaseSwitch,
  origin: string,
  save: Told,
  publish: Told,
): Promise<void> {
  const own = await db.draftPart.findFirstOrThrow({
    select: { payload: true, draft: { select: { version: true, revisions: { select: { number: true } } } } },
    where: { subject: saved },
  });
  const kept = turnOf((own.payload as Record<string, string>)['meeting.summaryEn']);
  expect(kept, 'an acknowledged save is kept').toBeGreaterThanOrEqual(save.acknowledged);
  expect(kept, 'nothing is kept that nobody sent').toBeLessThanOrEqual(save.tried);
  const numbers = own.draft.revisions.map(({ number }) => number).sort((a, b) => a - b);
  expect(numbers, 'each version has its revision').toEqual(numbers.map((_, index) => index + 2));
  expect(numbers.length + 1).toBe(own.draft.version);

  const { summaryEn } = await db.meeting.findUniqueOrThrow({ where: { publicId: published } });
  expect(turnOf(summaryEn), 'an acknowledged publication is kept').toBeGreaterThanOrEqual(publish.acknowledged);
  const drafts = await db.draft.findMany({
    select: { state: true, parts: { select: { payload: true } } },
    where: { parts: { some: { subject: published } }, state: { in: ['published', 'ready', 'in_review', 'draft'] } },
  });
  const inState = (isPublished: boolean) =>
    drafts
      .filter(({ state }) => (state === 'published') === isPublished)
      .map(({ parts: [part] }) => turnOf((part?.payload as Record<string, string> | undefined)?.['meeting.summaryEn']));
  expect(Math.max(0, ...inState(true)), 'a draft is published if and only if its words are').toBe(turnOf(summaryEn));
  const changes = await db.change.count({ where: { action: 'draft.publish' } });
  expect(changes, 'every publication is in the history').toBe(inState(true).length);
  expect(await verifyNow(database.url)).toMatchObject({ ok: true });
  const page = await (await fetch(`${origin}/en/meetings/${published}`)).text();
  if (turnOf(summaryEn) > 0) expect(page.includes(wordsOf(turnOf(summaryEn))), 'the page is of the record').toBe(true);
}
