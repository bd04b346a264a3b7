import type { HeldText } from '@/lib/records/statements/held/held-text';
import { splitSentences } from '@/lib/text/documents/sentences';
import type { Span } from '@/lib/text/span';
import { type TextWord, wordsOf } from './text-words';

/** A sentence of a text with its words, whose spans are of the paragraph, as its own is. */
export type Sentence = CutSentence & { text: HeldText; paragraph: number };

/** `keys`: those of the words. */
type CutSentence = { span: Span; words: readonly TextWord[]; keys: readonly string[] };

/** A longer one is no sentence that somebody rewords; to hold it against others would cost its square. */
const mostWords = 200;

export function sentencesOf(text: HeldText): Sentence[] {
  return text.paragraphs.flatMap(({ content }, paragraph) =>
    cutOnce(content).map((sentence) => ({ ...sentence, text, paragraph })),
  );
}

/** The newest texts are held against every phrase, so paragraphs that were cut are kept, so many UTF-16 units of them. */
const mostKept = 400_000;
const known = new Map<string, CutSentence[]>();
let kept = 0;

function cutOnce(content: string): CutSentence[] {
  const before = known.get(content);
  if (before) return before;
  const sentences = cutSentences(content);
  if (kept + content.length > mostKept) {
    known.clear();
    kept = 0;
  }
  known.set(content, sentences);
  kept += content.length;
  return sentences;
}

function cutSentences(content: string): CutSentence[] {
  return splitSentences(content).flatMap((span) => {
    const words = wordsOf(content.slice(span.start, span.end)).map((word) => ({
      ...word,
      start: word.start + span.start,
      end: word.end + span.start,
    }));
    const isSentence = words.length > 0 && words.length <= mostWords;
    return isSentence ? [{ span, words, keys: words.map(({ key }) => key) }] : [];
  });
}

/** Two rows of words: twice what they share over all that they have. From 0 to 1. */
export function likeness(left: readonly string[], right: readonly string[]): number {
  const size = left.length + right.length;
  return size === 0 ? 0 : (2 * countShared(left, right)) / size;
}

export function countShared(left: readonly string[], right: readonly string[]): number {
  return countAmong(countsOf(left), right);
}

export function countsOf(words: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

/** How many words a row shares with words that were counted. */
export function countAmong(given: ReadonlyMap<string, number>, right: readonly string[]): number {
  const seen = new Map<string, number>();
  let shared = 0;
  for (const word of right) {
    const most = given.get(word);
    if (most === undefined) continue;
    const count = seen.get(word) ?? 0;
    if (count === most) continue;
    seen.set(word, count + 1);
    shared += 1;
  }
  return shared;
}
