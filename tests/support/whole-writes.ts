import { randomBytes } from 'node:crypto';
import { expect } from 'vitest';
import type { Database } from '@/lib/db/client';
import type { Verb } from '@/lib/editing/write';
import type { TestDatabase } from './database';
import { answersNothing, leavesNoChange, leavesOnlyAChange, preparations } from './faults';
import { type FaultPoint, type FaultyClient, openFaultyClient } from './faulty-client';
import { filesIn, read } from './project-files';

const verbsOfTheField = filesIn(['lib/editing'], ['.ts']).flatMap((path) =>
  [...read(path).matchAll(/^export const (\w+) = write\(/gm)].map(([, name = '']) => ({ name, path })),
);

const answer = /UPDATE "public"\."request_key"/;

/** The last statements of a write, which its place in the history depends on. */
const latePoints: FaultPoint[] = [/INSERT INTO "public"\."change"/, /pg_notify/, answer, 'before commit'];

/** Some places in a transaction, more of them at its beginning. npm run test:long tries each. */
const somePoints = [1, 5, 34];

/**
 * Lets every verb fail after some of its statements or after each, with the same request key, until it has come to its
 * commit, and fail after that as well. Returns how many faults were made.
 */
export async function expectWholeWrites({ url, db }: TestDatabase, which: 'some' | 'each'): Promise<number> {
  const prepared = preparations(db);
  expect(verbsOfTheField.map(({ name }) => name).sort()).toEqual(Object.keys(prepared).sort());
  const faulty = openFaultyClient(url);
  let faults = 0;
  try {
    for (const [name, prepare] of Object.entries(prepared)) {
      const path = verbsOfTheField.find((verb) => verb.name === name)?.path;
      const verb: Verb<unknown> = (await import(/* @vite-ignore */ `/${path}`))[name];
      const { actor, input } = await prepare();
      faults += await expectWhole(db, faulty, name, (setting) => verb(actor, input, setting), which);
    }
  } finally {
    await faulty.db.$disconnect();
  }
  return faults;
}

type Run = (setting: { db: Database; requestKey: string }) => Promise<unknown>;

async function expectWhole(
  db: Database,
  faulty: FaultyClient,
  name: string,
  run: Run,
  which: 'some' | 'each',
): Promise<number> {
  const setting = { db: faulty.db, requestKey: `${name}-${randomBytes(4).toString('hex')}` };
  const before = await marksOf(db);
  const failAt = async (point: FaultPoint) => {
    faulty.failAt(point);
    await expect(run(setting), `${name} ${point}`).rejects.toThrow();
    return faulty.last().hasCommitted;
  };
  let faults = 0;
  for (const point of latePoints) {
    const unsaid = point === answer ? answersNothing : point instanceof RegExp ? leavesNoChange : [];
    if (unsaid.includes(name)) continue;
    if (await failAt(point)) throw new Error(`${name} never says ${point}`);
    faults += 1;
    expect(await marksOf(db), `${name} failed at ${point}`).toEqual(before);
  }
  // These read all the bundled records each time.
  const points = ['loadPracticeRecord', 'loadRecords'].includes(name) ? [34] : somePoints;
  for (let turn = 0; ; turn += 1) {
    const point = which === 'each' ? turn + 1 : (points[turn] ?? 1_000_000);
    if (await failAt(point)) break;
    faults += 1;
    expect(await marksOf(db), `${name} failed after ${point}`).toEqual(before);
  }
  // It was written, and whoever asked for it does not know.
  const after = await marksOf(db);
  const grew = (table: string) => after.get(table) !== before.get(table);
  const isTold = grew('change');
  const isChanged = [...after.keys()].some((table) => table !== 'change' && table !== 'request_key' && grew(table));
  expect(isTold, `${name} is told`).toBe(!leavesNoChange.includes(name));
  expect(isChanged, `${name} changes`).toBe(!leavesOnlyAChange.includes(name));
  await run({ ...setting, db });
  expect(await marksOf(db), `${name} sent again`).toEqual(after);
  return faults;
}

/** A mark of all rows of each table, which any row that is written or taken out changes. */
async function marksOf(db: Database): Promise<Map<string, string>> {
  tables ??= await db.$queryRaw<{ name: string }[]>`
    SELECT table_name AS name FROM information_schema.tables
     WHERE table_schema = current_schema() AND table_type = 'BASE TABLE'`;
  const each = tables.map(
    ({ name }) => `SELECT '${name}' AS name, concat(count(*), ' ', max(xmin::text::bigint)) AS mark FROM "${name}"`,
  );
  const rows = await db.$queryRawUnsafe<{ name: string; mark: string }[]>(each.join(' UNION ALL '));
  return new Map(rows.map(({ name, mark }) => [name, mark]));
}

let tables: { name: string }[] | undefined;
