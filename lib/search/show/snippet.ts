import { findMarks, type Group, type Reach } from '@/lib/search/ask/pattern';
import { tokenize } from '@/lib/text/characters/tokens';

/** A part of a text; `hit` marks the words that were searched for. */
export type SnippetPart = { text: string; hit: boolean };

const wordsShown = 40;
/** How far into a text a snippet looks, in UTF-16 units. */
export const mostAnalysed = 60_000;

/** `marked`: the groups that have a marked word here. */
export type MarkedText = { parts: SnippetPart[]; marked: Set<number> };

/** Marks the words of a title that were searched for. */
export function markWords(text: string, groups: Group[], reach: Reach): MarkedText {
  const tokens = tokenize(text);
  const marks = findMarks(tokens, groups, reach);
  return { parts: cutParts(text, tokens, marks.marked, 0, text.length), marked: new Set(marks.groups.values()) };
}

/**
 * Returns the stretch of about forty words with most of what was searched for, cut between words, with whole words
 * marked as they are in the original. Empty if the text has none of them.
 */
export function snippetOf(content: string, groups: Group[], reach: Reach): MarkedText {
  const text = content.slice(0, mostAnalysed);
  const tokens = tokenize(text);
  const { marked, groups: groupOf } = findMarks(tokens, groups, reach);
  if (marked.size === 0) return { parts: [], marked: new Set() };
  const first = bestStart(tokens.length, groupOf);
  const last = Math.min(tokens.length, first + wordsShown) - 1;
  const from = first === 0 ? 0 : (tokens[first]?.start ?? 0);
  const to = last >= tokens.length - 1 ? text.length : (tokens[last]?.end ?? text.length);
  const within = [...groupOf].filter(([place]) => place >= first && place <= last);
  return {
    parts: [
      ...(from > 0 ? [{ text: '… ', hit: false }] : []),
      ...cutParts(text, tokens, marked, from, to),
      ...(to < content.length ? [{ text: ' …', hit: false }] : []),
    ],
    marked: new Set(within.map(([, group]) => group)),
  };
}

/** Returns the beginning of a text, for a hit that no words explain. */
export function openingOf(content: string): SnippetPart[] {
  const tokens = tokenize(content.slice(0, 2_000));
  const end = tokens[wordsShown - 1]?.end;
  if (content === '') return [];
  return [{ text: end === undefined ? content : `${content.slice(0, end)} …`, hit: false }];
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

type Span = { start: number; end: number };

function cutParts(text: string, tokens: Span[], marked: Set<number>, from: number, to: number): SnippetPart[] {
  const parts: SnippetPart[] = [];
  let end = from;
  for (const [index, token] of tokens.entries()) {
    if (!marked.has(index) || token.start < end || token.end > to) continue;
    if (token.start > end) parts.push({ text: text.slice(end, token.start), hit: false });
    parts.push({ text: text.slice(token.start, token.end), hit: true });
    end = token.end;
  }
  if (end < to) parts.push({ text: text.slice(end, to), hit: false });
  return parts;
}
