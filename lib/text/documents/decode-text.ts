export type DecodedText = { text: string; encoding: 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1256' };

/**
 * The words of a file as a person saves one: UTF-8, UTF-16 as its first bytes or its pattern say, or the Arabic code page of
 * Windows where the letters that come of it are mostly letters. Null: it is no text.
 */
export function decodeText(bytes: Uint8Array): DecodedText | null {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return decoded(bytes, 'utf-16le');
  if (first === 0xfe && second === 0xff) return decoded(bytes, 'utf-16be');
  const wide = wideEncoding(bytes);
  if (wide) return decoded(bytes, wide);
  const utf8 = decoded(bytes, 'utf-8');
  if (utf8) return utf8;
  const arabic = decoded(bytes, 'windows-1256');
  return arabic && isMostlyArabic(arabic.text) ? arabic : null;
}

function decoded(bytes: Uint8Array, encoding: DecodedText['encoding']): DecodedText | null {
  try {
    return { text: new TextDecoder(encoding, { fatal: true }).decode(bytes), encoding };
  } catch {
    return null;
  }
}

const sample = 4_000;

/** Every second byte of UTF-16 is that of a script: 0 of Latin letters and marks, 6 of Arabic ones. */
function wideEncoding(bytes: Uint8Array): DecodedText['encoding'] | null {
  if (bytes.length < 4 || bytes.length % 2 === 1) return null;
  const head = bytes.subarray(0, sample);
  const isScript = (byte: number) => byte === 0 || byte === 6;
  const share = (from: number) => {
    const own = head.filter((_, index) => index % 2 === from);
    return own.filter(isScript).length / own.length;
  };
  if (!head.includes(0)) return null;
  if (share(1) > 0.9) return 'utf-16le';
  return share(0) > 0.9 ? 'utf-16be' : null;
}

function isMostlyArabic(text: string): boolean {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const arabic = text.match(/[\u0621-\u064a]/g)?.length ?? 0;
  return arabic > 0 && arabic * 2 > letters && !/(?![\t\n\r\f])\p{Cc}/u.test(text);
}
