import { readNumber, type StatedNumber } from '@/lib/language/numbers/read-number';
import { gapBefore } from '@/lib/text/characters/tokens';
import type { FactReading } from './reading';
import { keyAt } from './reading';
import words from './share-words.json';

const parts = new Map(
  Object.entries(words.parts).flatMap(([whole, forms]) => forms.map((form) => [form, Number(whole)] as const)),
);
const alone = new Map(Object.entries(words.alone));
const wholes = [3, 4, 5, 6, 7, 8, 9, 10, 20, 100];

/** Reads a part of a whole that begins at a token, in hundredths: "nine in ten", "two thirds", «تسعة أعشارها», «ثلثا». */
export function readShare(reading: FactReading, index: number): StatedNumber | null {
  const twoThirds = alone.get(keyAt(reading, index));
  if (twoThirds !== undefined) return { value: twoThirds, length: 1 };
  const count = readNumber(reading, index);
  if (count === null) return null;
  const at = index + count.length;
  const named = isJoined(reading, at) ? parts.get(bare(keyAt(reading, at))) : undefined;
  if (named !== undefined) return share(count.value, named, count.length + 1);
  const link = linkAt(reading, at);
  const whole = link === 0 ? null : readNumber(reading, at + link);
  const isWhole = whole !== null && wholes.includes(whole.value) && isEnd(reading, at + link + whole.length);
  return isWhole ? share(count.value, whole.value, count.length + link + whole.length) : null;
}

function share(value: number, of: number, length: number): StatedNumber | null {
  return value < of ? { value: Math.round((value / of) * 100), length } : null;
}

/** How many tokens link a part to its whole: "in", "out of", «من كل», «من أصل»; none where nothing does. */
function linkAt(reading: FactReading, at: number): number {
  const [first, second] = [keyAt(reading, at), keyAt(reading, at + 1)];
  if (!(isJoined(reading, at) && isJoined(reading, at + 1))) return 0;
  if (first === 'out' && second === 'of') return 2;
  if (first === 'من' && second === 'كل') return 2;
  return first === 'in' ? 1 : 0;
}

/** "Three in ten days" is no share. */
function isEnd(reading: FactReading, at: number): boolean {
  return (
    at >= reading.tokens.length ||
    !isJoined(reading, at) ||
    /^(?:of|من|are|were|is|was|have|had)$/.test(keyAt(reading, at))
  );
}

function isJoined(reading: FactReading, at: number): boolean {
  return at < reading.tokens.length && /^[\s\u00a0\u2010\u2011-]*$/.test(gapBefore(reading, at));
}

function bare(key: string): string {
  return key.replace(/(?:ها|هم|ه)$/, '');
}
