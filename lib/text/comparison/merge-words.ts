import { type ComparedTexts, compareWords, type Edit } from './find-edits';
import type { Hunk } from './settle-hunks';
import { joinPieces, type TextPiece } from './text-pieces';

type Side = 'theirs' | 'mine';
type SidedEdit = Edit & { side: Side };

/**
 * Joins what two people made of one text. Where only one of them changed something, or both did the same, the result has
 * it; where they changed the same words, or words beside each other, it is a conflict. Every piece of both texts is in a
 * hunk, but for what one of them took out and the other left alone.
 *
 * The three-way rule is that of diff3, over the edits that the redline shows. node-diff3 looks for its own, in time that
 * is quadratic in how often a word occurs.
 */
export function mergeWords(base: string, theirs: string, mine: string): Hunk[] {
  const sides = { theirs: compareWords(base, theirs), mine: compareWords(base, mine) };
  const { pieces } = sides.theirs;
  const hunks: Hunk[] = [];
  let at = 0;
  for (const group of groupEdits(pieces, [...editsOf(sides.theirs, 'theirs'), ...editsOf(sides.mine, 'mine')])) {
    const from = Math.min(...group.map((edit) => edit.from));
    const to = Math.max(...group.map((edit) => edit.to));
    addJoined(hunks, joinPieces(pieces, at, from));
    const [asTheirs, asMine] = [
      sideOf(sides.theirs, group, 'theirs', from, to),
      sideOf(sides.mine, group, 'mine', from, to),
    ];
    const isTheirs = group.some(({ side }) => side === 'theirs');
    const isMine = group.some(({ side }) => side === 'mine');
    if (isTheirs && isMine && asTheirs !== asMine) {
      hunks.push({ kind: 'conflict', base: joinPieces(pieces, from, to), theirs: asTheirs, mine: asMine });
    } else addJoined(hunks, isMine ? asMine : asTheirs);
    at = to;
  }
  addJoined(hunks, joinPieces(pieces, at));
  return hunks;
}

/** The edits of one side, with those of mere spelling. */
function editsOf({ pieces, others, edits }: ComparedTexts, side: Side): SidedEdit[] {
  const all: SidedEdit[] = [];
  let at = 0;
  let otherAt = 0;
  for (const edit of [...edits, null]) {
    const end = edit?.from ?? pieces.length;
    for (; at < end; at += 1, otherAt += 1) {
      if (pieces[at]?.text === others[otherAt]?.text) continue;
      all.push({ side, from: at, to: at + 1, otherFrom: otherAt, otherTo: otherAt + 1 });
    }
    if (edit) all.push({ ...edit, side });
    at = edit?.to ?? at;
    otherAt = edit?.otherTo ?? otherAt;
  }
  return all;
}

/** Edits that overlap or touch belong together; those of two people also where only a space is between them. */
function groupEdits(pieces: TextPiece[], edits: SidedEdit[]): SidedEdit[][] {
  const groups: SidedEdit[][] = [];
  let end = 0;
  for (const edit of edits.toSorted((a, b) => a.from - b.from || a.to - b.to)) {
    const group = groups.at(-1);
    if (group && (edit.from <= end || isBeside(pieces, group, edit, end))) {
      group.push(edit);
      end = Math.max(end, edit.to);
    } else {
      groups.push([edit]);
      end = edit.to;
    }
  }
  return groups;
}

function isBeside(pieces: TextPiece[], group: SidedEdit[], { side, from }: SidedEdit, end: number): boolean {
  return group.some((edit) => edit.side !== side) && pieces.slice(end, from).every(({ kind }) => kind === 'space');
}

/** What one side has in the place of some pieces of the base. */
function sideOf({ pieces, others }: ComparedTexts, group: SidedEdit[], side: Side, from: number, to: number): string {
  let text = '';
  let at = from;
  for (const edit of group) {
    if (edit.side !== side) continue;
    text += joinPieces(pieces, at, edit.from) + joinPieces(others, edit.otherFrom, edit.otherTo);
    at = edit.to;
  }
  return text + joinPieces(pieces, at, to);
}

function addJoined(hunks: Hunk[], text: string): void {
  const last = hunks.at(-1);
  if (text === '') return;
  if (last?.kind === 'joined') last.text += text;
  else hunks.push({ kind: 'joined', text });
}
