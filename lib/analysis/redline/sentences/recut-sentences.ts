import type { Run } from '@/lib/text/comparison/diff-words';
import { splitSentences } from '@/lib/text/documents/sentences';
import type { Span } from '@/lib/text/span';

/** A sentence that became several, or several that became one: their numbers in the passage of each text, from 1. */
export type RecutSentence = { kind: 'split' | 'merged'; a: number[]; b: number[] };

/** A sentence is part of another if at least so much of it is in the other. */
const leastOfPart = 0.5;
/** And the parts make up at least so much of the whole. */
const leastOfWhole = 0.6;
const leastWords = 3;

/** Finds the sentences of a passage that were split or merged, by the words that stayed in them. */
export function findRecutSentences(runs: readonly Run[], before: string, after: string): RecutSentence[] {
  const [left, right] = [splitSentences(before), splitSentences(after)];
  if (left.length === right.length || left.length === 0 || right.length === 0) return [];
  const kept = countKept(runs, left, right);
  const [own, others] = [countWords(before, left), countWords(after, right)];
  const back = kept.map(([i, j, count]): Kept => [j, i, count]);
  return [
    ...findWholes(kept, own, others).map(
      ({ whole, parts }): RecutSentence => ({ kind: 'split', a: [whole], b: parts }),
    ),
    ...findWholes(back, others, own).map(
      ({ whole, parts }): RecutSentence => ({ kind: 'merged', a: parts, b: [whole] }),
    ),
  ];
}

/** Two sentences, and how many words stayed from the one to the other. */
type Kept = readonly [number, number, number];

function countKept(runs: readonly Run[], left: readonly Span[], right: readonly Span[]): Kept[] {
  const kept = new Map<number, number>();
  const at = { before: 0, after: 0, i: 0, j: 0 };
  for (const run of runs) {
    const [was, text] = [run.op === 'added' ? '' : run.op === 'spelling' ? run.was : run.text, run.text];
    if (run.op === 'same' || run.op === 'spelling') {
      for (const { index } of text.matchAll(/\S+/g)) {
        const [place, other] = [at.before + Math.min(index, was.length - 1), at.after + index];
        while ((left[at.i]?.end ?? Number.POSITIVE_INFINITY) <= place) at.i += 1;
        while ((right[at.j]?.end ?? Number.POSITIVE_INFINITY) <= other) at.j += 1;
        const key = at.i * right.length + at.j;
        kept.set(key, (kept.get(key) ?? 0) + 1);
      }
    }
    at.before += was.length;
    at.after += run.op === 'removed' ? 0 : text.length;
  }
  return [...kept].map(([key, count]): Kept => [Math.floor(key / right.length), key % right.length, count]);
}

function countWords(text: string, sentences: readonly Span[]): number[] {
  return sentences.map(({ start, end }) => text.slice(start, end).match(/\S+/g)?.length ?? 0);
}

/** The sentences of one side that two or more of the other side, which follow each other, are parts of. */
function findWholes(kept: readonly Kept[], wholes: readonly number[], parts: readonly number[]) {
  const wholeOf = new Map<number, { whole: number; count: number }>();
  for (const [whole, part, count] of kept) {
    if (count >= leastWords && count >= leastOfPart * (parts[part] ?? 0)) wholeOf.set(part, { whole, count });
  }
  const found: { whole: number; parts: number[]; count: number }[] = [];
  for (const [part] of parts.entries()) {
    const of = wholeOf.get(part);
    const last = found.at(-1);
    if (of === undefined) continue;
    if (last?.whole === of.whole + 1 && last.parts.at(-1) === part) {
      last.parts.push(part + 1);
      last.count += of.count;
    } else found.push({ whole: of.whole + 1, parts: [part + 1], count: of.count });
  }
  return found.filter(
    ({ whole, parts: own, count }) => own.length > 1 && count >= leastOfWhole * (wholes[whole - 1] ?? 0),
  );
}
