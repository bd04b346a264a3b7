import { createHash } from 'node:crypto';
import type { FileHandle } from 'node:fs/promises';
import { crc32 } from 'node:zlib';
import { Deflate } from 'fflate';
import { descriptor, directory, localHeader, type ZipRecord } from './zip-records';

const chunkSize = 2 ** 17;

/** One file of a zip while it is written. */
export type ZipEntry = {
  write(part: string | Uint8Array): Promise<void>;
  /** Returns the SHA-256 of what was written. */
  close(): Promise<string>;
};

export type ZipFile = {
  /** Begins a file, after the one before it was closed. */
  begin(name: string): Promise<ZipEntry>;
  close(): Promise<void>;
};

/**
 * Writes a zip piece by piece, so that its size costs no memory. The same files in the same order make the same bytes on
 * every machine: no file has a time, and the compression is in JavaScript.
 */
export function writeZip(file: FileHandle): ZipFile {
  const records: ZipRecord[] = [];
  let offset = 0;
  const put = async (bytes: Uint8Array) => {
    await file.write(bytes);
    offset += bytes.length;
  };
  return {
    async begin(name) {
      const record: ZipRecord = { name: Buffer.from(name), crc: 0, packed: 0, size: 0, offset };
      records.push(record);
      await put(localHeader(record.name));
      return openEntry(record, put);
    },
    close: () => put(directory(records, offset)),
  };
}

function openEntry(record: ZipRecord, put: (bytes: Uint8Array) => Promise<void>): ZipEntry {
  const hash = createHash('sha256');
  let made: Uint8Array[] = [];
  let waiting: Uint8Array[] = [];
  let length = 0;
  const deflate = new Deflate({ level: 6 }, (bytes) => made.push(bytes));

  const push = async (isLast: boolean) => {
    const bytes = Buffer.concat(waiting);
    waiting = [];
    length = 0;
    record.crc = crc32(bytes, record.crc);
    record.size += bytes.length;
    hash.update(bytes);
    deflate.push(bytes, isLast);
    const parts = made;
    made = [];
    for (const part of parts) {
      record.packed += part.length;
      await put(part);
    }
  };
  return {
    async write(part) {
      const bytes = typeof part === 'string' ? Buffer.from(part) : part;
      waiting.push(bytes);
      length += bytes.length;
      if (length >= chunkSize) await push(false);
    },
    async close() {
      await push(true);
      await put(descriptor(record));
      return hash.digest('hex');
    },
  };
}
