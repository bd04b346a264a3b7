import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { promisify } from 'node:util';
import yauzl, { type Entry, type ZipFile } from 'yauzl';
import { faultOfKind, listEntries, type ZipFault } from '@/lib/editing/texts/folder/zip-entries';

/** A zip whose files are read piece by piece. */
export type OpenZipFile = {
  names: string[];
  /** The bytes of a file, never more than the zip said that there are. */
  open(name: string): Promise<Readable>;
  close(): void;
};

/** Text shrinks to a tenth or so; rows that repeat each other to less. A thousandfold was made to fill a disk. */
const mostGrowth = 500;
const smallFile = 65_536;

const settings = { lazyEntries: true, autoClose: false, validateEntrySizes: true, strictFileNames: true } as const;
const openPath = promisify<string, typeof settings, ZipFile>(yauzl.open);

/** Everything that the zip says of its files is looked at before one is unpacked. */
export async function openZipFile(path: string): Promise<OpenZipFile | { fault: ZipFault }> {
  const zip = await openPath(path, settings).catch(() => null);
  if (zip === null) return { fault: 'unreadable' };
  const listed = await listEntries(zip);
  const fault = 'fault' in listed ? listed.fault : faultOf(listed.files);
  if (fault !== null || 'fault' in listed) {
    zip.close();
    return { fault: fault ?? 'unreadable' };
  }
  const files = new Map(listed.files.map((entry) => [entry.fileName, entry]));
  return {
    names: [...files.keys()],
    open: (name) => openEntry(zip, files.get(name)),
    close: () => zip.close(),
  };
}

function faultOf(files: Entry[]): ZipFault | null {
  const kind = files.map(faultOfKind).find((fault) => fault !== null);
  if (kind) return kind;
  if (new Set(files.map(({ fileName }) => fileName)).size < files.length) return 'twice';
  return files.some(isBomb) ? 'bomb' : null;
}

function isBomb({ compressedSize, uncompressedSize }: Entry): boolean {
  return uncompressedSize > smallFile && uncompressedSize > compressedSize * mostGrowth;
}

function openEntry(zip: ZipFile, entry: Entry | undefined): Promise<Readable> {
  if (entry === undefined) throw new Error('There is no such file in the zip');
  return new Promise((settle, fail) =>
    zip.openReadStream(entry, (error, stream) => {
      if (error) return fail(error);
      // A stream may fail once more after its reader has heard of it and gone.
      stream.on('error', () => undefined);
      settle(stream);
    }),
  );
}

/** The lines of a file, without what ends them. A fault of the stream is thrown, where readline would be silent. */
export async function* linesOf(stream: Readable): AsyncGenerator<string> {
  let fault: unknown = null;
  stream.on('error', (error) => {
    fault = error;
    lines.close();
  });
  const lines = createInterface({ input: stream, crlfDelay: Number.POSITIVE_INFINITY });
  for await (const line of lines) yield line;
  if (fault !== null) throw fault;
}
