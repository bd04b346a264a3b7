import { publishedRows, publishedTypes } from '@/lib/editing/history/published-rows';
import type { Broken, Queryable } from './verify-chain';

type Reference = { child: string; column: string; parent: string; key: string };

/** Every reference from one row to another leads somewhere, also where the database was told not to look. */
export async function verifyReferences(client: Queryable): Promise<Broken[]> {
  const broken: Broken[] = [];
  for (const reference of await listReferences(client)) broken.push(...(await findDangling(client, reference)));
  return [...broken, ...(await findOwnerless(client))];
}

async function listReferences(client: Queryable): Promise<Reference[]> {
  const { rows } = await client.query<Reference>(
    `SELECT c.conrelid::regclass::text AS child, quote_ident(a.attname) AS column,
            c.confrelid::regclass::text AS parent, quote_ident(p.attname) AS key
       FROM pg_constraint c
       JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = c.conkey[1]
       JOIN pg_attribute p ON p.attrelid = c.confrelid AND p.attnum = c.confkey[1]
      WHERE c.contype = 'f' AND c.connamespace = current_schema()::regnamespace
      ORDER BY c.conname`,
  );
  return rows;
}

async function findDangling(client: Queryable, { child, column, parent, key }: Reference): Promise<Broken[]> {
  const { rows } = await client.query<{ row: Record<string, unknown> }>(
    `SELECT to_jsonb(c) AS row FROM ${child} c
      WHERE c.${column} IS NOT NULL AND NOT EXISTS (SELECT FROM ${parent} p WHERE p.${key} = c.${column})`,
  );
  const problem = `its ${unquoted(column)} leads to a row of ${unquoted(parent)} that is not there`;
  return rows.map(({ row }) => ({ what: unquoted(child), id: keyOf(row), problem }));
}

/** Rows that are part of a record by one of several columns, and by none of them. */
async function findOwnerless(client: Queryable): Promise<Broken[]> {
  const columns = new Map<string, string[]>();
  for (const { table, column } of publishedTypes.flatMap((type) => [...publishedRows[type].parts])) {
    columns.set(table, [...(columns.get(table) ?? []), column]);
  }
  const broken: Broken[] = [];
  for (const [table, owners] of columns) {
    const names = owners.map((owner) => `c."${owner}"`).join(', ');
    const { rows } = await client.query<{ row: Record<string, unknown> }>(
      `SELECT to_jsonb(c) AS row FROM "${table}" c WHERE num_nonnulls(${names}) <> 1`,
    );
    broken.push(...rows.map(({ row }) => ({ what: table, id: keyOf(row), problem: 'it is part of no one record' })));
  }
  return broken;
}

function keyOf(row: Record<string, unknown>): string {
  const own = row.public_id ?? row.id ?? row.seq;
  if (own !== undefined) return String(own);
  return Object.entries(row)
    .filter(([name]) => name.endsWith('_id') || name === 'A' || name === 'B')
    .map(([, value]) => String(value))
    .join('/');
}

function unquoted(name: string): string {
  return name.replaceAll('"', '');
}
