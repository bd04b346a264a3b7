import { buffer } from 'node:stream/consumers';
import { promisify } from 'node:util';
import yauzl, { type Entry, type ZipFile } from 'yauzl';
import type { Folder } from './read-texts';
import { faultOfKind, listEntries, type ZipFault } from './zip-entries';

/** In bytes, of all files together once they are unpacked. */
const mostBytes = 64 * 2 ** 20;
/** Texts shrink to a fifth or so. A file that grows a hundredfold was made to fill a memory. */
const mostGrowth = 100;
const smallFile = 65_536;

/**
 * Opens a zip as a folder of texts. Everything that it says of its files is looked at before one is unpacked, and no file is
 * unpacked that the manifest does not name, nor further than it said it would go.
 */
export async function openZip(name: string, bytes: Uint8Array): Promise<Folder | { fault: ZipFault }> {
  const zip = await open(bytes);
  if (zip === null) return { fault: 'unreadable' };
  const entries = await listEntries(zip);
  if ('fault' in entries) return entries;
  const fault = faultOf(entries.files, bytes.length);
  if (fault !== null) return { fault };
  const files = new Map(entries.files.map((entry) => [entry.fileName, entry]));
  const inside = folderOfManifest([...files.keys()]);
  return {
    path: name,
    read: async (file, limit) => {
      const entry = files.get(`${inside}${file}`);
      if (entry === undefined) return 'is not there';
      if (entry.uncompressedSize > limit) return `has ${entry.uncompressedSize} bytes; ${limit} are the most`;
      return (await unpack(zip, entry)) ?? 'cannot be unpacked';
    },
  };
}

const settings = { lazyEntries: true, autoClose: false, validateEntrySizes: true, strictFileNames: true } as const;

const openBuffer = promisify<Buffer, typeof settings, ZipFile>(yauzl.fromBuffer);

async function open(bytes: Uint8Array): Promise<ZipFile | null> {
  return openBuffer(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), settings).catch(() => null);
}

function faultOf(files: Entry[], size: number): ZipFault | null {
  const total = (of: 'compressedSize' | 'uncompressedSize') => files.reduce((sum, entry) => sum + entry[of], 0);
  const kinds = files.map(faultOfKind);
  const found = kinds.find((kind) => kind !== null);
  if (found) return found;
  const grows = ({ compressedSize, uncompressedSize }: Entry) =>
    uncompressedSize > smallFile && uncompressedSize > compressedSize * mostGrowth;
  // Files that lie over one another are more than the zip has room for.
  if (total('uncompressedSize') > mostBytes || total('compressedSize') > size || files.some(grows)) return 'bomb';
  return new Set(files.map(({ fileName }) => fileName.normalize())).size < files.length ? 'twice' : null;
}

/** Texts lie at the top, or in the one folder that was packed. */
function folderOfManifest(names: string[]): string {
  if (names.includes('manifest.json')) return '';
  const inFolder = names.filter((name) => /^[^/]+\/manifest\.json$/.test(name));
  return inFolder.length === 1 ? (inFolder[0] ?? '').replace(/manifest\.json$/, '') : '';
}

async function unpack(zip: ZipFile, entry: Entry): Promise<Uint8Array | null> {
  try {
    const stream = await new Promise<NodeJS.ReadableStream>((settle, fail) =>
      zip.openReadStream(entry, (error, opened) => (error ? fail(error) : settle(opened))),
    );
    const bytes = await buffer(stream);
    return new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  } catch {
    return null;
  }
}
