/** A table as text, with the encoding that it was read in. Null: it is no text in any of them. */
export type DecodedTable = { text: string; encoding: 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1256' };

/**
 * Reads the text of a table as spreadsheets write it: by its mark, else as UTF-8, else as UTF-16 where every other byte is null,
 * else in the code page of Arabic Windows, in which nearly any bytes are letters.
 */
export function decodeTable(bytes: Uint8Array): DecodedTable | null {
  const marked = [
    ['utf-16le', 0xff, 0xfe],
    ['utf-16be', 0xfe, 0xff],
  ] as const;
  const byMark = marked.find(([, first, second]) => bytes[0] === first && bytes[1] === second);
  if (byMark) return decode(bytes, byMark[0]);
  const nulls = bytes.subarray(0, 2_000).filter((byte) => byte === 0).length;
  if (nulls === 0) return decode(bytes, 'utf-8') ?? decode(bytes, 'windows-1256');
  return decode(bytes, bytes[0] === 0 ? 'utf-16be' : 'utf-16le');
}

function decode(bytes: Uint8Array, encoding: DecodedTable['encoding']): DecodedTable | null {
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return isPlain(text) ? { text, encoding } : null;
  } catch {
    return null;
  }
}

/** Control characters other than spaces and line ends are of a file that is no text at all. */
function isPlain(text: string): boolean {
  return !/\p{Cc}/u.test(text.replace(/[\t\n\v\f\r\u0080-\u009f]/g, ''));
}
