import { randomInt } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { createDatabaseClient, type Database } from '@/lib/db/client';
import { untilPagesAreGone } from '@/lib/db/until-pages-are-gone';
import { loadBundledRecords } from '@/lib/editing/bundled/load-bundled-records';
import { say } from '@/lib/process/step';
import { applyMigrations } from '@/prisma/migrating/migrate';
import { withDatabase } from '@/prisma/migrating/scratch-database';
import { connect } from '@/prisma/server-check';
import { openPatroniCluster, type PatroniCluster } from '@/tests/support/patroni-cluster';
import { openSeveralPortals, retitle, type SeveralPortals } from '@/tests/support/several-portals';
import { verifyNow } from '@/tests/support/verify-now';

vi.setConfig({ testTimeout: 1_800_000, hookTimeout: 600_000 });

const deaths = 3;
/** Nothing that is published here touches these. */
const untouched = ['/en/about', '/ar/about', '/en/dates', '/ar/dates'];
/** Each publication drops all of these. */
const touched = [
  '/en/meetings/cifg-12',
  '/ar/meetings/cifg-12',
  '/en/meetings',
  '/en/meetings?sort=oldest',
  '/en/search?q=hawala',
  '/api/v1/meetings/cifg-12',
];

let cluster: PatroniCluster;
let portals: SeveralPortals;
let db: Database;

beforeAll(async () => {
  cluster = await openPatroniCluster();
  const client = await connect(withDatabase(cluster.primaryUrl, 'postgres'));
  await client.query(`create database portal template template0 encoding utf8 locale 'C.UTF-8'`);
  await client.end();
  await applyMigrations(cluster.primaryUrl);
  await loadBundledRecords(cluster.primaryUrl);
  db = createDatabaseClient(cluster.primaryUrl);
  portals = await openSeveralPortals(cluster.primaryUrl, db, 2, { DATABASE_READ_URL: cluster.replicaUrl });
});
afterAll(async () => {
  await portals?.close();
  await db?.$disconnect();
  await cluster?.close();
});

type Seen = { answers: number; faults: string[] };

/** Asks both portals for these pages, over and over. */
function readOnAndOn(paths: string[], isOver: () => boolean): { seen: Seen; ended: Promise<void> } {
  const seen: Seen = { answers: 0, faults: [] };
  const read = async () => {
    while (!isOver()) {
      for (const url of portals.origins().flatMap((origin) => paths.map((path) => origin + path))) {
        const status = await fetch(url).then(
          async (answer) => (await answer.text()) && answer.status,
          () => 'no answer',
        );
        seen.answers += 1;
        if (status !== 200) seen.faults.push(`${new URL(url).pathname} ${status}`);
      }
      await sleep(20);
    }
  };
  return { seen, ended: read() };
}

it('a primary that dies during publications takes nothing acknowledged with it', async () => {
  let isOver = false;
  const ofOthers = readOnAndOn(untouched, () => isOver);
  const ofChanged = readOnAndOn(touched, () => isOver);
  const acknowledged: string[] = [];
  let turn = 0;
  const stale: string[] = [];
  /** After a writer was told "gone". */
  const lookAt = async (origin: string, told: number) => {
    const page = await fetch(`${origin}/en/meetings/cifg-12`).then((answer) => answer.text());
    const [, seen = '0'] = /Turn (\d+) of the test/.exec(page) ?? [];
    if (Number(seen) < told) stale.push(`${origin} shows ${seen} after ${told}`);
  };
  const publish = async (): Promise<boolean> => {
    turn += 1;
    const title = `Turn ${turn} of the test`;
    try {
      await retitle({ kind: 'operator' }, { title }, { db });
      acknowledged.push(title);
      if ((await untilPagesAreGone(cluster.primaryUrl)) !== 'gone') return false;
    } catch {
      return false;
    }
    await Promise.all(portals.origins().map((origin) => lookAt(origin, turn)));
    return true;
  };
  const backAfter: number[] = [];
  for (let death = 0; death < deaths; death += 1) {
    const victim = await cluster.primary();
    if (victim === null) throw new Error(`There is no primary:\n${cluster.said()}`);
    const killed = sleep(randomInt(500, 3_000)).then(async () => {
      const at = performance.now();
      await cluster.kill(victim);
      return at;
    });
    let isDead = false;
    void killed.then(() => {
      isDead = true;
    });
    while (!isDead) await publish();
    while (!(await publish())) await sleep(100);
    backAfter.push((performance.now() - (await killed)) / 1_000);
    for (let more = 0; more < 5; more += 1) await publish();
    await cluster.revive(victim);
    await cluster.untilWhole();
  }
  isOver = true;
  await Promise.all([ofOthers.ended, ofChanged.ended]);

  const changes = await db.change.findMany({ where: { action: 'meeting.edit' }, orderBy: { seq: 'asc' } });
  const kept = new Set(changes.map(({ after }) => (after as { title: string }).title));
  const figures = {
    attempts: turn,
    acknowledged: acknowledged.length,
    stale,
    lost: acknowledged.filter((title) => !kept.has(title)),
    backAfter,
    untouched: { answers: ofOthers.seen.answers, faults: ofOthers.seen.faults.length },
    touched: { answers: ofChanged.seen.answers, faults: ofChanged.seen.faults },
  };
  say(JSON.stringify(figures));
  expect(figures.lost).toEqual([]);
  expect(stale).toEqual([]);
  expect(acknowledged.length).toBeGreaterThan(deaths * 5);
  expect(Math.max(...backAfter)).toBeLessThan(30);
  expect(ofOthers.seen.faults).toEqual([]);
  expect(ofChanged.seen.faults).toEqual([]);
  expect(await verifyNow(cluster.primaryUrl)).toMatchObject({ ok: true });
});
