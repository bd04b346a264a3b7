import type { Evidence, Removed } from '@/lib/intake/intake-format';
import { fold, originalSpan } from '@/lib/text/characters/fold';
import { type TokenizedText, tokenizeText } from '@/lib/text/characters/tokens';
import { findFurniture } from '@/lib/text/documents/furniture';
import { splitSentences } from '@/lib/text/documents/sentences';
import { mend } from './mended';
import { type LevelledWord, level, toWords } from './words';
import { joinWrappedLines, withPlainLineEnds } from './wrapped-lines';

/** Offsets are of the levelled text; `first` and `end` are indexes of words. `to` and `end` are exclusive. */
export type Sentence = {
  index: number;
  from: number;
  to: number;
  first: number;
  end: number;
  /** Part of the page around the text, or in a language that it is not read in. */
  isFurniture: boolean;
  /** After «يذكر أن» and its like: often copied from another document. */
  isBackground: boolean;
  /** The title and the lines that first follow it. */
  isLead: boolean;
};

/** A text as rules read it: levelled once, with the way back to the offsets of the text itself. */
export type Reading = TokenizedText & {
  levelled: string;
  /** One for each token. */
  words: LevelledWord[];
  /** Each different word once, by its id. */
  keys: readonly string[];
  sentences: Sentence[];
  /** The index of the sentence of each word. */
  sentenceOf: number[];
  removed: Removed[];
  /** The first unit of a word whose «لا» had turned into «ال». */
  swappedAt: number | null;
  /** Its lines are stored from left to right. */
  isBackward: boolean;
  /** Returns the offset in the text of a unit of the levelled text. */
  offsetOf: (unit: number) => number;
  evidence: (from: number, to: number) => Evidence;
  /** Returns the words of the text itself, with their marks and capitals. */
  written: (from: number, to: number) => string;
};

const leadLength = 700;

const background = new RegExp(
  '^["(]?\\s*(?:[وف]?(?:من )?(?:يذكر|يشار|جدير|الجدير|تجدر|يجدر|معلوم|المعلوم) ?(?:بالذكر|الاشاره|الي|بالاشاره)?,? ?(?:ان|انه|انها|هنا|هنا ان|الي ان|الي انه|الي انها)(?![\\u0621-\\u064a])' +
    '|[وف]?(?:الجدير|جدير) بالذكر|[وف]?تجدر الاشاره|[وف]?يجدر (?:بالذكر|الذكر)|[وف]?مما يذكر|[وف]?يشار الي' +
    '|background\\s*:|it (?:is|should be) (?:worth )?(?:noting|noted|recalled|worth noting)|it is worth (?:noting|mentioning|recalling))',
);

export function readText(text: string, lang: 'ar' | 'en' | null = null): Reading {
  const lined = withPlainLineEnds(text);
  const joined = joinWrappedLines(lined);
  const folded = mend(fold(joined));
  const levelled = level(folded.text);
  const tokenized = tokenizeText(joined, folded);
  const { words, keys } = toWords(tokenized);
  const furniture = findFurniture(joined);
  const unitAt = makeUnitFinder(folded.start);
  const sentences: Sentence[] = [];
  const sentenceOf: number[] = [];
  let word = 0;
  let piece = 0;
  for (const { start, end } of splitSentences(joined)) {
    while (piece < furniture.length && (furniture[piece]?.end ?? 0) <= start) piece += 1;
    const from = unitAt(start);
    const to = unitAt(end);
    const first = word;
    for (; word < words.length && (words[word]?.from ?? to) < to; word += 1) sentenceOf.push(sentences.length);
    const isFurniture =
      (furniture[piece]?.start ?? Number.POSITIVE_INFINITY) < end || isInOther(lang, levelled.slice(from, to));
    const place = { isFurniture, isBackground: false, isLead: false };
    sentences.push({ index: sentences.length, from, to, first, end: word, ...place });
  }
  for (; word < words.length; word += 1) sentenceOf.push(Math.max(0, sentences.length - 1));
  markZones(levelled, sentences);
  const written = (from: number, to: number) => {
    const span = originalSpan(folded, from, to);
    return span === null ? '' : text.slice(span.start, span.end);
  };
  return {
    ...tokenized,
    levelled,
    words,
    keys,
    sentences,
    sentenceOf,
    swappedAt: folded.swappedAt,
    isBackward: folded.isBackward,
    removed: furniture.map(({ start, end, why }) => ({ start, end, why })),
    offsetOf: (unit) => folded.start[unit] ?? text.length,
    written,
    evidence: (from, to) => {
      const { start, end } = originalSpan(folded, from, to) ?? { start: 0, end: 0 };
      return { start, end, quote: text.slice(start, end) };
    },
  };
}

/**
 * Tells whether most letters of a sentence are of the other script; names and acronyms of the other script occur in
 * every text.
 */
function isInOther(lang: 'ar' | 'en' | null, sentence: string): boolean {
  if (lang === null) return false;
  const arabic = sentence.match(/[\u0621-\u064a]/g)?.length ?? 0;
  const latin = sentence.match(/[a-z]/g)?.length ?? 0;
  return lang === 'ar' ? latin > arabic : arabic > latin;
}

/** Makes a function that finds the first unit made from an offset or from what follows it. */
function makeUnitFinder(starts: number[]): (offset: number) => number {
  return (offset) => {
    let low = 0;
    let high = starts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((starts[middle] ?? 0) < offset) low = middle + 1;
      else high = middle;
    }
    return low;
  };
}

function markZones(levelled: string, sentences: Sentence[]): void {
  let leadFrom: number | null = null;
  let isBackground = false;
  let substantial = 0;
  for (const sentence of sentences) {
    if (sentence.isFurniture) continue;
    leadFrom ??= sentence.from;
    isBackground ||= background.test(levelled.slice(sentence.from, sentence.from + 80));
    sentence.isBackground = isBackground;
    sentence.isLead = !isBackground && (substantial < 4 || sentence.from - leadFrom < leadLength);
    if (sentence.end - sentence.first >= 5) substantial += 1;
  }
}
