import { type ComparedTexts, compareWords, type Edit } from './find-edits';
import type { Hunk } from './settle-hunks';
import { joinPieces, type TextPiece } from './text-pieces';

type Side = 'theirs' | 'mine';
/** `start` and `end`: the range with what is left of the words, up to the next spaces, that the edit cuts into. */
type SidedEdit = Edit & { side: Side; start: number; end: number };

/** Edits that belong together. `from` and `to` are their own range, `start` and `end` that with whole words. */
type Group = { edits: SidedEdit[]; from: number; to: number; start: number; end: number };

/**
 * Joins what two people made of one text. Where only one of them changed something, or both did the same, the result has
 * it; where they changed the same words, or words beside each other, it is a conflict. Every piece of both texts is in a
 * hunk, but for what one of them took out and the other left alone. A word, or a number, is what stands between two spaces:
 * of changes within one no third is made.
 *
 * The three-way rule is that of diff3, over the edits that the redline shows. node-diff3 looks for its own, in time that
 * is quadratic in how often a word occurs.
 */
export function mergeWords(base: string, theirs: string, mine: string): Hunk[] {
  const sides = { theirs: compareWords(base, theirs), mine: compareWords(base, mine) };
  const { pieces } = sides.theirs;
  const hunks: Hunk[] = [];
  let at = 0;
  for (const each of groupEdits(pieces, [...editsOf(sides.theirs, 'theirs'), ...editsOf(sides.mine, 'mine')])) {
    const group = each.edits;
    const isTheirs = group.some(({ side }) => side === 'theirs');
    const isMine = group.some(({ side }) => side === 'mine');
    const [from, to] = isTheirs && isMine ? [each.start, each.end] : [each.from, each.to];
    addJoined(hunks, joinPieces(pieces, at, from));
    const [asTheirs, asMine] = [
      sideOf(sides.theirs, group, 'theirs', from, to),
      sideOf(sides.mine, group, 'mine', from, to),
    ];
    if (isTheirs && isMine && asTheirs !== asMine) {
      hunks.push({ kind: 'conflict', base: joinPieces(pieces, from, to), theirs: asTheirs, mine: asMine });
    } else addJoined(hunks, isMine ? asMine : asTheirs);
    at = to;
  }
  addJoined(hunks, joinPieces(pieces, at));
  return hunks;
}

/** The edits of one side, with those of mere spelling. */
function editsOf(texts: ComparedTexts, side: Side): SidedEdit[] {
  const { pieces, others, edits } = texts;
  const all: Edit[] = [];
  let at = 0;
  let otherAt = 0;
  for (const edit of [...edits, null]) {
    const end = edit?.from ?? pieces.length;
    for (; at < end; at += 1, otherAt += 1) {
      if (pieces[at]?.text === others[otherAt]?.text) continue;
      all.push({ from: at, to: at + 1, otherFrom: otherAt, otherTo: otherAt + 1 });
    }
    if (edit) all.push(edit);
    at = edit?.to ?? at;
    otherAt = edit?.otherTo ?? otherAt;
  }
  const words = wordsOf(pieces);
  return all.map((edit) => ({ ...edit, side, ...wholeWords(texts, words, edit) }));
}

/** For each place between two pieces where the word around it starts and ends. */
type WordPlaces = { starts: number[]; ends: number[] };

function wordsOf(pieces: TextPiece[]): WordPlaces {
  const [starts, ends]: [number[], number[]] = [[0], [pieces.length]];
  for (const [at, { kind }] of pieces.entries()) starts.push(kind === 'space' ? at + 1 : (starts[at] ?? 0));
  for (let at = pieces.length - 1; at >= 0; at -= 1) {
    ends[at] = pieces[at]?.kind === 'space' ? at : (ends[at + 1] ?? pieces.length);
  }
  return { starts, ends };
}

/** A side of an edit cuts into a word unless a space stands there in both texts. */
function wholeWords(
  { pieces, others }: ComparedTexts,
  { starts, ends }: WordPlaces,
  { from, to, otherFrom, otherTo }: Edit,
) {
  const isSpace = (all: TextPiece[], at: number) => (all[at]?.kind ?? 'space') === 'space';
  const isWhole = (piece: number, other: number) => isSpace(pieces, piece) && isSpace(others, other);
  return {
    start: isWhole(from, otherFrom) ? from : (starts[from] ?? from),
    end: isWhole(to - 1, otherTo - 1) ? to : (ends[to] ?? to),
  };
}

/** Edits that overlap, touch or are in one word belong together; those of two people also where only a space is between. */
function groupEdits(pieces: TextPiece[], edits: SidedEdit[]): Group[] {
  const groups: Group[] = [];
  for (const edit of edits.toSorted((a, b) => a.from - b.from || a.to - b.to)) {
    const { from, to, start, end } = edit;
    let group: Group = { edits: [edit], from, to, start, end };
    for (let last = groups.at(-1); last && isOne(pieces, last, group); last = groups.at(-1)) {
      groups.pop();
      group = {
        edits: [...last.edits, ...group.edits],
        from: last.from,
        to: Math.max(last.to, group.to),
        start: Math.min(last.start, group.start),
        end: Math.max(last.end, group.end),
      };
    }
    groups.push(group);
  }
  return groups;
}

function isOne(pieces: TextPiece[], before: Group, after: Group): boolean {
  if (after.from <= before.to || after.start < before.end) return true;
  const isOfTwo = before.edits.some(({ side }) => after.edits.some((edit) => edit.side !== side));
  return isOfTwo && pieces.slice(before.to, after.from).every(({ kind }) => kind === 'space');
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
