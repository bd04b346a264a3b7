import type { Span } from '@/lib/text/span';
import { type Passage, passageOf, type StemmedWord, spansOfWords, stemsOf } from './held-text';

/** Words of a quotation that the quoted passage does not have: inserted, or in place of others. */
export type QuotationCheck = { added: Span[]; altered: Span[]; share: number };

const quoted = /«([^«»]{2,})»|“([^“”]{2,})”|"([^"\n]{2,})"|”([^“”\n]{2,})”/g;
const shortest = 3;

/**
 * Finds what is between quotation marks of any kind; unpaired marks quote nothing. A quotation may have many sentences.
 */
export function findQuotations(text: string): Span[] {
  return [...text.matchAll(quoted)].map(({ 0: whole, index }) => ({ start: index + 1, end: index + whole.length - 1 }));
}

/**
 * Compares the words of a quotation with those of the passage it comes from, in order (longest common subsequence over
 * stems, so that inflection is no change). A word that only changed its place is not an addition. Null for a quotation
 * of a word or two. Quadratic in the length of both.
 */
export function checkQuotation(
  words: readonly StemmedWord[],
  quotation: Span,
  held: readonly StemmedWord[],
): QuotationCheck | null {
  const { from, to }: Passage = passageOf(words, quotation);
  const said = telling(words, from, to);
  if (said.length < shortest) return null;
  const source = telling(held, 0, held.length);
  const pairs = commonSubsequence(
    said.map((index) => words[index]?.stem ?? ''),
    source.map((index) => held[index]?.stem ?? ''),
  );
  const known = stemsOf(held);
  const added: number[] = [];
  const altered: number[] = [];
  for (let at = 0; at < said.length; at += 1) {
    if (pairs.has(at) || known.has(words[said[at] ?? 0]?.stem ?? '')) continue;
    const before = lastPaired(pairs, at, -1);
    const after = lastPaired(pairs, at, said.length);
    const isGapEmpty = before !== null && after !== null && after - before === 1;
    (isGapEmpty ? added : altered).push(said[at] ?? 0);
  }
  return { added: spansOfWords(words, added), altered: spansOfWords(words, altered), share: pairs.size / said.length };
}

function telling(words: readonly StemmedWord[], from: number, to: number): number[] {
  return Array.from({ length: to - from }, (_, offset) => from + offset).filter((index) => words[index]?.stem);
}

/** Returns the partner of the nearest paired word towards `limit`; null if there is none. */
function lastPaired(pairs: Map<number, number>, from: number, limit: number): number | null {
  const step = limit < from ? -1 : 1;
  for (let at = from + step; at !== limit; at += step) {
    const partner = pairs.get(at);
    if (partner !== undefined) return partner;
  }
  return null;
}

function commonSubsequence(a: string[], b: string[]): Map<number, number> {
  const lengths = Array.from({ length: a.length + 1 }, () => new Uint16Array(b.length + 1));
  const at = (i: number, j: number) => lengths[i]?.[j] ?? 0;
  for (let i = a.length - 1; i >= 0; i -= 1) {
    const row = lengths[i];
    for (let j = b.length - 1; row && j >= 0; j -= 1) {
      row[j] = a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  const pairs = new Map<number, number>();
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    if (a[i] === b[j]) {
      pairs.set(i, j);
      i += 1;
      j += 1;
    } else if (at(i + 1, j) >= at(i, j + 1)) i += 1;
    else j += 1;
  }
  return pairs;
}
