import type { Manifest } from '@/lib/archive/archive-form';
import { type JsonObject, rowsOfRecord, type TableRow } from '@/lib/archive/record-rows';
import type { PublishedType } from '@/lib/editing/history/published-rows';
import type { Broken } from '@/lib/editing/verify/verify-chain';

/** Gathers, while the records are read, which rows there are and which are named. */
export type References = {
  take(type: PublishedType, rows: JsonObject): void;
  takeChange(seq: number): void;
  broken(): Broken[];
};

type Named = { table: string; row: string; column: string; to: string; value: string };

/** Every reference of the archive leads to a row that is in it. Rows that hang on a record are in its line, and not asked for. */
export function openReferences({ references }: Manifest): References {
  const there = new Set<string>();
  const named: Named[] = [];
  const keys = new Map<string, Set<string>>();
  for (const [, , table, key] of references) keys.set(table, (keys.get(table) ?? new Set()).add(key));

  const take = ({ table, row }: TableRow) => {
    for (const key of keys.get(table) ?? []) there.add(`${table}.${key}=${row[key]}`);
    for (const [from, column, to, key] of references) {
      const value = from === table ? row[column] : undefined;
      if (value === undefined || value === null) continue;
      const reference = `${to}.${key}=${value}`;
      if (!there.has(reference)) named.push({ table, row: nameOfRow(row), column, to, value: reference });
    }
  };
  return {
    take: (type, rows) => {
      for (const each of rowsOfRecord(type, rows)) take(each);
    },
    takeChange: (seq) => there.add(`change.seq=${seq}`),
    broken: () =>
      named
        .filter(({ value }) => !there.has(value))
        .map(({ table, row, column, to }) => ({
          what: table,
          id: row,
          problem: `its ${column} leads to a row of ${to} that is not there`,
        })),
  };
}

function nameOfRow(row: JsonObject): string {
  const own = row.public_id ?? row.id;
  if (own !== undefined) return String(own);
  return Object.entries(row)
    .filter(([name]) => name.endsWith('_id') || name === 'A' || name === 'B')
    .map(([, value]) => String(value))
    .join('/');
}
