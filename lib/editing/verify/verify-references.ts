import { partsOf, publishedTypes } from '@/lib/editing/history/published-rows';
import type { Broken, Queryable } from './verify-chain';

export type Reference = { child: string; column: string; parent: string; key: string };

/** Every reference from one row to another leads somewhere, also where the database was told not to look. */
export async function verifyReferences(client: Queryable): Promise<Broken[]> {
  const dangling = (await listReferences(client)).map(danglingQuery);
  const queries = [...dangling, ...ownerlessQueries()];
  const { rows } = await client.query<Found>(queries.map((query) => `(${query})`).join(' UNION ALL '));
  return rows.map(({ what, row, problem }) => ({ what: unquoted(what), id: keyOf(row), problem: unquoted(problem) }));
}

type Found = { what: string; row: Record<string, unknown>; problem: string };

export async function listReferences(client: Queryable): Promise<Reference[]> {
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

function danglingQuery({ child, column, parent, key }: Reference): string {
  const problem = `its ${column} leads to a row of ${parent} that is not there`;
  return `SELECT '${child}' AS what, to_jsonb(c) AS row, '${problem}' AS problem FROM ${child} c
           WHERE c.${column} IS NOT NULL AND NOT EXISTS (SELECT FROM ${parent} p WHERE p.${key} = c.${column})`;
}

/** Rows that are part of a record by one of several columns, and by none of them or by two. */
function ownerlessQueries(): string[] {
  const columns = new Map<string, string[]>();
  for (const { table, column } of publishedTypes.flatMap(partsOf)) {
    columns.set(table, [...(columns.get(table) ?? []), column]);
  }
  return [...columns].map(([table, owners]) => {
    const names = owners.map((owner) => `c."${owner}"`).join(', ');
    return `SELECT '${table}' AS what, to_jsonb(c) AS row, 'it is part of no one record' AS problem
              FROM "${table}" c WHERE num_nonnulls(${names}) <> 1`;
  });
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
