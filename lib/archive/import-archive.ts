import { randomBytes } from 'node:crypto';
import type pg from 'pg';
import { publishedTypes } from '@/lib/editing/history/published-rows';
import type { Broken, ChainLink } from '@/lib/editing/verify/verify-chain';
import { verifyRecord } from '@/lib/editing/verify/verify-record';
import { env } from '@/lib/env';
import { DomainError } from '@/lib/errors/domain-error';
import type { Manifest } from './archive-form';
import { besideNames, carriedTables, columnsLeftOut } from './carried-tables';
import { type ArchiveProgress, readColumns } from './export-archive';
import { asRefusal } from './load/as-refusal';
import { type Inserter, openInserter } from './load/insert-rows';
import { quoted, withoutConstraints } from './load/without-constraints';
import { type Archive, openArchive } from './read-archive';
import { type JsonObject, rowsOfRecord } from './record-rows';
import { verifyArchive } from './verify/verify-archive';

export type ArchiveImport = {
  /** `unchanged`: the database has all of it. `planned`: it would be imported. */
  state: 'imported' | 'unchanged' | 'planned';
  head: Manifest['head'];
  changes: number;
  records: Record<string, number>;
  /** Changes that the database has and the archive does not. */
  later: number;
};

type Manner = { isDryRun?: boolean; onProgress?: ArchiveProgress };

const mostNamed = 10;

/**
 * Brings a whole record into an empty database, with its history as it was. No verb does it, since it makes no change of its
 * own: the chain that comes along is the only one. An archive of the record that is there changes nothing; anything else is
 * refused.
 */
export async function importArchive(
  client: pg.Client,
  path: string,
  { isDryRun = false, onProgress = () => undefined }: Manner = {},
): Promise<ArchiveImport> {
  const archive = await openArchive(path);
  try {
    const { manifest } = archive;
    await refuseUnfit(client, manifest);
    await refuseBroken(archive);
    await client.query('BEGIN');
    await client.query(
      "SELECT pg_advisory_xact_lock(hashtextextended('portal history', 0)), set_config('TimeZone', 'UTC', true)",
    );
    const { head, changes, records } = manifest;
    const later = await countLater(client, manifest);
    if (later !== null || head === null) return { state: 'unchanged', head, changes, records, later: later ?? 0 };
    if (!isDryRun) {
      await asRefusal(() => withoutConstraints(client, carriedTables(), () => insertAll(client, archive, onProgress)));
      await client.query('SELECT fill_record_words()');
      await refuseUnlike(client);
      await moveSequences(client);
      await client.query('COMMIT');
    }
    return { state: isDryRun ? 'planned' : 'imported', head, changes, records, later: 0 };
  } finally {
    // After the commit there is nothing to take back, which PostgreSQL only remarks.
    await client.query('ROLLBACK');
    archive.close();
  }
}

async function refuseUnfit(client: pg.Client, { record, tables }: Manifest): Promise<void> {
  const own = env.PORTAL_PRACTICE ? 'practice' : 'real';
  if (record !== own)
    throw new DomainError('invalid', `the archive is of a ${record} record, and this is a ${own} one.`);
  const known = await readColumns(client);
  const strange = Object.entries(tables).flatMap(([table, columns]) =>
    columns.filter((column) => !known[table]?.includes(column)).map((column) => `${table}.${column}`),
  );
  if (strange.length > 0) {
    const names = strange.slice(0, mostNamed).join(', ');
    throw new DomainError('invalid', `the archive is of a newer portal: this one has no place for ${names}.`);
  }
}

async function refuseBroken(archive: Archive): Promise<void> {
  const { broken } = await verifyArchive(archive);
  if (broken.length > 0) throw new DomainError('invalid', `the archive does not hold:\n${inLines(broken)}`);
}

/** The archive may hold together and still say what this database cannot keep. */
async function refuseUnlike(client: pg.Client): Promise<void> {
  const { broken } = await verifyRecord(client);
  if (broken.length > 0)
    throw new DomainError(
      'invalid',
      `the archive does not come out of the database as it went in:\n${inLines(broken)}`,
    );
}

function inLines(broken: Broken[]): string {
  const lines = broken.slice(0, mostNamed).map(({ what, id, problem }) => `  ${what} ${id}: ${problem}`);
  const rest = broken.length - lines.length;
  return [...lines, ...(rest > 0 ? [`  and ${rest} more`] : [])].join('\n');
}

