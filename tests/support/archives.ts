import { createHash } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { afterAll } from 'vitest';
import { exportArchive } from '@/lib/archive/export-archive';
import { type ArchiveImport, importArchive } from '@/lib/archive/import-archive';
import { openArchive } from '@/lib/archive/read-archive';
import { type ArchiveReport, verifyArchive } from '@/lib/archive/verify/verify-archive';
import type { GivenHead } from '@/lib/editing/verify/verify-record';
import { connect } from '@/prisma/server-check';

/** The files of an archive by name. */
export type ArchiveFiles = Record<string, string>;

/** Makes a folder for archives; it is gone after the file's tests. */
export async function archiveFolder(): Promise<(name: string) => string> {
  const folder = await mkdtemp(join(tmpdir(), 'portal-archive-'));
  afterAll(() => rm(folder, { recursive: true, force: true }));
  return (name) => join(folder, name);
}

/** Writes the archive of a database, and returns the SHA-256 of the file. */
export async function exportFrom(url: string, path: string): Promise<string> {
  await withClient(url, (client) => exportArchive(client, path));
  return sha256(await readFile(path));
}

export function importInto(url: string, path: string, isDryRun = false): Promise<ArchiveImport> {
  return withClient(url, (client) => importArchive(client, path, { isDryRun }));
}

export async function verifyFile(path: string, head: GivenHead | null = null): Promise<ArchiveReport> {
  const archive = await openArchive(path);
  try {
    return await verifyArchive(archive, head);
  } finally {
    archive.close();
  }
}

export async function readFiles(path: string): Promise<ArchiveFiles> {
  const files = unzipSync(await readFile(path));
  return Object.fromEntries(Object.entries(files).map(([name, bytes]) => [name, strFromU8(bytes)]));
}

/** Writes an archive of these files, with checksums that fit them unless they are to be left as they are. */
export async function writeArchive(
  path: string,
  files: ArchiveFiles,
  { keepsChecksums = false }: { keepsChecksums?: boolean } = {},
): Promise<void> {
  const sums = Object.entries(files)
    .filter(([name]) => name !== 'sha256.txt')
    .map(([name, content]) => `${sha256(Buffer.from(content))}  ${name}\n`);
  const whole = keepsChecksums ? files : { ...files, 'sha256.txt': sums.join('') };
  const packed = Object.fromEntries(Object.entries(whole).map(([name, content]) => [name, strToU8(content)]));
  await writeFile(path, zipSync(packed, { level: 1 }));
}

/** Lends a connection to a piece of work. */
export async function withClient<Result>(
  url: string,
  work: (client: Awaited<ReturnType<typeof connect>>) => Promise<Result>,
): Promise<Result> {
  const client = await connect(url);
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
