import type { Reading } from '@/lib/intake/text/read-text';
import { readNumber } from '@/lib/language/numbers/read-number';
import { qualifierBefore } from '@/lib/language/numbers/read-qualifier';
import { gapBefore } from '@/lib/text/characters/tokens';

/** A cardinal of the text. `decimal` numbers are amounts only. Indexes of words, the last one included. */
export type Cardinal = { value: number; first: number; last: number; approx: boolean; isDual: boolean };

/** The number in figures or words that begins at a word: «خمسة وعشرون», "fifty-six", 600 million. */
export function cardinalAt(reading: Reading, first: number): Cardinal | null {
  const number = readNumber(reading, first);
  if (number === null) return null;
  const last = first + number.length - 1;
  const isMore = /^\s*\+/.test(gapBefore(reading, last + 1)) || isOrMore(reading, last + 1);
  return {
    value: number.value,
    first,
    last,
    approx: isMore || qualifierBefore(reading, first) !== null,
    isDual: false,
  };
}

function isOrMore({ words }: Reading, next: number): boolean {
  return words[next]?.key === 'or' && words[next + 1]?.key === 'more';
}
