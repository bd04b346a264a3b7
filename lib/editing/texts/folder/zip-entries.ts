import type { Entry, ZipFile } from 'yauzl';

/** Why a zip is not opened at all. `names`: a name that leads out of it, or that cannot be read. */
export type ZipFault = 'unreadable' | 'names' | 'charset' | 'encrypted' | 'link' | 'method' | 'bomb' | 'many' | 'twice';

const mostEntries = 2_000;

/** What the zip says of each of its files; folders and what a Mac adds are left out. */
export function listEntries(zip: ZipFile): Promise<{ files: Entry[] } | { fault: ZipFault }> {
  return new Promise((settle) => {
    const files: Entry[] = [];
    zip.on('error', (error: Error) =>
      settle({ fault: /fileName|relative path|absolute path/.test(error.message) ? 'names' : 'unreadable' }),
    );
    zip.on('end', () => settle({ files }));
    zip.on('entry', (entry: Entry) => {
      if (!/\/$|^__MACOSX\/|(?:^|\/)\.DS_Store$/.test(entry.fileName)) files.push(entry);
      if (files.length > mostEntries) return settle({ fault: 'many' });
      zip.readEntry();
    });
    zip.readEntry();
  });
}

/** Why an entry is no plain file that can be read, by what the zip says of it. Null: it is one. */
export function faultOfKind(entry: Entry): ZipFault | null {
  const { compressionMethod, externalFileAttributes, fileNameRaw, generalPurposeBitFlag } = entry;
  if (entry.isEncrypted()) return 'encrypted';
  const kind = (externalFileAttributes >>> 16) & 0o170000;
  if (kind !== 0 && kind !== 0o100000) return 'link';
  if (compressionMethod !== 0 && compressionMethod !== 8) return 'method';
  const isUnicode = (generalPurposeBitFlag & 0x800) !== 0;
  // Without the mark of Unicode, letters beyond ASCII are of a code page that nobody can know.
  return !isUnicode && fileNameRaw.some((byte) => byte > 127) && !hasUnicodeName(entry) ? 'charset' : null;
}

/** Some programs add the name in Unicode beside that of the code page. */
function hasUnicodeName({ extraFields }: Entry): boolean {
  return extraFields.some(({ id }) => id === 0x7075);
}
