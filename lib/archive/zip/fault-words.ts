import type { ZipFault } from '@/lib/editing/texts/folder/zip-entries';

/** Why a zip is not opened, as the end of a sentence about it. */
export const faultWords: Record<ZipFault, string> = {
  unreadable: 'is no zip, or was cut off',
  names: 'names a file outside itself',
  charset: 'names a file in letters that cannot be read',
  encrypted: 'is encrypted',
  link: 'has a link in it',
  method: 'is packed in a way that portals do not write',
  bomb: 'would grow without bounds when it is unpacked',
  many: 'has more files than it could have',
  twice: 'has two files of one name',
};
