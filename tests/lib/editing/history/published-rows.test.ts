import { expect, it } from 'vitest';
import { partsOf, publishedRows, publishedTypes, uncoveredTables } from '@/lib/editing/history/published-rows';
import { testDatabase } from '@/tests/support/database';

const { db } = await testDatabase('migrated');

type Part = { table: string; parts?: readonly Part[] };

const tablesOf = ({ table, parts = [] }: Part): string[] => [table, ...parts.flatMap(tablesOf)];

it('every table is part of a published record, or is listed with the reason why not', async () => {
  const rows = await db.$queryRaw<{ name: string }[]>`
    SELECT table_name AS name FROM information_schema.tables
     WHERE table_schema = current_schema() AND table_type = 'BASE TABLE'`;
  const covered = publishedTypes.flatMap((type) => tablesOf({ ...publishedRows[type], parts: partsOf(type) }));
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
