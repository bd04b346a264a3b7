import type { QuotationPart, QuotationParts } from './cut-parts';
import { keysOf, type Passage } from './match-quotation';
import { placeAnywhere, placeInOrder } from './place-parts';
import { type CutText, matchAt, matchExact, type QuotationMatch } from './quotation-match';

/** Words of the text between two parts; the words themselves where they are few. */
export type LeftOut = { count: number; words: string | null };

/**
 * A quotation whose parts all stand in what is held, though not in a row: in the order of one text, in another order, or in
 * several texts. `matches` are those of its parts, `leftOut` what stands between each and the next, in that order alone.
 */
export type PartsFound = {
  order: 'kept' | 'changed' | 'several';
  isMarked: boolean;
  matches: QuotationMatch[];
  leftOut: LeftOut[];
};

const mostShown = 40;
/** A shorter sentence is no evidence that somebody joined two texts. */
const leastApart = 5;

/** Finds the parts in the first text that has all of them, else each in a text of its own. */
export function findParts({ parts, isMarked }: QuotationParts, texts: readonly CutText[]): PartsFound | null {
  const wanted = parts.map(({ tokens }) => keysOf(tokens));
  for (const [order, place] of [['kept', placeInOrder] as const, ['changed', placeAnywhere] as const]) {
    for (const cut of texts) {
      const places = place(wanted, cut.keys);
      if (!places) continue;
      const matches = parts.flatMap((part, at) => (places[at] ? [matchAt(cut, part, places[at])] : []));
      return { order, isMarked, matches, leftOut: order === 'kept' ? leftOutBetween(cut, places) : [] };
    }
  }
  const matches = parts.flatMap((part) => matchApart(part, texts) ?? []);
  return matches.length === parts.length ? { order: 'several', isMarked, matches, leftOut: [] } : null;
}

function matchApart(part: QuotationPart, texts: readonly CutText[]): QuotationMatch | null {
  if (part.tokens.length < leastApart) return null;
  for (const cut of texts) {
    const match = matchExact(cut, part);
    if (match) return match;
  }
  return null;
}

function leftOutBetween({ whole, own }: CutText, places: readonly Passage[]): LeftOut[] {
  return places.slice(1).map(({ from }, at) => {
    const before = places[at]?.to ?? from;
    const words = whole.text.slice(own[before]?.start ?? 0, own[from - 1]?.end ?? 0);
    return { count: from - before, words: from > before && from - before <= mostShown ? words : null };
  });
}
