const tens = ['', 'x', 'xx', 'xxx'];
const ones = ['', 'i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix'];

/** By how it is written: ii to xxxix. One letter alone is a letter. */
const written = new Map(
  tens.flatMap((ten, place) => ones.map((one, unit): [string, number] => [ten + one, place * 10 + unit])),
);

/** Reads a folded word as a Roman number: XII. Null if it is none, or a single letter. */
export function romanNumber(word: string): number | null {
  return word.length < 2 ? null : (written.get(word) ?? null);
}
