import { expect, it } from 'vitest';
import { besideRecords } from '@/lib/archive/carried-tables';
import {
  columnsOf,
  jsonColumns,
  partsOf,
  publishedRows,
  publishedTypes,
  uncoveredTables,
} from '@/lib/editing/history/published-rows';
import { testDatabase } from '@/tests/support/database';
import { fillRecord } from '@/tests/support/tampering';

const { db } = await testDatabase('loaded');

type Part = { table: string; parts?: readonly Part[] };

const tablesOf = ({ table, parts = [] }: Part): string[] => [table, ...parts.flatMap(tablesOf)];

const covered = [
  ...new Set(publishedTypes.flatMap((type) => tablesOf({ ...publishedRows[type], parts: partsOf(type) }))),
];

it('every table is part of a published record, or is listed with the reason why not', async () => {
  const rows = await db.$queryRaw<{ name: string }[]>`
    SELECT table_name AS name FROM information_schema.tables
     WHERE table_schema = current_schema() AND table_type = 'BASE TABLE'`;
  const known = [...covered, ...Object.keys(uncoveredTables)];
  expect(
    rows.map(({ name }) => name).filter((name) => !known.includes(name)),
    'add the table to publishedRows, so that portal verify sees it, or to uncoveredTables with the reason',
  ).toEqual([]);
  expect(
    known.filter((name) => !rows.some((row) => row.name === name)),
    'these are no tables any more',
  ).toEqual([]);
});

it('every column of JSON is known, so that a null inside it is kept', async () => {
  const rows = await db.$queryRaw<{ table: string; columns: string[] }[]>`
    SELECT table_name AS table, array_agg(column_name::text ORDER BY column_name::text COLLATE "C") AS columns
      FROM information_schema.columns
     WHERE table_schema = current_schema() AND data_type IN ('json', 'jsonb') GROUP BY 1`;
  const carried = [...covered, ...Object.values(besideRecords).map(({ table }) => table)];
  expect(
    Object.fromEntries(
      rows.filter(({ table }) => carried.includes(table)).map(({ table, columns }) => [table, columns]),
    ),
  ).toEqual(jsonColumns);
});

it('a row is told without the columns that are null, and with every null inside its JSON', async () => {
  await fillRecord(db, 0);
  await db.$executeRaw`UPDATE text SET removed = '[{"a": null, "b": [null, {"c": null}]}, null]'`;
  await db.$executeRaw`UPDATE claim SET value = 'null' WHERE id IN (SELECT id FROM claim LIMIT 5)`;
  await db.$executeRaw`UPDATE claim SET value = '{"a": null}' WHERE id IN (SELECT id FROM claim WHERE value <> 'null' LIMIT 5)`;
  for (const table of covered) {
    const [found] = await db.$queryRawUnsafe<{ rows: number; others: number }[]>(`
      SELECT count(*)::int AS rows, (count(*) FILTER (WHERE ${columnsOf(table, 's')}::text <> plain))::int AS others
        FROM (SELECT s, (SELECT coalesce(jsonb_object_agg(key, value), '{}') FROM jsonb_each(to_jsonb(s)) WHERE value <> 'null')::text AS plain
                FROM "${table}" s) AS rows, LATERAL (SELECT (rows.s).*) AS s`);
    expect(found?.others, table).toBe(0);
  }
});
