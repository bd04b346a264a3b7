import { describe, expect, it } from 'vitest';
import { decodeText } from '@/lib/text/documents/decode-text';

const words = 'اجتمع الوزراء في المدينة.\nوتحدثوا عن المال.';

/** The letters of these words in the Arabic code page of Windows. */
const windows1256 = Uint8Array.from(
  [...words].map((letter) => {
    for (let byte = 0; byte < 256; byte += 1) {
      if (new TextDecoder('windows-1256').decode(Uint8Array.of(byte)) === letter) return byte;
    }
    throw new Error(`there is no ${letter}`);
  }),
);

const utf16 = (text: string, isBig: boolean, withMark: boolean) => {
  const units = [...(withMark ? '\ufeff' : ''), ...text].map((letter) => letter.charCodeAt(0));
  return Uint8Array.from(units.flatMap((unit) => (isBig ? [unit >> 8, unit & 255] : [unit & 255, unit >> 8])));
};

describe('a file is read', () => {
  it.each([
    ['utf-8', new TextEncoder().encode(words)],
    ['windows-1256', windows1256],
    ['utf-16le', utf16(words, false, true)],
    ['utf-16be', utf16(words, true, true)],
    ['utf-16le', utf16(words, false, false)],
  ])('as %s', (encoding, bytes) => {
    expect(decodeText(bytes)).toEqual({ text: words, encoding });
  });

  it('not where it is no text', () => {
    expect(decodeText(Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0xff, 0xff))).toBeNull();
    expect(decodeText(Uint8Array.of(0xff, 0xff, 0xff, 0xff))).toBeNull();
  });
});
