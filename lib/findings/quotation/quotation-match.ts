import { joinRedlineText } from '@/lib/analysis/redline/redline-text';
import type { HeldText } from '@/lib/records/statements/held/held-text';
import { type Token, tokenize } from '@/lib/text/characters/tokens';
import { diffWords, type Run } from '@/lib/text/comparison/diff-words';
import { splitSentences } from '@/lib/text/documents/sentences';
import { type Span, sliceOf } from '@/lib/text/span';
import { findExact, findNear, keysOf, type Passage, spanOfPassage, widenPassage } from './match-quotation';

/**
 * A text that has the words, or words near to them. The runs lead from its words to those that were quoted, and `differences`
 * counts the places where these differ. `quote` is null where a part of it that may not be shown has them.
 */
export type QuotationMatch = {
  text: HeldText;
  slots: string[];
  quote: string | null;
  runs: Run[];
  differences: number;
  share: number;
};

type Quoted = { words: string; tokens: readonly Token[] };

/** A text, cut once for all that is looked for in it. */
export type CutText = { text: HeldText; whole: ReturnType<typeof joinRedlineText>; own: Token[]; keys: string[] };

export function cutText(text: HeldText): CutText {
  const whole = joinRedlineText(text.paragraphs);
  const own = tokenize(whole.text);
  return { text, whole, own, keys: keysOf(own) };
}

/** The words in a row, the same but for their spelling and signs. */
export function matchExact(cut: CutText, quoted: Quoted): QuotationMatch | null {
  const passage = findExact(keysOf(quoted.tokens), cut.keys);
  return passage && matchAt(cut, quoted, passage);
}

/** The same words at a place that is known. */
export function matchAt(cut: CutText, { words }: Quoted, passage: Passage): QuotationMatch {
  const match = toMatch(cut, words, passage, 1);
  const runs = withoutSpaces(match.runs);
  return { ...match, runs, differences: countDifferences(runs) };
}

/** Words near to those that were quoted. */
export function matchNear(cut: CutText, { words, tokens }: Quoted): QuotationMatch | null {
  const near = findNear(keysOf(tokens), cut.keys);
  return near && toMatch(cut, words, widenPassage(near, cut.own, sentencesOf(cut)), near.share);
}

/** What is of one statement before all else, each in the order in which it was. */
export function ofStatementFirst<Item extends { text: HeldText }>(
  items: readonly Item[],
  statement: string | null,
): Item[] {
  return items.toSorted((a, b) => Number(b.text.statement === statement) - Number(a.text.statement === statement));
}

function toMatch({ text, whole, own }: CutText, words: string, passage: Passage, share: number): QuotationMatch {
  const span = spanOfPassage(whole.text, own, passage, /[.!?؟]$/.test(words));
  const quote = sliceOf(whole.text, span);
  const paragraphs = whole.paragraphs.filter(({ start, end }) => span.start < end && start < span.end);
  const runs = diffWords(quote, words);
  const slots = paragraphs.flatMap((paragraph) => paragraph.slots[0] ?? []);
  return { text, slots, quote, runs, differences: countDifferences(runs), share };
}

function sentencesOf({ whole }: CutText): Span[] {
  return whole.paragraphs.flatMap(({ start: from, end: to }) =>
    splitSentences(whole.text.slice(from, to)).map(({ start, end }) => ({ start: from + start, end: from + end })),
  );
}

/** Where a quotation runs on into the next paragraph, the space between the two is no difference. */
function withoutSpaces(runs: Run[]): Run[] {
  return runs.flatMap((run): Run[] => {
    if (run.text.trim() !== '' || run.op === 'same') return [run];
    return run.op === 'removed' ? [{ op: 'same', text: run.text }] : [];
  });
}

/** A word that was replaced is one difference, though it is struck out and another added. */
function countDifferences(runs: readonly Run[]): number {
  return runs.filter(({ op }, at) => op !== 'same' && !(op === 'added' && runs[at - 1]?.op === 'removed')).length;
}
