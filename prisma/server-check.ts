import type pg from 'pg';
import { createConnection } from '@/lib/db/connection';
import { withoutPassword } from '@/lib/env';
import { refusal } from '@/lib/errors/refusal';

type Queryable = Pick<pg.Client, 'query'>;

/** Refuses, in plain words, a database on which the portal could not work. */
export async function checkServer(url: string): Promise<void> {
  const client = await connect(url);
  try {
    for (const fault of await findServerFaults(client)) throw refusal(fault);
  } finally {
    await client.end();
  }
}

export async function connect(url: string): Promise<pg.Client> {
  const client = createConnection(url, { name: 'portal', patience: 10_000 });
  try {
    await client.connect();
    return client;
  } catch (error) {
    throw refusal(explain(url, error as Error & { code?: string }), error);
  }
}

/** Engines that speak PostgreSQL's protocol and lack what the portal builds on. */
export async function findEngineFault(client: Queryable): Promise<string | null> {
  const { rows } = await client.query<{ version: string }>('select version()');
  return engineFaultOf(rows[0]?.version ?? '');
}

export function engineFaultOf(version: string): string | null {
  const [, name] = /(CockroachDB|-YB-)/.exec(version) ?? [];
  if (name === undefined) return null;
  const why = {
    CockroachDB:
      'CockroachDB has no LISTEN and NOTIFY, so no portal would hear of a change, and its advisory locks have been known to lock nothing',
    '-YB-': 'YugabyteDB’s NOTIFY is too young to rest on: a portal that misses one shows what was withdrawn',
  }[name];
  return `The database is no PostgreSQL: ${why}. The portal needs PostgreSQL 15 or newer.`;
}

/** The faults of a server that answers, one sentence each. */
export async function findServerFaults(client: Queryable): Promise<string[]> {
  const engine = await findEngineFault(client);
  if (engine !== null) return [engine];
  const { rows } = await client.query(
    `select current_setting('server_version_num')::int as number, current_setting('server_version') as version,
            pg_encoding_to_char(encoding) as encoding, datctype as locale
       from pg_database where datname = current_database()`,
  );
  const { number, version, encoding, locale } = rows[0] as {
    number: number;
    version: string;
    encoding: string;
    locale: string;
  };
  if (number < 150_000) return [`The database server is PostgreSQL ${version}; the portal needs version 15 or newer.`];
  if (encoding !== 'UTF8') return [`The database is encoded in ${encoding}, not in UTF8. ${remake}`];
  const trigrams = await countArabicTrigrams(client);
  if (trigrams === null) {
    return [
      'The extension pg_trgm is not available on the database server: install its contrib package (postgresql-contrib) there.',
    ];
  }
  return trigrams > 0
    ? []
    : [`The database's locale (${locale}) knows no Arabic letters: search would find nothing. ${remake}`];
}

const remake = 'Make it anew: CREATE DATABASE portal TEMPLATE template0 ENCODING UTF8 LOCALE "C.UTF-8".';

/** Within a transaction that is rolled back: whether the extension stays is for the migrations to say. */
async function countArabicTrigrams(client: Queryable): Promise<number | null> {
  await client.query('begin');
  try {
    await client.query('create extension if not exists pg_trgm');
    const { rows } = await client.query(`select cardinality(show_trgm('داعش')) as trigrams`);
    return (rows[0] as { trigrams: number }).trigrams;
  } catch {
    return null;
  } finally {
    await client.query('rollback');
  }
}

function explain(url: string, error: Error & { code?: string }): string {
  const where = withoutPassword(url);
  switch (error.code) {
    case '3D000':
      return `The database of ${where} does not exist. ${remake}`;
    case '28P01':
    case '28000':
      return `The database server refuses the user or password of ${where}: ${error.message}`;
    case 'ECONNREFUSED':
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
    case 'ETIMEDOUT':
      return `No database answers at ${where} (${error.code}). Is the server running, and is DATABASE_URL right?`;
    default:
      return `The database at ${where} cannot be used: ${error.message}`;
  }
}
