import { foldedKey } from './characters/folded-key';

/** A passage of a text, with its words. */
type Quoted = { start: number; end: number; quote: string };

/** The words of passages: those that come again, in whichever spelling, or stand within others, once. */
export function quotesOf(spans: readonly Quoted[]): string[] {
  const isWithin = (one: Quoted, other: Quoted) =>
    other.start <= one.start && one.end <= other.end && one.end - one.start < other.end - other.start;
  const whole = spans.filter((span) => !spans.some((other) => isWithin(span, other)));
  const byKey = new Map(whole.toReversed().map(({ quote }) => [foldedKey(quote), quote]));
  return [...new Set(whole.map(({ quote }) => byKey.get(foldedKey(quote)) ?? quote))];
}

/** Between words that do not follow each other in their text. */
const gap = ' … ';

/** Words from several places of a text as one quotation. */
export function joinPieces(pieces: readonly string[]): string {
  return pieces.join(gap);
}

/** The pieces of such a quotation, in its order. */
export function piecesOf(quotation: string): string[] {
  return quotation.split(gap).filter((piece) => piece.trim() !== '');
}
