import type pg from 'pg';
import type { TableRow } from '@/lib/archive/record-rows';
import { quoted } from './without-constraints';

const mostRows = 500;
const mostCharacters = 2 ** 21;

export type Inserter = { add(row: TableRow): Promise<void>; flush(): Promise<void> };

/** Writes rows a few hundred at a time. `columns`: those that each table had when the rows were read; others get their default. */
export async function openInserter(client: pg.Client, columns: Record<string, string[]>): Promise<Inserter> {
  // Without its schema, the type of the rows of "text" would be PostgreSQL's own text.
  const { rows: schemas } = await client.query<{ name: string }>('SELECT quote_ident(current_schema()) AS name');
  const schema = schemas[0]?.name ?? 'public';
  const waiting = new Map<string, string[]>();
  let rows = 0;
  let characters = 0;

  const flush = async () => {
    for (const [table, lines] of waiting) {
      const names = (columns[table] ?? []).map(quoted).join(', ');
      await client.query(
        `INSERT INTO ${quoted(table)} (${names})
         SELECT ${names} FROM jsonb_populate_recordset(NULL::${schema}.${quoted(table)}, $1::jsonb)`,
        [`[${lines.join(',')}]`],
      );
    }
    waiting.clear();
    rows = 0;
    characters = 0;
  };
  return {
    async add({ table, row }) {
      const line = JSON.stringify(row);
      waiting.set(table, [...(waiting.get(table) ?? []), line]);
      rows += 1;
      characters += line.length;
      if (rows >= mostRows || characters >= mostCharacters) await flush();
    },
    flush,
  };
}
