/** `latn` is 0–9, `arab` is ٠–٩: the names of the Unicode numbering systems. */
export type Digits = 'latn' | 'arab';

const arabicZero = 0x0660;

/** Writes the digits 0–9 of a text in the reader's digits; every other character stays. */
export function writeDigits(text: string, digits: Digits): string {
  if (digits === 'latn') return text;
  return text.replace(/[0-9]/g, (digit) => String.fromCharCode(arabicZero + Number(digit)));
}
