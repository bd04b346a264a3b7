import { compareWords } from './find-edits';
import { joinPieces, type TextPiece } from './text-pieces';

/**
 * A run of a redline. Joined without `added`, and with `was` for `spelling`, the runs are the first text; joined without
 * `removed`, the second.
 */
export type Run = { op: 'same' | 'added' | 'removed'; text: string } | { op: 'spelling'; text: string; was: string };

/**
 * What changed from one text to another, in whole words. Words that differ only in their letters (hamza, tatweel, vowels,
 * capitals, the script of digits, the form of quotation marks) are `spelling`. Near linear; see findPartners.
 */
export function diffWords(before: string, after: string): Run[] {
  if (before === after) return before === '' ? [] : [{ op: 'same', text: before }];
  const { pieces, others, edits } = compareWords(before, after);
  const runs: Run[] = [];
  let at = 0;
  let otherAt = 0;
  for (const { from, to, otherFrom, otherTo } of [...edits, endOf(pieces, others)]) {
    addSame(runs, pieces.slice(at, from), others.slice(otherAt, otherFrom));
    if (from < to) runs.push({ op: 'removed', text: joinPieces(pieces, from, to) });
    if (otherFrom < otherTo) runs.push({ op: 'added', text: joinPieces(others, otherFrom, otherTo) });
    at = to;
    otherAt = otherTo;
  }
  return runs;
}

function endOf({ length }: TextPiece[], { length: otherLength }: TextPiece[]) {
  return { from: length, to: length, otherFrom: otherLength, otherTo: otherLength };
}

/** Pieces of the same keys, one for one. */
function addSame(runs: Run[], pieces: TextPiece[], others: TextPiece[]): void {
  for (const [index, { text }] of others.entries()) {
    const was = pieces[index]?.text ?? '';
    const last = runs.at(-1);
    if (was !== text) runs.push({ op: 'spelling', text, was });
    else if (last?.op === 'same') last.text += text;
    else runs.push({ op: 'same', text });
  }
}
