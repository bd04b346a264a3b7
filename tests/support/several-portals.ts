import { randomInt } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect } from 'vitest';
import { z } from 'zod';
import type { Database } from '@/lib/db/client';
import { untilPagesAreGone } from '@/lib/db/until-pages-are-gone';
import { write } from '@/lib/editing/write';
import { tags } from '@/lib/records/tags';
import { findFreePort } from './free-port';
import { type RunningPortal, runPortal } from './run-portal';

type Seat = { dataDirectory: string; port: number; portal: RunningPortal | null };

export type SeveralPortals = {
  /**
   * Publishes so many times while readers read and portals die. Returns how many pages were read after a writer had been told
   * that the old ones were gone, and how often some portal was killed.
   */
  publish(times: number, kills: number): Promise<{ read: number; killed: number }>;
  /** The addresses of those that run. */
  origins(): string[];
  stop(index: number, signal: NodeJS.Signals): Promise<void>;
  /** `where`: behind a proxy, a portal comes back to the port that the proxy knows. */
  start(index: number, where?: 'anywhere' | 'same port'): Promise<void>;
  close(): Promise<void>;
};

const id = 'cifg-12';
const paths = [`/en/meetings/${id}`, `/ar/meetings/${id}`, `/api/v1/meetings/${id}`, '/en/meetings'];

/** A verb like any other, in a process of its own. */
export const retitle = write('text.revise', z.object({ title: z.string() }), async (tx, { title }) => {
  await tx.meeting.update({ where: { publicId: id }, data: { titleEn: title, titleAr: title } });
  const change = {
    action: 'meeting.edit',
    subject: { type: 'meeting', id },
    before: null,
    after: { id, title },
    tags: [tags.meeting(id), tags.meetings],
  };
  return { changes: [change], result: () => null };
});

/** Portals as on two machines, each with its own data directory, which its processes share. */
export async function openSeveralPortals(
  url: string,
  db: Database,
  count: number,
  environment: Record<string, string> = {},
): Promise<SeveralPortals> {
  const folders = [0, 1].map(() => mkdtemp(join(tmpdir(), 'portal-data-')));
  const dataDirectories = await Promise.all(folders);
  const seats: Seat[] = [];
  for (let index = 0; index < count; index += 1) {
    seats.push({ dataDirectory: dataDirectories[index % 2] ?? '', port: 0, portal: null });
  }
  const seatAt = (index: number): Seat => {
    const seat = seats[index];
    if (!seat) throw new Error(`There is no portal ${index}.`);
    return seat;
  };
  const start = async (index: number, where = 'anywhere') => {
    const seat = seatAt(index);
    const { dataDirectory } = seat;
    // A port that was free a moment ago: what is behind it now may have taken the one before.
    if (where === 'anywhere') seat.port = await findFreePort();
    seat.portal = await runPortal({ databaseUrl: url, port: seat.port, dataDirectory, isCold: true, environment });
  };
  const stop = async (index: number, signal: NodeJS.Signals) => {
    const seat = seatAt(index);
    const { portal } = seat;
    // Until it has ended, readers may still come to one that stops by itself.
    if (signal === 'SIGKILL') seat.portal = null;
    await portal?.stop(signal);
    seat.portal = null;
  };
  await Promise.all(seats.map((_, index) => start(index)));
  const origins = () => seats.flatMap(({ portal }) => (portal ? [portal.origin] : []));
  let turn = 0;

  return {
    origins,
    start,
    stop,
    async publish(times, kills) {
      let gone = turn;
      let isOver = false;
      let read = 0;
      let killed = 0;
      const stale: string[] = [];
      const look = async (origin: string, path: string) => {
        const due = gone;
        const seen = await readTurn(origin + path);
        if (seen === null) return;
        read += 1;
        if (seen < due) stale.push(`${path} of ${origin} says ${seen} after ${due} was told`, await describe(origin));
      };
      const readers = Array.from({ length: count }, async (_, index) => {
        while (!isOver) {
          const origin = seats[index]?.portal?.origin;
          if (origin) await look(origin, paths[randomInt(paths.length)] ?? '');
          await sleep(randomInt(20));
        }
      });
      const revived: Promise<void>[] = [];
      for (let done = 0; done < times; done += 1) {
        turn += 1;
        // At most one is away at a time, and it dies at any point of the publication.
        const victim = killed < kills && done % Math.ceil(times / kills) === 0 ? randomInt(count) : null;
        const death = victim === null ? null : sleep(randomInt(150)).then(() => stop(victim, 'SIGKILL'));
        await retitle({ kind: 'operator' }, { title: `Turn ${turn} of the test` }, { db });
        expect(await untilPagesAreGone(url)).toBe('gone');
        gone = turn;
        await Promise.all(origins().flatMap((origin) => paths.map((path) => look(origin, path))));
        await death;
        if (victim === null) continue;
        killed += 1;
        await Promise.all(revived);
        revived.push(start(victim));
      }
      await Promise.all(revived);
      isOver = true;
      await Promise.all(readers);
      await Promise.all(origins().flatMap((origin) => paths.map((path) => look(origin, path))));
      expect(stale).toEqual([]);
      return { read, killed };
    },
    async close() {
      await Promise.all(seats.map((_, index) => stop(index, 'SIGTERM')));
      await Promise.all(dataDirectories.map((folder) => rm(folder, { recursive: true, force: true })));
    },
  };
}

/** For whoever looks into a failure: what the portal says of itself. */
async function describe(origin: string): Promise<string> {
  const metrics = await fetch(`${origin}/metrics`).then((answer) => answer.text());
  return metrics
    .split('\n')
    .filter((line) => /^(portal_(last_change|hears|other_answers_total|pages_made)|process_start)/.test(line))
    .join(', ');
}

/** Null where a portal is just dead or starting; such an answer is no page. */
async function readTurn(url: string): Promise<number | null> {
  try {
    const answer = await fetch(url, { headers: { connection: 'close' } });
    const text = await answer.text();
    if (answer.status !== 200) return null;
    return Math.max(0, ...[...text.matchAll(/Turn (\d+) of the test/g)].map(([, turn]) => Number(turn)));
  } catch {
    return null;
  }
}
