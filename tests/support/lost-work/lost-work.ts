import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { vi } from 'vitest';
import { loadBundledRecords } from '@/lib/editing/bundled/load-bundled-records';
import { applyMigrations } from '@/prisma/migrating/migrate';
import { openDatabaseSwitch } from '@/tests/support/database-switch';
import { openOwnBrowser } from '@/tests/support/own-browser';
import { runPortal } from '@/tests/support/run-portal';
import { faultsAlone } from './faults-alone';
import { beginRound, comeBack, type Round, stayOrLeave } from './round';
import { leaveDraft, openWriter, signIn, type Writer } from './writer';

export const faults = [
  'refusal',
  'session',
  'late post',
  'conflict',
  'database',
  'network',
  'closed tab',
  'killed browser',
  'two tabs',
  'out of order',
] as const;

export type Fault = (typeof faults)[number];

const canLose = new Set<Fault>(['database', 'network', 'closed tab', 'killed browser']);

export type LostWork = {
  /**
   * Plays so many rounds side by side: types, lets the fault happen, comes back. Returns how many milliseconds of typing
   * each round has lost.
   */
  play(fault: Fault, seed: number, rounds?: number): Promise<number[]>;
  close(): Promise<void>;
};

/** How many rounds are played side by side: for the most part each of them waits. */
export const sideBySide = 4;

/**
 * Opens a portal, a database and two browsers. In one browser each writer has a context. The other one has a profile on
 * the disk, since it is killed, with the drafts of all writers open.
 */
export async function openLostWork(): Promise<LostWork> {
  const closing: (() => Promise<unknown>)[] = [];
  const close = async () => {
    for (const each of closing.toReversed()) await each();
  };
  try {
    return { ...(await openDesk(closing)), close };
  } catch (error) {
    await close();
    throw error;
  }
}

async function openDesk(closing: (() => Promise<unknown>)[]): Promise<Pick<LostWork, 'play'>> {
  const folder = await mkdtemp(join(tmpdir(), 'portal-lost-work-'));
  closing.push(() => rm(folder, { recursive: true, force: true }));
  const database = await openDatabaseSwitch();
  closing.push(() => database.close());
  await applyMigrations(database.url);
  await loadBundledRecords(database.url);
  const dataDirectory = join(folder, 'data');
  const { origin, stop } = await runPortal({ databaseUrl: database.url, dataDirectory, isCold: true });
  closing.push(() => stop());
  const desk = { origin, databaseUrl: database.url };
  const browser = await openOwnBrowser(join(folder, 'browser'));
  closing.push(() => browser.kill());
  let victim = await openOwnBrowser(join(folder, 'victim'));
  closing.push(() => victim.kill());
  const apart: Writer[] = [];
  const together: Writer[] = [];
  for (let index = 0; index < sideBySide; index += 1) {
    apart.push(await openWriter(desk, `cifg-${index + 11}`, await browser.newContext()));
    together.push(await openWriter(desk, `cifg-${index + 15}`, victim.context, together[0]?.person));
  }

  async function stopDatabase(rounds: Round[]): Promise<void> {
    await database.stop();
    await all(rounds.map(stayOrLeave)).finally(database.start);
    await untilReady(origin);
  }

  async function killBrowser(rounds: Round[]): Promise<void> {
    for (const round of rounds) round.ended = Date.now();
    await victim.kill();
    victim = await openOwnBrowser(join(folder, 'victim'));
    for (const writer of together) {
      writer.context = victim.context;
      writer.page = null;
      await signIn(writer);
    }
  }

  function letHappen(fault: Fault, rounds: Round[]): Promise<unknown> {
    if (fault === 'database') return stopDatabase(rounds);
    if (fault === 'killed browser') return killBrowser(rounds);
    return all(rounds.map(faultsAlone[fault]));
  }

  return {
    async play(fault, seed, atOnce = sideBySide) {
      const writers = (fault === 'killed browser' ? together : apart).slice(0, atOnce);
      try {
        const begun = writers.map((writer, index) => beginRound(writer, canLose.has(fault), seed + index));
        const rounds = await all(begun);
        await letHappen(fault, rounds);
        return await all(rounds.map(comeBack));
      } catch (error) {
        await all(writers.map(beginAnew));
        throw error;
      }
    },
  };
}

/** So that a round that failed, signed out for one, takes none of the next with it. */
async function beginAnew(writer: Writer): Promise<void> {
  await leaveDraft(writer);
  await signIn(writer);
}

/** Waits for all of them, also where one fails: none goes on into the next rounds. */
async function all<Result>(tasks: Promise<Result>[]): Promise<Result[]> {
  await Promise.allSettled(tasks);
  return Promise.all(tasks);
}

async function untilReady(origin: string): Promise<void> {
  const isReady = async () => (await fetch(`${origin}/readyz`).catch(() => null))?.status === 200;
  await vi.waitUntil(isReady, { timeout: 60_000 });
}