/** How many changes the database has after the archive's last; null for an empty database. Refuses another record's. */
async function countLater(client: pg.Client, { head }: Manifest): Promise<number | null> {
  const filled = await listFilled(client);
  if (filled.length === 0) return null;
  const { rows } = await client.query<{ is_own: boolean; later: number }>(
    `SELECT EXISTS (SELECT FROM change WHERE seq = $1 AND hash = $2) AS is_own,
            (SELECT count(*)::int FROM change WHERE seq > $1) AS later`,
    [head?.seq ?? 0, head?.hash ?? ''],
  );
  const [{ is_own: isOwn, later } = { is_own: false, later: 0 }] = rows;
  if (isOwn) return later;
  throw new DomainError(
    'conflict',
    'the database holds another record, and an archive goes into an empty one. ' +
      'Name an empty database by DATABASE_URL, or an empty folder by PORTAL_DATA, and import before the first npm start.',
  );
}

async function listFilled(client: pg.Client): Promise<string[]> {
  const queries = carriedTables().map(
    (table) => `SELECT '${table}' AS name WHERE EXISTS (SELECT FROM ${quoted(table)})`,
  );
  const { rows } = await client.query<{ name: string }>(queries.join(' UNION ALL '));
  return rows.map(({ name }) => name);
}

async function insertAll(client: pg.Client, archive: Archive, onProgress: ArchiveProgress): Promise<void> {
  const { manifest } = archive;
  const total = Object.values(manifest.records).reduce((sum, count) => sum + count, manifest.changes);
  let done = 0;
  const tick = () => {
    done += 1;
    onProgress(done, total);
  };
  const inserter = await openInserter(client, columnsToWrite(manifest));
  const runs = await insertRecords(archive, inserter, tick);
  for await (const link of archive.links()) {
    await inserter.add({ table: 'change', row: changeRow(link, runs) });
    tick();
  }
  for (const name of besideNames) {
    for await (const { table, row } of archive.beside(name)) {
      // The address at which its reader found the answer was a secret, and stayed behind.
      await inserter.add({ table, row: table === 'report' ? { ...row, token: randomBytes(16).toString('hex') } : row });
    }
  }
  await inserter.flush();
}

/** Returns the row id of each run by its public id. */
async function insertRecords(archive: Archive, inserter: Inserter, tick: () => void): Promise<Map<string, string>> {
  const runs = new Map<string, string>();
  for (const type of publishedTypes) {
    for await (const { id, rows, bytes } of archive.records(type)) {
      for (const { table, row } of rowsOfRecord(type, rows)) {
        await inserter.add({ table, row: bytes ? { ...row, bytes: `\\x${bytes.toString('hex')}` } : row });
      }
      if (type === 'run') runs.set(id, String(rows.id));
      tick();
    }
  }
  return runs;
}

function columnsToWrite({ tables }: Manifest): Record<string, string[]> {
  const needed: Record<string, string[]> = { report: ['token'] };
  return Object.fromEntries(
    Object.entries(tables).map(([table, columns]) => [
      table,
      [...columns, ...(needed[table] ?? []).filter((column) => columnsLeftOut(table).includes(column))],
    ]),
  );
}

function changeRow(link: ChainLink, runs: Map<string, string>): JsonObject {
  const { seq, at, actor, action, before, after, reason, tags, digests, hash, run } = link;
  return {
    seq: Number(seq),
    at,
    actor,
    action,
    subject_type: link.subjectType,
    subject_id: link.subjectId,
    before,
    after,
    reason,
    tags,
    digests,
    run_id: run === null ? null : (runs.get(run) ?? null),
    previous_hash: link.previousHash,
    hash,
  };
}

/** What is numbered or stamped next comes after all that is there. */
async function moveSequences(client: pg.Client): Promise<void> {
  await client.query(
    `SELECT setval(pg_get_serial_sequence('change', 'seq'), (SELECT max(seq) FROM change)),
            setval(pg_get_serial_sequence('report', 'number'), greatest((SELECT max(number) FROM report), 1)),
            setval('update_clock', greatest((SELECT last_value FROM update_clock),
                                            (SELECT ceil(extract(epoch FROM max(at)) * 1000)::bigint FROM change)))`,
  );
}
