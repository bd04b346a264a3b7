import { holdsWords } from './holds-words';
import { isTypedOn } from './is-typed-on';
import type { Hunk } from './settle-hunks';

type Conflict = Extract<Hunk, { kind: 'conflict' }>;

/**
 * Adds a hunk to others. Where both people put words in at one place, the sentences that both begin or end with are joined,
 * and so is all that one holds of the other: nobody chooses between them, and "both" does not double them.
 */
export function addWithoutShared(hunks: Hunk[], hunk: Hunk): Hunk[] {
  const parts = hunk.kind === 'conflict' ? withoutShared(hunk) : [hunk];
  return parts.reduce(addHunk, hunks);
}

function withoutShared(hunk: Conflict): Hunk[] {
  const { base, theirs, mine } = hunk;
  if (isHeld(base, mine, theirs)) return [{ kind: 'joined', text: theirs }];
  if (isHeld(base, theirs, mine)) return [{ kind: 'joined', text: mine }];
  if (base.trim() !== '') return [hunk];
  const [start, end] = sharedEnds(theirs.split(sentenceEnd), mine.split(sentenceEnd));
  const middle = (text: string) => text.slice(start.length, text.length - end.length);
  return [
    { kind: 'joined', text: start },
    { ...hunk, theirs: middle(theirs), mine: middle(mine) },
    { kind: 'joined', text: end },
  ];
}

const sentenceEnd = /(?<=[.!?\u061f]\s)(?=\S)/;

/** Whether the longer words are the others with whole words put in at one place. */
function isHeld(base: string, words: string, longer: string): boolean {
  return isTypedOn(base, words, longer) && holdsWords(longer, words);
}

/** The sentences that two rows begin and end with alike, none of them twice. */
function sharedEnds(one: string[], other: string[]): [start: string, end: string] {
  const most = Math.min(one.length, other.length);
  let start = 0;
  while (start < most && one[start] === other[start]) start += 1;
  let end = 0;
  while (end < most - start && one.at(-1 - end) === other.at(-1 - end)) end += 1;
  return [one.slice(0, start).join(''), one.slice(one.length - end).join('')];
}

function addHunk(hunks: Hunk[], hunk: Hunk): Hunk[] {
  const last = hunks.at(-1);
  if (hunk.kind === 'joined' && hunk.text === '') return hunks;
  if (hunk.kind === 'joined' && last?.kind === 'joined') {
    return [...hunks.slice(0, -1), { kind: 'joined', text: last.text + hunk.text }];
  }
  return [...hunks, hunk];
}
