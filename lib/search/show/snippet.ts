import { findMarks, type Marker } from '@/lib/search/ask/pattern';
import { mostAnalysed, type WrittenWord } from '@/lib/search/indexing/written-words';

/** A part of a text; `hit` marks the words that were searched for. */
export type SnippetPart = { text: string; hit: boolean };

const wordsShown = 40;
const longestOpening = 2_000;

/** `marked`: the groups that have a marked word here. */
export type MarkedText = { parts: SnippetPart[]; marked: ReadonlySet<number> };

/** Marks the words of a title that were searched for. */
export function markWords(text: string, words: WrittenWord[], marker: Marker): MarkedText {
  const marks = findMarks(words, marker);
  return { parts: cutParts(text, words, marks, 0, text.length), marked: new Set(marks.values()) };
}

/**
 * Returns the stretch of about forty words with most of what was searched for, cut between words, with whole words
 * marked as they are in the original. Empty if the text has none of them.
 */
export function snippetOf(content: string, words: WrittenWord[], marker: Marker): MarkedText {
  const text = content.slice(0, mostAnalysed);
  const marks = findMarks(words, marker);
  if (marks.size === 0) return { parts: [], marked: new Set() };
  const first = bestStart(words.length, marks);
  const last = Math.min(words.length, first + wordsShown) - 1;
  const from = first === 0 ? 0 : (words[first]?.start ?? 0);
  const to = last >= words.length - 1 ? text.length : (words[last]?.end ?? text.length);
  const within = [...marks].filter(([place]) => place >= first && place <= last);
  return {
    parts: [
      ...(from > 0 ? [{ text: '… ', hit: false }] : []),
      ...cutParts(text, words, marks, from, to),
      ...(to < content.length ? [{ text: ' …', hit: false }] : []),
    ],
    marked: new Set(within.map(([, group]) => group)),
  };
}

/** Returns the beginning of a text, for a hit that no words explain. */
export function openingOf(content: string, words: WrittenWord[]): SnippetPart[] {
  const end = words[wordsShown - 1]?.end ?? Number.POSITIVE_INFINITY;
  if (content === '') return [];
  return [{ text: end > longestOpening ? content : `${content.slice(0, end)} …`, hit: false }];
}

/** Finds the first word of the window with the most distinct groups, then the most marks, after a little context. */
function bestStart(count: number, groupOf: Map<number, number>): number {
  const places = [...groupOf.keys()].sort((a, b) => a - b);
  let best = { start: 0, score: -1 };
  for (const place of places) {
    const start = Math.max(0, Math.min(place - 8, count - wordsShown));
    const within = places.filter((other) => other >= start && other < start + wordsShown);
    const score = new Set(within.map((other) => groupOf.get(other))).size * 100 + within.length;
    if (score > best.score) best = { start, score };
    if (places.length > 400) break;
  }
  return best.start;
}

function cutParts(
  text: string,
  words: WrittenWord[],
  marks: Map<number, number>,
  from: number,
  to: number,
): SnippetPart[] {
  const parts: SnippetPart[] = [];
  let end = from;
  for (const index of [...marks.keys()].sort((a, b) => a - b)) {
    const word = words[index];
    if (!word || word.start < end || word.end > to) continue;
    if (word.start > end) parts.push({ text: text.slice(end, word.start), hit: false });
    parts.push({ text: text.slice(word.start, word.end), hit: true });
    end = word.end;
  }
  if (end < to) parts.push({ text: text.slice(end, to), hit: false });
  return parts;
}
