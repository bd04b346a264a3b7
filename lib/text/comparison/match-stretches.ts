import { compareWords, mapPlace } from './find-edits';
import { joinPieces, type TextPiece, toPieces } from './text-pieces';

/** For each stretch of two texts whether most of its words stand in the other text, in their order. */
export function matchedStretches(texts: string[], others: string[]): { texts: boolean[]; others: boolean[] } {
  const { pieces, others: otherPieces, edits } = compareWords(joinStretches(texts), joinStretches(others));
  const edited = edits.map(({ from, to }): Range => [from, to]);
  const otherEdited = edits.map(({ otherFrom, otherTo }): Range => [otherFrom, otherTo]);
  return {
    texts: stretchRanges(texts).map((range) => isMostlyOutside(pieces, range, edited)),
    others: stretchRanges(others).map((range) => isMostlyOutside(otherPieces, range, otherEdited)),
  };
}

/** A text cut where another is cut into stretches, never within what stands between two spaces. What stands only in the text, just at a cut, is put before the cut. */
export function cutLike(text: string, stretches: string[]): string[] {
  const { others, edits } = compareWords(joinStretches(stretches), text);
  const starts = stretchRanges(stretches).map(([start], at) =>
    at === 0 ? 0 : startOfWord(others, mapPlace(edits, start)),
  );
  return starts.map((start, at) => joinPieces(others, start, starts[at + 1] ?? others.length).trim());
}

/** Stretches of a text as one, with a space between two. */
export function joinStretches(stretches: string[]): string {
  return stretches
    .map((stretch) => stretch.trim())
    .filter(Boolean)
    .join(' ');
}

type Range = [from: number, to: number];

/** Where each stretch is in the pieces of all of them. */
function stretchRanges(stretches: string[]): Range[] {
  let at = 0;
  return stretches.map((stretch) => {
    const length = toPieces(stretch.trim()).length;
    const start = length > 0 && at > 0 ? at + 1 : at;
    at = start + length;
    return [start, at];
  });
}

function isMostlyOutside(pieces: TextPiece[], [from, to]: Range, edited: Range[]): boolean {
  const isIn = (place: number) => edited.some(([start, end]) => start <= place && place < end);
  const words = pieces.slice(from, to).flatMap(({ kind }, at) => (kind === 'word' ? [from + at] : []));
  const outside = words.filter((place) => !isIn(place));
  return words.length > 0 && outside.length * 2 >= words.length;
}

function startOfWord(pieces: TextPiece[], place: number): number {
  let start = place;
  while (start > 0 && start < pieces.length && pieces[start - 1]?.kind !== 'space') start -= 1;
  return start;
}
