import type { HeldText } from '@/lib/records/statements/held/held-text';
import type { QuotationPart, QuotationParts } from './cut-parts';
import { keysOf, type Passage } from './match-quotation';
import { placeAnywhere, placeInOrder } from './place-parts';
import { type CutText, matchAt, matchExact, ofStatementFirst, type QuotationMatch } from './quotation-match';

/** Words of the text between two parts; the words themselves where they are few. */
export type LeftOut = { count: number; words: string | null };

/**
 * A quotation whose parts all stand in what is held, though not in a row: in the order of one text, in another order, or in
 * several texts. `matches` are those of its parts, `leftOut` what stands between each and the next, in that order alone. `also`: the
 * other texts that have them in the same way.
 */
export type PartsFound = {
  order: 'kept' | 'changed' | 'several';
  isMarked: boolean;
  matches: QuotationMatch[];
  leftOut: LeftOut[];
  also: HeldText[];
};

const mostShown = 40;
/** A shorter sentence is no evidence that somebody joined two texts. */
const leastApart = 5;

/** Finds the parts in the texts that have all of them, those of the named statement first, else each in a text of its own. */
export function findParts(
  { parts, isMarked }: QuotationParts,
  texts: readonly CutText[],
  named: string | null = null,
): PartsFound | null {
  const wanted = parts.map(({ tokens }) => keysOf(tokens));
  const ordered = ofStatementFirst(texts, named);
  for (const [order, place] of [['kept', placeInOrder] as const, ['changed', placeAnywhere] as const]) {
    const [first, ...others] = ordered.flatMap((cut) => {
      const places = place(wanted, cut.keys);
      return places ? [{ cut, places }] : [];
    });
    if (!first) continue;
    const { cut, places } = first;
    const matches = parts.flatMap((part, at) => (places[at] ? [matchAt(cut, part, places[at])] : []));
    const leftOut = order === 'kept' ? leftOutBetween(cut, places) : [];
    return { order, isMarked, matches, leftOut, also: others.map((other) => other.cut.text) };
  }
  const matches = parts.flatMap((part) => matchApart(part, ordered) ?? []);
  return matches.length === parts.length ? { order: 'several', isMarked, matches, leftOut: [], also: [] } : null;
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
