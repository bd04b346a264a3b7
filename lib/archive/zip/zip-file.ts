import { createHash } from 'node:crypto';
import type { FileHandle } from 'node:fs/promises';
import { Zip, ZipDeflate } from 'fflate';
import { DomainError } from '@/lib/errors/domain-error';

/** What a zip can say of a length without the extension for large files. */
const mostBytes = 2 ** 32 - 1;
const chunkSize = 2 ** 17;

/** One file of a zip while it is written. `text` may be a part of a line. */
export type ZipEntry = { write(text: string): Promise<void>; close(): Promise<string> };

export type ZipFile = {
  /** Begins a file, after the one before it was closed. `close` returns the SHA-256 of what was written. */
  begin(name: string): ZipEntry;
  close(): Promise<void>;
};

/**
 * Writes a zip piece by piece, so that its size costs no memory. The same files in the same order make the same bytes on
 * every machine: the time of each is the first that a zip can name, and the compression is in JavaScript.
 */
export function writeZip(file: FileHandle): ZipFile {
  let made: Uint8Array[] = [];
  let size = 0;
  const zip = new Zip((error, bytes) => {
    if (error) throw error;
    made.push(bytes);
  });

  const flush = async () => {
    const parts = made;
    made = [];
    for (const part of parts) {
      size += part.length;
      if (size > mostBytes) throw tooLarge();
      await file.write(part);
    }
  };

  return {
    begin(name) {
      const entry = Object.assign(new ZipDeflate(name, { level: 6 }), {
        mtime: firstTime(),
        os: 3,
        attrs: 0o100600 << 16,
      });
      zip.add(entry);
      const hash = createHash('sha256');
      let waiting: string[] = [];
      let length = 0;
      let written = 0;
      const push = async (isLast: boolean) => {
        const bytes = Buffer.from(waiting.join(''));
        waiting = [];
        length = 0;
        written += bytes.length;
        if (written > mostBytes) throw tooLarge();
        hash.update(bytes);
        entry.push(bytes, isLast);
        await flush();
      };
      return {
        async write(text) {
          waiting.push(text);
          length += text.length;
          if (length >= chunkSize) await push(false);
        },
        async close() {
          await push(true);
          return hash.digest('hex');
        },
      };
    },
    async close() {
      zip.end();
      await flush();
    },
  };
}

/** A zip has local times, and so has fflate: this one is written alike in every time zone. */
function firstTime(): Date {
  return new Date(1980, 0, 1);
}

function tooLarge(): DomainError {
  return new DomainError('invalid', 'the archive would be larger than 4 GiB, which this form of it cannot hold');
}
