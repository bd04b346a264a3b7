import { Readable } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Position } from '@/lib/db/reading/read-side';
import type { AnswerStore } from '@/lib/serve/answers/answer-store';
import type { NextApp } from '@/lib/serve/next/next-app';
import type { Absence } from '@/lib/serve/pages/absence';
import type { PageStore, Stale } from '@/lib/serve/pages/page-store';
import type { Barrier } from './barrier';
import { type ChangeMark, isSameMark, type Later } from './change-mark';

export type Purge = {
  /** Something has changed: what carries one of these tags, or anything where they are not known. */
  tell(tags: string[] | null): void;
  /** Resolves when all that has been told is gone, from our store and from Next's. */
  whenDone(): Promise<void>;
  /** False where the database did not say what had changed: something untold may be missing. */
  isDated(): boolean;
  /** The last change that everything kept knows of. */
  mark(): ChangeMark;
  /** The last change of the database, as somebody just saw it. */
  see(mark: ChangeMark): void;
};

type Parts = {
  next: NextApp;
  barrier: Barrier;
  store: PageStore;
  answers: AnswerStore;
  absence: Absence;
  /** The last change that the pages in the store know of. */
  first: ChangeMark;
  since(mark: ChangeMark): Promise<Later>;
  stampOf(mark: ChangeMark): string;
  /** Pages are made from a server that may lack what nobody could tell, until the next purge that knows. */
  isAlone(): boolean;
  /** Holds back until whatever pages are made from knows the change. */
  gate(position: Position | 'unknown'): Promise<void>;
  /** Throws away what portals made for one another. */
  dropShared(tags: string[]): Promise<void>;
  /** Called after each purge, with how long it took. */
  onDone(seconds: number): void;
};

/**
 * Takes stale pages and answers out of every cache. From the moment a change is told until its last tag has expired, no
 * question goes to Next, and those under way are awaited: Next dates an entry by when its making ended, so one begun before
 * the change would pass for newer.
 */
export function createPurge(parts: Parts): Purge {
  const { barrier, absence } = parts;
  const told = new Set<string>();
  let isTold = false;
  let mark = parts.first;
  let isDated = true;
  let running: Promise<void> | null = null;

  const run = async (settled: Promise<void>) => {
    const began = performance.now();
    try {
      await settled;
      await parts.next.whenSettled();
      while (isTold) {
        isTold = false;
        const tags = [...told];
        told.clear();
        const later = await purgeOnce(parts, tags, mark);
        isDated = later !== null;
        if (later) mark = later.mark;
      }
    } finally {
      running = null;
      barrier.release();
    }
    parts.onDone((performance.now() - began) / 1_000);
  };
  const start = () => {
    isTold = true;
    absence.clear();
    running ??= run(barrier.hold());
  };

  return {
    tell(tags) {
      for (const tag of tags ?? everyTag(parts)) told.add(tag);
      // The front's own pages go at once, before it is Next's turn.
      drop(parts, tags ? new Set(tags) : 'everything');
      start();
    },
    whenDone: async () => running ?? undefined,
    isDated: () => isDated,
    mark: () => mark,
    see(seen) {
      if (!isDated || parts.isAlone() || !isSameMark(mark, seen)) start();
    },
  };
}

/** Returns up to where the pages are right now: null where the database could not be asked. */
async function purgeOnce(parts: Parts, told: string[], mark: ChangeMark): Promise<Later | null> {
  const { next, store, absence, since, stampOf, dropShared, gate } = parts;
  const later = await since(mark).catch(() => null);
  const tags = new Set([...told, ...(later?.tags ?? []), ...(later?.isBroken ? everyTag(parts) : [])]);
  await Promise.all([expire(next, [...tags]), gate(later ? positionOf(later, mark) : 'unknown')]);
  drop(parts, later?.isBroken ? 'everything' : tags);
  absence.clear();
  // Nobody waits: whoever looks for a page asks whether it is still right.
  void dropShared([...tags]);
  if (!later) return null;
  await store.restamp(stampOf(later.mark)).catch((error: unknown) => console.error(error));
  return later;
}

/**
 * What was told without a change, or put another history in the place of this one, as a restore does, is known by its place in
 * the log alone: what was there before may have had higher numbers.
 */
function positionOf({ mark, log, isBroken }: Later, before: ChangeMark): Position {
  return { seq: BigInt(mark?.seq ?? 0), log: isBroken || isSameMark(mark, before) ? log : 0n };
}

function everyTag({ store, answers }: Parts): Set<string> {
  return new Set([...store.tags(), ...answers.tags()]);
}

function drop({ store, answers }: Parts, stale: Stale): void {
  store.drop(stale);
  answers.drop(stale);
}

async function expire(next: NextApp, tags: string[]): Promise<void> {
  for (let from = 0; from < tags.length; from += 500) {
    await tellNext(next, tags.slice(from, from + 500));
  }
}

/** Asks until Next has done it: a page that can't be expired must not be shown either. */
async function tellNext(next: NextApp, tags: string[]): Promise<void> {
  for (;;) {
    try {
      const answer = await next.ask({
        method: 'POST',
        path: '/internal/expire',
        headers: { host: 'localhost', 'content-type': 'application/json' },
        body: Readable.from([JSON.stringify(tags)]),
        patience: 10_000,
      });
      answer.resume();
      if (answer.statusCode === 204) return;
      console.error(`Next did not expire tags: it answered ${answer.statusCode}`);
    } catch (error) {
      console.error(error);
    }
    await sleep(1_000);
  }
}
