import pg from 'pg';

type Options = { most: number; patience: number; name: string };

/** A few connections of the front's own. Who asks waits no longer than `patience` milliseconds, for a turn or an answer. */
export function openPool(url: string, { most, patience, name }: Options): pg.Pool {
  const pool = new pg.Pool({
    connectionString: url,
    max: most,
    connectionTimeoutMillis: patience,
    query_timeout: patience,
    application_name: name,
  });
  pool.on('error', () => {
    // A connection that broke while idle: the next question opens another.
  });
  return pool;
}
