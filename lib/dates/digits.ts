/** `latn` is 0–9, `arab` is ٠–٩: the names of the Unicode numbering systems. */
export type Digits = 'latn' | 'arab';

const arabicZero = 0x0660;

/** Writes the digits 0–9 of a text in the reader's digits; every other character stays. */
export function writeDigits(text: string, digits: Digits): string {
  if (digits === 'latn') return text;
  return text.replace(/[0-9]/g, (digit) => String.fromCharCode(arabicZero + Number(digit)));
}

const otherDigits: [RegExp, number][] = [
  [/[\u0660-\u0669]/g, arabicZero],
  [/[\u06f0-\u06f9]/g, 0x06f0],
];

/** Reads Arabic and Persian digits as 0–9; every other character stays. */
export function readDigits(text: string): string {
  return otherDigits.reduce(
    (all, [digits, zero]) => all.replace(digits, (digit) => String(digit.charCodeAt(0) - zero)),
    text,
  );
}
