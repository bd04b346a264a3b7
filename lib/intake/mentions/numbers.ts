import type { Qualifier } from '@/lib/intake/record-words';
import type { Reading } from '@/lib/intake/text/read-text';
import { readNumber } from '@/lib/language/numbers/read-number';
import { qualifierBefore } from '@/lib/language/numbers/read-qualifier';
import { gapBefore } from '@/lib/text/characters/tokens';

/** A cardinal of the text. `decimal` numbers are amounts only. Indexes of words, the last one included. */
export type Cardinal = { value: number; first: number; last: number; isDual: boolean };

/** Reads the number in figures or words that begins at a word: «خمسة وعشرون», "fifty-six", 600 million. */
export function cardinalAt(reading: Reading, first: number): Cardinal | null {
  const number = readNumber(reading, first);
  if (number === null) return null;
  return { value: number.value, first, last: first + number.length - 1, isDual: false };
}

/** Reads whether the words around a number make it inexact. */
export function qualifierOf(reading: Reading, { first, last, isDual }: Cardinal): Qualifier {
  if (isDual) return 'exact';
  const isOdd = odd.test((reading.words[last + 1]?.key ?? '').replace(/^و/, ''));
  const isMore = isOdd || /^\s*\+/.test(gapBefore(reading, last + 1)) || isOrMore(reading, last + 1);
  return isMore ? 'over' : qualifierAt(reading, first);
}

/** «بضع وثلاثون»: thirty and some. */
const odd = /^[وبل]?(?:بضع|بضعه|نيف)$/;

/** The record has no word for "up to" and «أقل من»: it takes such a number as nearly reached. */
function qualifierAt(reading: Reading, first: number): Qualifier {
  if (odd.test(reading.words[first - 1]?.key ?? '')) return 'over';
  const qualifier = qualifierBefore(reading, first)?.qualifier ?? 'exact';
  return qualifier === 'under' ? 'nearly' : qualifier;
}

function isOrMore({ words }: Reading, next: number): boolean {
  return words[next]?.key === 'or' && words[next + 1]?.key === 'more';
}
