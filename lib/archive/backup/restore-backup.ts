import { text } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import type pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { asRefusal } from '@/lib/archive/load/as-refusal';
import { quoted, withoutConstraints } from '@/lib/archive/load/without-constraints';
import { readChecksums } from '@/lib/archive/zip/checksums';
import { faultWords } from '@/lib/archive/zip/fault-words';
import { type OpenZipFile, openZipFile } from '@/lib/archive/zip/open-zip-file';
import { tellEverything } from '@/lib/db/changes-channel';
import { everyPage } from '@/lib/db/outer-caches';
import { env } from '@/lib/env';
import { DomainError } from '@/lib/errors/domain-error';
import { BackupManifest, backupEntries, backupForm } from './backup-form';
import { readMigrations } from './write-backup';

type Manner = {
  /** What is there goes. */
  isReplacing: boolean;
  onProgress: (done: number, total: number) => void;
};

export type RestoreReport = { tables: number; rows: number };

/**
 * Puts a backup into a database of the same release, whole or not at all: the file is read to its end before anything is
 * touched. Portals that serve the database are told, at the commit, that nothing they keep is right any more.
 */
export async function restoreBackup(
  client: pg.Client,
  path: string,
  { isReplacing, onProgress }: Manner,
): Promise<RestoreReport> {
  const zip = await openZipFile(path);
  if ('fault' in zip) throw refused(path, faultWords[zip.fault]);
  try {
    const manifest = await readManifest(zip, path);
    await refuseDamaged(zip, path);
    await refuseOtherRelease(client, manifest);
    await client.query('BEGIN');
    await client.query("SET LOCAL lock_timeout = '30s'");
    await client.query("SELECT pg_advisory_xact_lock(hashtextextended('portal history', 0))");
    if (!isReplacing) await refuseFilled(client, manifest);
    await asRefusal(() => fill(client, zip, manifest, onProgress));
    // Portals made these pages of what was there before.
    await client.query('TRUNCATE stored_page');
    await client.query(tellEverything);
    await client.query('INSERT INTO cache_purge (address, tags) SELECT address, $1 FROM outer_cache', [[everyPage]]);
    await client.query('COMMIT');
    const counts = Object.values(manifest.tables).map(({ rows }) => rows);
    return { tables: counts.length, rows: counts.reduce((sum, count) => sum + count, 0) };
  } finally {
    // After the commit there is nothing to take back, which PostgreSQL only remarks.
    await client.query('ROLLBACK');
    zip.close();
  }
}

function refused(path: string, why: string): DomainError {
  return new DomainError('invalid', `the backup ${JSON.stringify(path)} ${why}.`);
}

async function readManifest(zip: OpenZipFile, path: string): Promise<BackupManifest> {
  const raw: unknown = zip.names.includes(backupEntries.manifest)
    ? await readJson(zip, backupEntries.manifest).catch(() => null)
    : null;
  const format = typeof raw === 'object' && raw !== null && 'format' in raw ? String(raw.format) : '';
  if (format.startsWith('portal-archive/')) throw refused(path, 'is an archive: portal import brings it in');
  if (/^portal-backup\/\d+$/.test(format) && format !== backupForm)
    throw refused(path, `has the form ${format} of a newer portal; this one reads ${backupForm}`);
  const manifest = BackupManifest.safeParse(raw).data;
  if (!manifest) throw refused(path, 'has no sound manifest.json: it is no backup of a portal, or damaged');
  if (manifest.record !== (env.PORTAL_PRACTICE ? 'practice' : 'real'))
    throw refused(path, `is of a ${manifest.record} record, and this is not one`);
  const { manifest: own, checksums, table } = backupEntries;
  const due = [own, checksums, ...Object.keys(manifest.tables).map(table)];
  if (due.length !== zip.names.length || due.some((name) => !zip.names.includes(name)))
    throw refused(path, 'does not have the files that its manifest names');
  return manifest;
}

async function readJson(zip: OpenZipFile, name: string): Promise<unknown> {
  return JSON.parse(await text(await zip.open(name)));
}

async function refuseDamaged(zip: OpenZipFile, path: string): Promise<void> {
  for await (const { name, said, found } of readChecksums(zip, backupEntries.checksums)) {
    if (found === null) throw refused(path, `is damaged: ${name} cannot be unpacked`);
    if (said !== found) throw refused(path, `is damaged: ${name} is not what was written`);
  }
}

async function refuseOtherRelease(client: pg.Client, { migrations }: BackupManifest): Promise<void> {
  const own = await readMigrations(client);
  if (JSON.stringify(own) === JSON.stringify(migrations)) return;
  const names = new Set(own.map(([name]) => name));
  const unknown = migrations.filter(([name]) => !names.has(name)).map(([name]) => name);
  const why =
    unknown.length > 0
      ? `the backup is of a newer release, which has ${unknown[0]}. Install that release, restore with it.`
      : 'the backup is of an older release. Install that release, restore with it, and then start this one, which brings it up to date.';
  throw new DomainError('conflict', why);
}

async function refuseFilled(client: pg.Client, { tables }: BackupManifest): Promise<void> {
  const queries = Object.keys(tables)
    .filter((name) => name !== 'practice_mark')
    .map((name) => `SELECT '${name}' AS name WHERE EXISTS (SELECT FROM ${quoted(name)})`);
  const { rows } = await client.query<{ name: string }>(queries.join(' UNION ALL '));
  if (rows.length === 0) return;
  throw new DomainError(
    'conflict',
    'the database is not empty. --replace takes out all that is in it, people and drafts too, and puts the backup in its place.',
  );
}

async function fill(
  client: pg.Client,
  zip: OpenZipFile,
  { tables, sequences }: BackupManifest,
  onProgress: Manner['onProgress'],
): Promise<void> {
  const names = Object.keys(tables);
  await withoutConstraints(client, names, async () => {
    await client.query(`TRUNCATE ${names.map(quoted).join(', ')}`);
    for (const [index, name] of names.entries()) {
      const columns = (tables[name]?.columns ?? []).map(quoted).join(', ');
      const into = client.query(copyFrom(`COPY ${quoted(name)} (${columns}) FROM STDIN`));
      await pipeline(await zip.open(backupEntries.table(name)), into);
      onProgress(index + 1, names.length);
    }
  });
  for (const [name, { last, isCalled }] of Object.entries(sequences)) {
    await client.query('SELECT setval($1::regclass, $2, $3)', [quoted(name), last, isCalled]);
  }
}
