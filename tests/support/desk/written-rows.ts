import type pg from 'pg';

/** What may be written for a refusal: how often somebody guessed, and when a session was last seen. */
const uncounted = ['attempt', 'session', '_prisma_migrations'];

const sessions = `SELECT md5(string_agg(concat_ws('|', id, token_sha256, stage, ended_at, pending_secret), ' ' ORDER BY id))`;

/** A digest of what is in a database. Any row that was written, changed or taken away makes another. */
export async function digestRows(client: pg.Client): Promise<string> {
  const { rows: tables } = await client.query<{ name: string }>(
    'SELECT tablename AS name FROM pg_tables WHERE schemaname = current_schema() AND tablename <> ALL($1::text[])',
    [uncounted],
  );
  const counts = tables.map(
    ({ name }) => `SELECT '${name}' AS name, concat_ws('-', count(*), max(xmin::text::bigint)) AS rows FROM "${name}"`,
  );
  const { rows } = await client.query<{ name: string; rows: string }>(
    `${counts.join(' UNION ALL ')} UNION ALL SELECT 'session', (${sessions} FROM session) ORDER BY 1`,
  );
  return rows.map((row) => `${row.name} ${row.rows}`).join('\n');
}
