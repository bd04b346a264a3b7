import { compareWords, mapPlace } from './find-edits';
import { joinPieces, type TextPiece } from './text-pieces';

/**
 * Where a place in a text is in another version of it, in UTF-16 units: in or behind the same word, or behind those that
 * stand in its stead.
 */
export function placeAfter(text: string, other: string, place: number): number {
  if (text === other || place === 0) return place;
  const { pieces, others, edits } = compareWords(text, other);
  const last = pieceBefore(pieces, place);
  const edit = edits.find(({ from, to }) => from <= last && last < to);
  if (edit) return joinPieces(others, 0, edit.otherTo).length;
  const rest = joinPieces(pieces, 0, last + 1).length - place;
  return Math.max(0, joinPieces(others, 0, mapPlace(edits, last) + 1).length - rest);
}

/** The piece in which, or at whose end, a place is. */
function pieceBefore(pieces: readonly TextPiece[], place: number): number {
  let length = 0;
  const found = pieces.findIndex(({ text }) => {
    length += text.length;
    return length >= place;
  });
  return found < 0 ? pieces.length - 1 : found;
}
