import pg from 'pg';

type Settings = {
  /** What the server's list of connections calls it. */
  name: string;
  /** How long to wait for a connection, in milliseconds. */
  patience: number;
  /** How long to wait for an answer; as long as it takes where none is given. */
  answerPatience?: number;
};

/** One connection outside Prisma, not connected yet. A break while it is idle shows in the next query. */
export function createConnection(url: string, settings: Settings): pg.Client {
  const client = new pg.Client({ ...configOf(url, settings), keepAlive: true });
  client.on('error', () => {});
  return client;
}

/** A few connections outside Prisma. One that breaks while it is idle is replaced by the next query. */
export function createPool(url: string, { most, ...settings }: Settings & { most: number }): pg.Pool {
  const pool = new pg.Pool({ ...configOf(url, settings), max: most });
  pool.on('error', () => {});
  return pool;
}

function configOf(url: string, { name, patience, answerPatience }: Settings): pg.ClientConfig {
  return {
    connectionString: url,
    application_name: name,
    connectionTimeoutMillis: patience,
    query_timeout: answerPatience,
  };
}
