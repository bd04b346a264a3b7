import { setImmediate as untilIdle } from 'node:timers/promises';
import { db } from '@/lib/db/client';
import { Prisma } from '@/lib/db/generated/client';
import type { PartType } from '@/lib/db/generated/enums';
import type { Locale } from '@/lib/i18n/locales';
import { wordsIn } from '@/lib/records/bilingual';
import { alphabetically } from '@/lib/text/characters/alphabetical-order';
import { foldedKey } from '@/lib/text/characters/folded-key';
import { compareCodes } from '@/lib/text/compare-codes';
import type { RecordRow } from './listed-record';
import { rowReaders } from './record-rows';

export type RecordSort = 'title' | 'date' | 'updated';

type Measure = { database: string; count: number; newest: Date | null };

type Snapshot = Measure & { rows: Map<string, RecordRow>; orders: Map<string, RecordRow[]> };

type Compare = (a: RecordRow, b: RecordRow) => number;

const nothing: Snapshot = { database: '', count: 0, newest: null, rows: new Map(), orders: new Map() };

const foldedAtOnce = 200;

/** To read, fold and sort ten thousand records takes longer than a page may: what was read is kept. */
const snapshots = new Map<PartType, Snapshot>();

/**
 * All records of a type as they are at this moment, withdrawn or not, rising. Those without a date come last. Null: there are
 * more than `most`.
 */
export async function readInOrder(
  type: PartType,
  { sort, locale, most }: { sort: RecordSort; locale: Locale; most: number },
): Promise<RecordRow[] | null> {
  const now = await measure(type);
  if (now.count > most) {
    snapshots.delete(type);
    return null;
  }
  const snapshot = await refresh(type, now, snapshots.get(type) ?? nothing);
  snapshots.set(type, snapshot);
  return orderOf(snapshot, sort, locale);
}

/** These records in the same order. */
export function inOrder(rows: RecordRow[], sort: RecordSort, locale: Locale): RecordRow[] {
  return rows.toSorted(comparisons[`${sort} ${locale}`]);
}

/** The records that have each of these words somewhere, however a letter or a digit is spelled. */
export async function findByWords(rows: RecordRow[], typed: string): Promise<RecordRow[]> {
  const words = foldedKey(typed).split(' ').filter(Boolean);
  if (words.length === 0) return rows;
  await foldOnce(rows);
  return rows.filter(({ key = '' }) => words.every((word) => key.includes(word)));
}

/** Readers are answered by the same process: they need not wait until all is folded. */
async function foldOnce(rows: RecordRow[]): Promise<void> {
  const unfolded = rows.filter(({ key }) => key === undefined);
  for (const [index, row] of unfolded.entries()) {
    row.key = row.words.map((word) => foldedKey(word ?? '')).join(' ');
    if (index % foldedAtOnce === foldedAtOnce - 1) await untilIdle();
  }
}

/**
 * Whatever was written is stamped later than all before it, so the rows with a newer stamp are all that changed. A row
 * that was taken away shows in the number, and then all are read again.
 */
async function refresh(type: PartType, now: Measure, before: Snapshot): Promise<Snapshot> {
  const isSameDatabase = now.database === before.database && before.newest !== null && now.newest !== null;
  if (isSameDatabase && now.count === before.count && now.newest?.getTime() === before.newest?.getTime()) return before;
  if (isSameDatabase && before.newest !== null && now.newest !== null && now.newest > before.newest) {
    const changed = await rowReaders[type].readSince(before.newest);
    const rows = new Map(before.rows);
    for (const row of changed) rows.set(row.record.id, row);
    if (rows.size === now.count) return { ...now, rows, orders: mend(before.orders, changed) };
  }
  const all = await rowReaders[type].readSince(new Date(0));
  return { ...now, rows: new Map(all.map((row) => [row.record.id, row])), orders: new Map() };
}

async function measure(type: PartType): Promise<Measure> {
  const { table, newest } = rowReaders[type];
  const [row] = await db.$queryRaw<Measure[]>(Prisma.sql`
    SELECT (SELECT oid::text FROM pg_database WHERE datname = current_database()) AS database,
           (SELECT count(*)::int FROM ${table}) AS count, ${newest} AS newest`);
  if (row === undefined) throw new Error('The database did not answer how many records it has');
  return row;
}

function orderOf({ rows, orders }: Snapshot, sort: RecordSort, locale: Locale): RecordRow[] {
  const name = `${sort} ${locale}`;
  const known = orders.get(name) ?? [...rows.values()].sort(comparisons[name]);
  orders.set(name, known);
  return known;
}

/** Puts what changed in its new place: to sort all again would take as long as the first time. */
function mend(orders: Snapshot['orders'], changed: RecordRow[]): Snapshot['orders'] {
  const ids = new Set(changed.map(({ record }) => record.id));
  return new Map(
    [...orders].map(([name, rows]) => {
      const mended = rows.filter(({ record }) => !ids.has(record.id));
      const compare = comparisons[name];
      if (compare) for (const row of changed) mended.splice(placeOf(mended, row, compare), 0, row);
      return [name, mended];
    }),
  );
}

function placeOf(rows: RecordRow[], row: RecordRow, compare: Compare): number {
  let [from, to] = [0, rows.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    const other = rows[middle];
    if (other !== undefined && compare(other, row) < 0) from = middle + 1;
    else to = middle;
  }
  return from;
}

const comparisons: Record<string, Compare> = {
  'title ar': byTitle('ar'),
  'title en': byTitle('en'),
  'date ar': byDate,
  'date en': byDate,
  'updated ar': byUpdate,
  'updated en': byUpdate,
};

function byTitle(locale: Locale): Compare {
  const compare = alphabetically(locale);
  const titleOf = ({ record }: RecordRow) => wordsIn(record.title, locale) ?? record.id;
  return (a, b) => compare(titleOf(a), titleOf(b)) || byId(a, b);
}

function byDate(a: RecordRow, b: RecordRow): number {
  if (a.day === null || b.day === null) return Number(a.day === null) - Number(b.day === null) || byId(a, b);
  return compareCodes(a.day, b.day) || byId(a, b);
}

function byUpdate(a: RecordRow, b: RecordRow): number {
  return compareCodes(a.record.updatedAt, b.record.updatedAt) || byId(a, b);
}

/** Number 13 of a series comes after 9; what is loaded together has no other order. */
const inNumbers = new Intl.Collator('en', { numeric: true });

function byId(a: RecordRow, b: RecordRow): number {
  return inNumbers.compare(a.record.id, b.record.id) || compareCodes(a.record.id, b.record.id);
}
