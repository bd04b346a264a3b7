import { findPartners } from './find-partners';
import { type TextPiece, toPieces } from './text-pieces';

/** A range of one text in pieces, and what stands in the other in its place. One of the two may be empty. */
export type Edit = { from: number; to: number; otherFrom: number; otherTo: number };

/** Two texts in pieces, with what differs; between the edits both have pieces of the same keys, one for one. */
export type ComparedTexts = { pieces: TextPiece[]; others: TextPiece[]; edits: Edit[] };

/** Finds what differs between two texts, word by word. An edit ends where a word of both begins, not at a mere space. */
export function compareWords(text: string, other: string): ComparedTexts {
  const pieces = toPieces(text);
  const others = toPieces(other);
  return { pieces, others, edits: joinClose(pieces, findEdits(pieces, others)) };
}

/** Where in the other text a piece begins, or what stands in its stead. */
export function mapPlace(edits: Edit[], place: number): number {
  let shift = 0;
  for (const { from, to, otherFrom, otherTo } of edits) {
    if (from > place) break;
    if (from === place && to > from) return otherFrom;
    if (place <= to) return otherTo;
    shift = otherTo - to;
  }
  return place + shift;
}

function findEdits(pieces: TextPiece[], others: TextPiece[]): Edit[] {
  const edits: Edit[] = [];
  let from = 0;
  let otherFrom = 0;
  const close = (to: number, otherTo: number) => {
    if (to > from || otherTo > otherFrom) edits.push({ from, to, otherFrom, otherTo });
    from = to + 1;
    otherFrom = otherTo + 1;
  };
  for (const [at, partner] of findPartners(pieces, others).entries()) if (partner >= 0) close(at, partner);
  close(pieces.length, others.length);
  return edits;
}

/** A space or a comma that both have by chance tells nothing: the edits around it are one. */
function joinClose(pieces: TextPiece[], edits: Edit[]): Edit[] {
  const joined: Edit[] = [];
  for (const edit of edits) {
    const last = joined.at(-1);
    const isClose = last !== undefined && pieces.slice(last.to, edit.from).every(({ kind }) => kind !== 'word');
    if (isClose) Object.assign(last, { to: edit.to, otherTo: edit.otherTo });
    else joined.push({ ...edit });
  }
  return joined;
}
