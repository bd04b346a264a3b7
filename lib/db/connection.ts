import pg from 'pg';

type Settings = {
  /** The name of the connection in the server's list. */
  name: string;
  /** How long to wait for a connection, in milliseconds. */
  patience: number;
  /** How long to wait for an answer, in milliseconds; without it, as long as the answer takes. */
  answerPatience?: number;
  /** Settings of the server for each connection, as its command line takes them. */
  settings?: string;
};

/** `idle`: how long a connection that nobody uses stays, in milliseconds; without it ten seconds. */
type PoolSettings = Settings & { most: number; idle?: number };

/** Makes one connection outside Prisma, not yet connected. If it breaks while idle, the next query fails. */
export function createConnection(url: string, settings: Settings): pg.Client {
  const client = new pg.Client({ ...configOf(url, settings), keepAlive: true });
  client.on('error', () => {});
  return client;
}

/** Makes a few connections outside Prisma. The next query replaces one that broke while idle. */
export function createPool(url: string, { most, idle, ...settings }: PoolSettings): pg.Pool {
  const pool = new pg.Pool({ ...configOf(url, settings), max: most, ...(idle && { idleTimeoutMillis: idle }) });
  pool.on('error', () => {});
  return pool;
}

function configOf(url: string, { name, patience, answerPatience, settings }: Settings): pg.ClientConfig {
  return {
    connectionString: url,
    application_name: name,
    connectionTimeoutMillis: patience,
    query_timeout: answerPatience,
    ...(settings && { options: settings }),
  };
}
