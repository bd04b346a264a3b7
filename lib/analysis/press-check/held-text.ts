import type { Language } from '@/lib/analysis/alignment/paragraph-features';
import { mayBeginNumber, readNumber } from '@/lib/language/numbers/read-number';
import { comparisonStem } from '@/lib/language/stems/comparison-stem';
import { type Token, type TokenizedText, tokenizeText } from '@/lib/text/characters/tokens';
import { splitSentences } from '@/lib/text/documents/sentences';
import type { Span } from '@/lib/text/span';

/** A text of a statement on record, whole. */
export type HeldText = { id: string; statement: string; language: Language; text: string };

/** A word with its rough stem; null for words that every text has. */
export type StemmedWord = Token & { stem: string | null };

/** Consecutive sentences: words `from` to before `to`. */
export type Passage = { from: number; to: number };

/** A text prepared for look-ups: its words, its sentences, and the sentences of each stem. */
export type IndexedText = HeldText & {
  words: StemmedWord[];
  sentences: Passage[];
  sentencesOfStem: Map<string, number[]>;
};

export function indexText(held: HeldText): IndexedText {
  const words = readWords(held.text);
  const sentences = splitSentences(held.text).map((sentence) => passageOf(words, sentence));
  const sentencesOfStem = new Map<string, number[]>();
  for (const [index, { from, to }] of sentences.entries()) {
    for (const stem of stemsOf(words.slice(from, to))) {
      sentencesOfStem.set(stem, [...(sentencesOfStem.get(stem) ?? []), index]);
    }
  }
  return { ...held, words, sentences, sentencesOfStem };
}

/** A number is one word, by its value, whether it is in figures or in words: 82, "eighty-two", «الاثنان والثمانون». */
export function readWords(text: string): StemmedWord[] {
  const reading = tokenizeText(text);
  const words: StemmedWord[] = [];
  for (let index = 0; index < reading.tokens.length; ) {
    const number = numberAt(reading, index);
    const token = number?.word ?? reading.tokens[index];
    if (token) words.push({ ...token, stem: number ? (token.keys[0] ?? null) : comparisonStem(token) });
    index += number?.length ?? 1;
  }
  return words;
}

function numberAt(reading: TokenizedText, index: number): { word: Token; length: number } | null {
  const first = reading.tokens[index];
  const number = first && mayBeginNumber(first) ? readNumber(reading, index) : null;
  const last = number && reading.tokens[index + number.length - 1];
  if (!first || !last) return null;
  const key = `#${number.value}`;
  return {
    word: { ...first, kind: 'number', raw: key, keys: [key], end: last.end, to: last.to },
    length: number.length,
  };
}

export function stemsOf(words: readonly StemmedWord[]): Set<string> {
  return new Set(words.map(({ stem }) => stem).filter((stem) => stem !== null));
}

/** Finds the words within a span, by binary search. */
export function passageOf(words: readonly StemmedWord[], { start, end }: Span): Passage {
  return { from: firstFrom(words, start), to: firstFrom(words, end) };
}

function firstFrom(words: readonly StemmedWord[], offset: number): number {
  let [low, high] = [0, words.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((words[middle]?.start ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Joins marked words into few spans: a span includes what lies between two marked words in a row. */
export function spansOfWords(words: readonly StemmedWord[], marked: readonly number[]): Span[] {
  const spans: Span[] = [];
  let before = Number.NaN;
  for (const index of marked) {
    const word = words[index];
    if (!word) continue;
    const last = spans.at(-1);
    if (last && index - before === 1) last.end = word.end;
    else spans.push({ start: word.start, end: word.end });
    before = index;
  }
  return spans;
}
