import type { HeldText } from '@/lib/records/statements/held/held-text';
import { splitSentences } from '@/lib/text/documents/sentences';
import type { Span } from '@/lib/text/span';
import { type TextWord, wordsOf } from './text-words';

/** A sentence of a text with its words, whose spans are of the paragraph, as its own is. */
export type Sentence = { text: HeldText; paragraph: number; span: Span; words: TextWord[] };

/** A longer one is no sentence that somebody rewords; to hold it against others would cost its square. */
const mostWords = 200;

export function sentencesOf(text: HeldText): Sentence[] {
  return text.paragraphs.flatMap(({ content }, paragraph) =>
    splitSentences(content).flatMap((span) => {
      const words = wordsOf(content.slice(span.start, span.end)).map((word) => ({
        ...word,
        start: word.start + span.start,
        end: word.end + span.start,
      }));
      return words.length === 0 || words.length > mostWords ? [] : [{ text, paragraph, span, words }];
    }),
  );
}

/** Two rows of words: twice what they share over all that they have. From 0 to 1. */
export function likeness(left: readonly string[], right: readonly string[]): number {
  const size = left.length + right.length;
  return size === 0 ? 0 : (2 * countShared(left, right)) / size;
}

export function countShared(left: readonly string[], right: readonly string[]): number {
  const counts = new Map<string, number>();
  for (const word of left) counts.set(word, (counts.get(word) ?? 0) + 1);
  let shared = 0;
  for (const word of right) {
    const count = counts.get(word) ?? 0;
    if (count === 0) continue;
    counts.set(word, count - 1);
    shared += 1;
  }
  return shared;
}
