import { expect, it } from 'vitest';
import { carriedTables, leftOut } from '@/lib/archive/carried-tables';
import { testDatabase } from '@/tests/support/database';

const { db } = await testDatabase('migrated');

it('every table is carried by an archive, or is listed with the reason why not', async () => {
  const rows = await db.$queryRaw<{ name: string }[]>`
    SELECT table_name AS name FROM information_schema.tables
     WHERE table_schema = current_schema() AND table_type = 'BASE TABLE'`;
  const known = [...carriedTables(), ...Object.keys(leftOut)].toSorted();
  expect(known, 'add a new table to lib/archive/carried-tables.ts').toEqual(rows.map(({ name }) => name).toSorted());
});
