import type pg from 'pg';

/** `keys`: the columns that differ from copy to copy because they, or the rows that they point to, are copies too. */
type Table = { name: string; keys: string[]; names: string[]; from: string };

const invented = `IN (SELECT id FROM statement WHERE public_id LIKE 'bench-%' AND public_id NOT LIKE 'bench-%-%')`;
const inText = `IN (SELECT id FROM text WHERE statement_id ${invented})`;

const tables: Table[] = [
  {
    name: 'meeting',
    keys: ['id'],
    names: ['public_id'],
    from: `public_id LIKE 'bench-%' AND public_id NOT LIKE 'bench-%-%'`,
  },
  { name: 'statement', keys: ['id', 'meeting_id'], names: ['public_id'], from: `id ${invented}` },
  { name: 'text', keys: ['id', 'statement_id'], names: [], from: `statement_id ${invented}` },
  { name: 'paragraph', keys: ['id', 'text_id'], names: [], from: `text_id ${inText}` },
  { name: 'slot', keys: ['id', 'statement_id'], names: [], from: `statement_id ${invented}` },
  {
    name: 'paragraph_slot',
    keys: ['paragraph_id', 'slot_id'],
    names: [],
    from: `paragraph_id IN (SELECT id FROM paragraph WHERE text_id ${inText})`,
  },
];

/**
 * Makes of the invented statements so many in all by copying their rows under other names: to write each through the code
 * that indexes would take hours for a million. The words of a copy are those of its original, so a word that one text in
 * a hundred has is still in one of a hundred.
 */
export async function copyStatements(client: pg.Client, copies: number): Promise<void> {
  // Checks of keys would take most of the time; the rows are copies of checked ones.
  await client.query(`SET session_replication_role = replica`);
  for (const { name, keys, names, from } of tables) {
    const values = (await columnsOf(client, name)).map((column) => {
      if (keys.includes(column)) return [column, `md5(${column}::text || k)::uuid`];
      return [column, names.includes(column) ? `${column} || '-' || k` : column];
    });
    await copyRows(client, { name, values, from, copies });
  }
  const documents = (await columnsOf(client, 'search_document')).map((column) => [
    column,
    column === 'subject' ? `replace(subject, '/', '-' || k || '/')` : column,
  ]);
  const from = `subject LIKE 'bench-%/x' AND subject NOT LIKE 'bench-%-%/x'`;
  await copyRows(client, { name: 'search_document', values: documents, from, copies });
  await client.query('SELECT fill_record_words()');
  await client.query('RESET session_replication_role');
  await client.query('ANALYZE');
}

type Copy = { name: string; values: string[][]; from: string; copies: number };

async function copyRows(client: pg.Client, { name, values, from, copies }: Copy): Promise<void> {
  await client.query(
    `INSERT INTO ${name} (${values.map(([column]) => column).join(', ')})
     SELECT ${values.map(([, value]) => value).join(', ')}
       FROM (SELECT * FROM ${name} WHERE ${from}) AS original, generate_series(1, $1::int) AS k`,
    [copies],
  );
}

async function columnsOf(client: pg.Client, table: string): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(
    `SELECT column_name AS name FROM information_schema.columns
      WHERE table_name = $1 AND is_generated = 'NEVER' ORDER BY ordinal_position`,
    [table],
  );
  return rows.map(({ name }) => name);
}
