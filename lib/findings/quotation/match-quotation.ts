import { countShared } from '@/lib/findings/phrase/sentence-words';
import type { Token } from '@/lib/text/characters/tokens';
import type { Span } from '@/lib/text/span';

/** Where a text has a quotation, or words near to it: as tokens, the end exclusive. */
export type Passage = { from: number; to: number };

/** A passage near to a quotation; so many words of the quotation are before and after what the two share. */
export type NearPassage = Passage & { share: number; lead: number; trail: number };

/** Less of a quotation is a part of it, and a part that is found is no match. */
const leastShare = 0.6;

export function keysOf(tokens: readonly Token[]): string[] {
  return tokens.map(({ keys, raw }) => keys[0] ?? raw);
}

/** The first place from `after` on where the words stand in a row, each the same but for its spelling. Null: nowhere. */
export function findExact(wanted: readonly string[], keys: readonly string[], after = 0): Passage | null {
  for (let from = after; from + wanted.length <= keys.length; from += 1) {
    if (wanted.every((key, offset) => keys[from + offset] === key)) return { from, to: from + wanted.length };
  }
  return null;
}

/**
 * The passage that has the most of the words in their order, if it has enough of them: the best local alignment (Smith and
 * Waterman, 1981), a word that both have against one that only one has. Takes the product of the lengths.
 */
export function findNear(wanted: readonly string[], keys: readonly string[]): NearPassage | null {
  if (countShared(wanted, keys) < leastShare * wanted.length) return null;
  const width = keys.length + 1;
  const scores = new Int16Array((wanted.length + 1) * width);
  let best = { i: 0, j: 0, score: 0 };
  for (let i = 1; i <= wanted.length; i += 1) {
    for (let j = 1; j <= keys.length; j += 1) {
      const score = scoreAt(scores, width, i, j, wanted[i - 1] === keys[j - 1]);
      scores[i * width + j] = score;
      if (score > best.score) best = { i, j, score };
    }
  }
  let [i, j, shared, from] = [best.i, best.j, 0, best.j];
  while (i > 0 && j > 0 && (scores[i * width + j] ?? 0) > 0) {
    const score = scores[i * width + j] ?? 0;
    if (wanted[i - 1] === keys[j - 1] && score === (scores[(i - 1) * width + j - 1] ?? 0) + 2) {
      shared += 1;
      i -= 1;
      j -= 1;
      from = j;
    } else if (score === (scores[(i - 1) * width + j - 1] ?? 0) - 1) {
      i -= 1;
      j -= 1;
    } else if (score === (scores[(i - 1) * width + j] ?? 0) - 1) i -= 1;
    else j -= 1;
  }
  const share = shared / wanted.length;
  return share >= leastShare ? { from, to: best.j, share, lead: i, trail: wanted.length - best.i } : null;
}

function scoreAt(scores: Int16Array, width: number, i: number, j: number, isSame: boolean): number {
  const corner = (scores[(i - 1) * width + j - 1] ?? 0) + (isSame ? 2 : -1);
  const above = (scores[(i - 1) * width + j] ?? 0) - 1;
  const before = (scores[i * width + j - 1] ?? 0) - 1;
  return Math.max(0, corner, above, before);
}

/**
 * The passage with what stands where the quotation begins or ends in other words: as far as its sentence goes, or where that
 * is long, as many words as the quotation has there. Otherwise a changed last word would only show as added.
 */
export function widenPassage(
  { from, to, lead, trail }: NearPassage,
  tokens: readonly Token[],
  sentences: readonly Span[],
): Passage {
  const sentenceAt = (at: number) => sentences.find(({ end }) => (tokens[at]?.start ?? 0) < end);
  const first = tokens.findIndex(({ start }) => start >= (sentenceAt(from)?.start ?? 0));
  const last = tokens.findLastIndex(({ end }) => end <= (sentenceAt(to - 1)?.end ?? 0)) + 1;
  return { from: from - reach(from - first, lead), to: to + reach(last - to, trail) };
}

const spareWords = 3;

function reach(left: number, wanted: number): number {
  if (wanted === 0 || left <= 0) return 0;
  return left <= 2 * wanted + spareWords ? left : wanted;
}

/** The words of a passage in the text; with the sign that ends its sentence if the quotation has one, as `closed` says. */
export function spanOfPassage(text: string, tokens: readonly Token[], { from, to }: Passage, closed: boolean): Span {
  const start = tokens[from]?.start ?? 0;
  const end = tokens[to - 1]?.end ?? start;
  const closing = closed ? (/^[.!?؟](?=\s|$)/.exec(text.slice(end, end + 2))?.[0] ?? '') : '';
  return { start, end: end + closing.length };
}
