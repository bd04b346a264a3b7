import type pg from 'pg';

/** What may be written for a refusal: how often somebody guessed, and what was typed after a session had ended. */
const uncounted = ['attempt', 'kept_post', '_prisma_migrations'];

/** In a session: what else than when it was last seen. */
const ofSession = 'token_sha256, stage, ended_at, pending_secret';

export type RowWatch = {
  /** The tables that were written to since this was last asked. */
  written(): Promise<string[]>;
};

/** Notes from now on every row of a database that is written, changed or taken away, whoever does it. */
export async function watchRows(client: pg.Client): Promise<RowWatch> {
  const { rows: tables } = await client.query<{ name: string }>(
    'SELECT tablename AS name FROM pg_tables WHERE schemaname = current_schema() AND tablename <> ALL($1::text[])',
    [uncounted],
  );
  await client.query(`
    CREATE SCHEMA watch;
    CREATE UNLOGGED TABLE watch.written (name text);
    CREATE FUNCTION watch.note() RETURNS trigger LANGUAGE plpgsql
      AS $$ BEGIN INSERT INTO watch.written VALUES (TG_TABLE_NAME); RETURN NULL; END $$`);
  for (const { name } of tables) {
    const update = name === 'session' ? `UPDATE OF ${ofSession}` : 'UPDATE';
    await client.query(`
      CREATE TRIGGER watched AFTER INSERT OR ${update} OR DELETE ON "${name}" FOR EACH ROW EXECUTE FUNCTION watch.note();
      CREATE TRIGGER watched_whole AFTER TRUNCATE ON "${name}" EXECUTE FUNCTION watch.note()`);
  }
  return {
    async written() {
      const { rows } = await client.query<{ name: string }>('DELETE FROM watch.written RETURNING name');
      return [...new Set(rows.map(({ name }) => name))];
    },
  };
}
