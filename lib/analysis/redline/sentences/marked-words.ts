import type { Run } from '@/lib/text/comparison/diff-words';
import { splitSentences } from '@/lib/text/documents/sentences';
import type { Span } from '@/lib/text/span';

/** A sentence of one side of a redline: how many words it has, and how many of them the other side does not have. */
export type MarkedSentence = Span & {
  words: number;
  marked: number;
  /** How many words that both sides have come before it. */
  keptBefore: number;
  /** Its stretches of words in a row that the other side does not have. */
  stretches: (Span & { words: number })[];
};

/** The sentences of one side of a redline, with the words that changed. Linear. */
export function markedSentences(runs: readonly Run[], side: 'before' | 'after'): MarkedSentence[] {
  const { text, isMarked } = markedText(runs, side);
  const words = [...text.matchAll(/\S+/g)].map(({ 0: word, index }) => ({
    start: index,
    end: index + word.length,
    isMarked: isMarked.subarray(index, index + word.length).includes(1),
  }));
  let [at, kept] = [0, 0];
  return splitSentences(text).map(({ start, end }) => {
    const sentence: MarkedSentence = { start, end, words: 0, marked: 0, keptBefore: kept, stretches: [] };
    let stretch: (Span & { words: number }) | null = null;
    for (let word = words[at]; word !== undefined && word.start < end; word = words[at]) {
      at += 1;
      sentence.words += 1;
      if (!word.isMarked) {
        kept += 1;
        stretch = null;
        continue;
      }
      sentence.marked += 1;
      if (stretch === null) {
        stretch = { start: word.start, end: word.end, words: 0 };
        sentence.stretches.push(stretch);
      }
      stretch.end = word.end;
      stretch.words += 1;
    }
    return sentence;
  });
}

function markedText(runs: readonly Run[], side: 'before' | 'after'): { text: string; isMarked: Uint8Array } {
  const skipped = side === 'before' ? 'added' : 'removed';
  const parts = runs.flatMap((run) => {
    if (run.op === skipped) return [];
    const text = run.op === 'spelling' && side === 'before' ? run.was : run.text;
    return [{ text, isMarked: run.op === 'added' || run.op === 'removed' }];
  });
  const text = parts.map((part) => part.text).join('');
  const isMarked = new Uint8Array(text.length);
  let at = 0;
  for (const part of parts) {
    if (part.isMarked) isMarked.fill(1, at, at + part.text.length);
    at += part.text.length;
  }
  return { text, isMarked };
}
