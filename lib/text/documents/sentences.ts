import type { Span } from '@/lib/text/span';

/** A stop and its closing marks, then a space, the end of the line, or an Arabic word without the space. */
const stop = /(?<dots>\.+|…)(?<after>["'”’»)\]]*)|(?<mark>[!?؟]+)(?<closing>["'”’»)\]]*)/g;

/** Words whose stop only abbreviates: initials, titles, dates in figures, numbers of a list. */
const shortened = new RegExp(
  [
    /(?:^|[\s("'“«[])(?:[و]?[\p{Lu}\u0621-\u064a]|(?:\p{L}\.)+\p{L})$/u.source,
    /(?:^|[\s("'“«[])(?:Mr|Mrs|Ms|Dr|Prof|St|No|Nos|Gen|Lt|Col|Sen|Rep|Gov|Hon|Art|para|paras|pp|vol|vs|cf|approx|est|Inc|Ltd|Co|Corp|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)$/u
      .source,
    /(?:^|\s)(?:و?هـ|ق\.م|ص\.ب|ت\.م)$/u.source,
    /^\s*\(?\d{1,3}$/u.source,
  ].join('|'),
  'u',
);
const longestShort = 12;

/**
 * The sentences of a text as spans without surrounding white space; together they cover every visible character once. Lines are
 * never joined. Made for Arabic and English press: a dot in an abbreviation, initial, decimal or date ends no sentence; two
 * dots («بغداد.. انفجار») and an ellipsis end one only at a line end; closing quotation marks stay with their sentence; a
 * question or exclamation inside a quotation does not end the sentence around it. Linear.
 */
export function splitSentences(text: string): Span[] {
  const spans: Span[] = [];
  for (const { 0: line, index: offset } of text.matchAll(/[^\n\r\u2028\u2029]+/g)) {
    let start = 0;
    for (const end of sentenceEnds(line)) {
      spans.push(...trimmed(line, start, end, offset));
      start = end;
    }
    spans.push(...trimmed(line, start, line.length, offset));
  }
  return spans;
}

function sentenceEnds(line: string): number[] {
  return [...line.matchAll(stop)].flatMap(({ 0: sign, index, groups = {} }) => {
    const end = index + sign.length;
    const { dots, after = '', closing = '' } = groups;
    const ends = dots === undefined ? endsAsking(line, end, closing) : endsStating(line, index, end, dots, after);
    return ends ? [end] : [];
  });
}

function endsStating(line: string, index: number, end: number, dots: string, after: string): boolean {
  const next = line.slice(end, end + 2);
  if (/^\s?$/.test(next)) return true;
  const before = line.slice(Math.max(0, index - longestShort), index).replace(/\p{Cf}/gu, '');
  if (dots !== '.') return false;
  if (/^\s/.test(next)) return after !== '' || !shortened.test(before);
  return /[\u0621-\u064a]{3}$/.test(before) && /^["“«]?[\u0621-\u064a]/.test(next);
}

function endsAsking(line: string, end: number, closing: string): boolean {
  const rest = line.slice(end, end + 2);
  if (rest === '') return true;
  if (!/^\s/.test(rest)) return false;
  return closing === '' || /^\s["“«(\p{Lu}]/u.test(rest);
}

function trimmed(line: string, start: number, end: number, offset: number): Span[] {
  const part = line.slice(start, end);
  const words = part.trim();
  if (words === '') return [];
  const from = offset + start + part.indexOf(words);
  return [{ start: from, end: from + words.length }];
}
