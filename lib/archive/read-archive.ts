import { text } from 'node:stream/consumers';
import type { PublishedType } from '@/lib/editing/history/published-rows';
import type { ChainLink } from '@/lib/editing/verify/verify-chain';
import { DomainError } from '@/lib/errors/domain-error';
import type { Json } from '@/lib/text/canonical-json';
import { archiveForm, entries, entryNames, Manifest } from './archive-form';
import { type BesideName, besideRecords } from './carried-tables';
import { type JsonObject, objectIn, type TableRow } from './record-rows';
import { type Checksum, readChecksums } from './zip/checksums';
import { faultWords } from './zip/fault-words';
import { linesOf, type OpenZipFile, openZipFile } from './zip/open-zip-file';

/** A record of an archive: its rows, and the bytes of a document. */
export type ArchivedRecord = { id: string; rows: JsonObject; bytes?: Buffer };

export type Archive = {
  manifest: Manifest;
  /** Each file with the checksum that the archive gives it and the one that it has. */
  checksums(onFile?: (done: number, total: number) => void): AsyncGenerator<Checksum>;
  links(): AsyncGenerator<ChainLink>;
  records(type: PublishedType): AsyncGenerator<ArchivedRecord>;
  beside(name: BesideName): AsyncGenerator<TableRow>;
  close(): void;
};

/** Opens an archive whose form this portal knows; refuses any other file with the reason. */
export async function openArchive(path: string): Promise<Archive> {
  const zip = await openZipFile(path);
  if ('fault' in zip) throw refused(path, faultWords[zip.fault]);
  try {
    const manifest = await readManifest(zip, path);
    refuseOtherNames(zip, path);
    return toArchive(zip, manifest);
  } catch (error) {
    zip.close();
    throw error;
  }
}

function refused(path: string, why: string): DomainError {
  return new DomainError('invalid', `the archive ${JSON.stringify(path)} ${why}.`);
}

async function readManifest(zip: OpenZipFile, path: string): Promise<Manifest> {
  if (!zip.names.includes(entries.manifest)) throw refused(path, 'has no manifest.json: it is no archive of a portal');
  const raw = await readJson(zip, entries.manifest).catch((error: Error) => {
    throw refused(path, `has a manifest.json that cannot be read: ${error.message}`);
  });
  const format = typeof raw === 'object' && raw !== null && 'format' in raw ? raw.format : null;
  if (typeof format === 'string' && format !== archiveForm && format.startsWith('portal-archive/')) {
    throw refused(path, `has the form ${JSON.stringify(format)} of a newer portal; this one reads ${archiveForm}`);
  }
  const parsed = Manifest.safeParse(raw);
  if (parsed.success) return parsed.data;
  const where = parsed.error.issues[0]?.path.join('.') || 'format';
  throw refused(path, `has a manifest.json that is not sound at ${where}: it is no archive of a portal, or damaged`);
}

async function readJson(zip: OpenZipFile, name: string): Promise<unknown> {
  return JSON.parse(await text(await zip.open(name)));
}

function refuseOtherNames(zip: OpenZipFile, path: string): void {
  const due = entryNames();
  const missing = due.filter((name) => !zip.names.includes(name));
  if (missing.length > 0) throw refused(path, `lacks ${missing.join(', ')}`);
  const strange = zip.names.filter((name) => !due.includes(name));
  if (strange.length > 0) throw refused(path, `has files that no archive has: ${strange.slice(0, 5).join(', ')}`);
}

function toArchive(zip: OpenZipFile, manifest: Manifest): Archive {
  return {
    manifest,
    checksums: (onFile) => readChecksums(zip, entries.checksums, onFile),
    async *links() {
      for await (const { seq, ...link } of readObjects(zip, entries.history)) {
        yield { ...link, seq: String(seq) } as ChainLink;
      }
    },
    async *records(type) {
      for await (const { id, rows, bytes } of readObjects(zip, entries.records(type))) {
        const record = { id: String(id), rows: objectIn(rows) };
        yield typeof bytes === 'string' ? { ...record, bytes: Buffer.from(bytes, 'base64') } : record;
      }
    },
    async *beside(name) {
      const { table } = besideRecords[name];
      for await (const row of readObjects(zip, entries.beside(name))) yield { table, row };
    },
    close: () => zip.close(),
  };
}

async function* readObjects(zip: OpenZipFile, name: string): AsyncGenerator<JsonObject> {
  let number = 0;
  for await (const line of linesOf(await zip.open(name))) {
    number += 1;
    yield parseLine(line, name, number);
  }
}

function parseLine(line: string, name: string, number: number): JsonObject {
  try {
    const value = JSON.parse(line) as Json;
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value;
  } catch {
    // Told below.
  }
  throw new DomainError(
    'invalid',
    `line ${number} of ${name} in the archive is no JSON object: the archive is damaged.`,
  );
}
