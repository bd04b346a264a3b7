import type { CountFact } from '@/lib/analysis/facts/find-counts';
import { type FactReading, keyAt } from '@/lib/analysis/facts/reading';
import { comparisonStem } from '@/lib/language/stems/comparison-stem';
import { gapBefore, type Token } from '@/lib/text/characters/tokens';

/** A number in the text that it was read from. */
export type ReadCount = { fact: CountFact; reading: FactReading };

const reach = 3;
const partOf = /^(?:of|من)$/;
const leastRoot = 3;

/** A key for what a number counts: only numbers with the same key can be one number that changed. Null: the words don't say. */
export function countedBy({ fact, reading }: ReadCount): string | null {
  if (fact.unit !== null) return `unit ${fact.unit}`;
  const noun = nounOf({ fact, reading });
  if (noun !== null) return `noun ${noun}`;
  const before = keyAt(reading, fact.from - 1);
  return before === '' ? null : `after ${before}`;
}

/** The noun after a number, the same for singular and plural: "cargo vessels", "of their ports", «سفينة», «من موانئهم». */
function nounOf({ fact, reading }: ReadCount): string | null {
  const isPart = partOf.test(keyAt(reading, fact.to));
  const words: Token[] = [];
  for (let at = fact.to; at < reading.tokens.length && words.length < reach; at += 1) {
    const token = reading.tokens[at];
    if (!token || /[^\s-]/.test(gapBefore(reading, at)) || reading.taken.has(at)) break;
    if (comparisonStem(token) !== null && token.kind !== 'number') words.push(token);
    else if (words.length > 0 || !isPart) break;
  }
  const [first] = words;
  if (!first) return null;
  return first.kind === 'arabic' ? rootOf(first) : comparisonStem(words.find(isPlural) ?? first);
}

function isPlural({ raw }: Token): boolean {
  return /[^sui]s$/.test(raw);
}

/** «سفينة» and «سفن» share what is left without long vowels. Of two letters it says little, so the gender of the noun counts too. */
function rootOf(token: Token): string | null {
  const root = comparisonStem(token)?.replace(/[اويىءئؤ]/g, '') ?? '';
  return root.length < leastRoot && /(?:ة|ات)$/.test(token.raw) ? `${root}ة` : root;
}
