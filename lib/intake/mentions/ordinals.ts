import type { Reading } from '@/lib/intake/text/read-text';
import { mayBeginOrdinal, readOrdinal, type StatedOrdinal } from '@/lib/language/ordinals/read-ordinal';

/** A number as an ordinal: `first` and `last` are indexes of its words. */
export type Ordinal = { value: number; first: number; last: number };

/** Finds the Arabic ordinals in words, wherever they are: «تشرين الثاني» and «اليوم الأول» are among them. */
export function findArabicOrdinals(reading: Reading): Ordinal[] {
  const found: StatedOrdinal[] = [];
  const isBeginning = reading.distinct.map((word) => word.kind === 'arabic' && mayBeginOrdinal(word));
  for (let index = 0; index < reading.tokens.length; index += 1) {
    const ordinal = isBeginning[reading.tokens[index]?.id ?? -1] ? readOrdinal(reading, index) : null;
    if (ordinal?.form !== 'words') continue;
    found.push(ordinal);
    index = ordinal.last;
  }
  return found.filter(({ clitics }) => clitics === '');
}

/**
 * Reads the ordinal that begins at a word, after a noun: «الثاني عشر», «الـ15», «رقم 15», «(15)». Its words are in one
 * sentence.
 */
export function arabicOrdinalAt(reading: Reading, found: Map<number, Ordinal>, at: number): Ordinal | null {
  const inWords = found.get(at);
  if (inWords !== undefined) return inWords;
  const ordinal = readOrdinal(reading, at);
  return ordinal?.form === 'marked' || ordinal?.form === 'bracketed' ? ordinal : null;
}

/** Reads the English ordinal at a word: "twelfth", "twenty-first", "12th", "XII". */
export function englishOrdinalAt(reading: Reading, at: number): Ordinal | null {
  if (reading.tokens[at]?.kind === 'arabic') return null;
  const roman = romanAt(reading, at);
  if (roman !== null) return { value: roman, first: at, last: at };
  const ordinal = readOrdinal(reading, at);
  const isWords = ordinal?.form === 'words' && reading.tokens[at]?.kind === 'latin';
  return isWords || ordinal?.form === 'figure' ? ordinal : null;
}

const tens = ['', 'X', 'XX', 'XXX', 'XL'];
const ones = ['', 'I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX'];
const romans = new Map(
  tens.flatMap((ten, of) => ones.map((one, value): [string, number] => [ten + one, 10 * of + value])),
);

/** "the XXIV plenary meeting"; "I" alone is a word. */
function romanAt({ words, written }: Reading, at: number): number | null {
  const word = words[at];
  if (word === undefined || !/^[xvi]{2,6}$|^[vx]$/.test(word.key)) return null;
  return romans.get(written(word.from, word.to)) ?? null;
}
