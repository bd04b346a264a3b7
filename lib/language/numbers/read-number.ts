import { gapBefore, type Token, type TokenizedText, tokenize, type Word } from '@/lib/text/characters/tokens';
import { perWord } from '@/lib/text/per-word';
import words from './number-words.json';

/** A number as a text states it, in figures, words or both («8 ملايين»), and how many tokens it takes. */
export type StatedNumber = { value: number; length: number };

/** `count`, for a scale: a number must come before it («آلاف»), or never does («ألفان»). */
type Part = { kind: 'unit' | 'teen' | 'ten' | 'hundred' | 'scale'; value: number; count?: 'needed' | 'none' };

type Row = { value: number; ar: string[]; en: string[] };

const arabic = new Map<string, Part>();
const english = new Map<string, Part>();

function add(rows: Row[], part: Omit<Part, 'value'>): void {
  for (const { value, ar, en } of rows) {
    for (const form of ar) for (const key of tokenize(form)[0]?.keys ?? []) arabic.set(key, { ...part, value });
    for (const form of en) english.set(form, { ...part, value });
  }
}

add(words.units, { kind: 'unit' });
add(words.teens, { kind: 'teen' });
add(words.tens, { kind: 'ten' });
add(words.hundreds, { kind: 'hundred' });
add(words.scales, { kind: 'scale' });
add(words.countedScales, { kind: 'scale', count: 'needed' });
add(words.dualScales, { kind: 'scale', count: 'none' });

const isDigits = /^\d/;
const spaceOrHyphen = /^[\s\u00a0\u2010\u2011-]*$/;

/**
 * Reads the number that begins at a token: «تسعة وأربعون», «الست والخمسين», «ثلاثمئة وخمسة», "forty-nine", 1,250, 8
 * million. Null for one alone (an article in all but name), for Monday («الاثنين») and for what only sounds like a
 * number: «عشرات», «آلاف», "dozens", "several dozen".
 */
export function readNumber(text: TokenizedText, index: number): StatedNumber | null {
  const token = text.tokens[index];
  if (token === undefined) return null;
  if (token.kind === 'number') return readFigures(text, index);
  if (token.kind !== 'arabic' && token.kind !== 'latin') return null;
  return token.kind === 'arabic' ? readArabic(text, index) : readEnglish(text, index);
}

/** Tells whether a number may begin with a word at all; most words begin none. */
export function mayBeginNumber({ kind, raw, keys }: Word): boolean {
  if (kind === 'number') return true;
  return kind === 'arabic' ? partOf(keys[0] ?? '') !== null : english.has(raw);
}

function readFigures(text: TokenizedText, index: number): StatedNumber | null {
  const token = text.tokens[index];
  if (!token || !isDigits.test(token.raw)) return null;
  const decimal = decimalAfter(text, index);
  const length = decimal === null ? 1 : 2;
  const figure = Number(decimal === null ? token.raw : `${token.raw}.${decimal}`);
  const scale = isJoined(text, index + length) ? scaleAt(text.tokens[index + length]) : null;
  if (scale === null) return { value: figure, length };
  const rest = restAfter(text, index + length + 1, scale);
  return { value: round(figure * scale + (rest?.value ?? 0)), length: length + 1 + (rest?.length ?? 0) };
}

/** A comma is a decimal point only before one or two figures and a scale: «2,5 مليون». */
function decimalAfter(text: TokenizedText, index: number): string | null {
  const next = text.tokens[index + 1];
  if (next === undefined || gapBefore(text, index + 1) !== ',' || !/^\d{1,2}$/.test(next.raw)) return null;
  return isJoined(text, index + 2) && scaleAt(text.tokens[index + 2]) !== null ? next.raw : null;
}

/** «3 ملايين و500 ألف», "3 million and 500 thousand": a smaller scale goes on with the same number. */
function restAfter(text: TokenizedText, index: number, ceiling: number): StatedNumber | null {
  if (!/^(?:و|and)$/.test(text.tokens[index]?.raw ?? '') || !isJoined(text, index)) return null;
  const next = text.tokens[index + 1];
  if (next === undefined || !isDigits.test(next.raw) || !spaceOrHyphen.test(gapBefore(text, index + 1))) return null;
  const scale = isJoined(text, index + 2) ? scaleAt(text.tokens[index + 2]) : null;
  return scale === null || scale >= ceiling ? null : { value: Number(next.raw) * scale, length: 3 };
}

/** Returns the scale that a word gives to a figure before it; null for «ألفان», which takes no figure. */
function scaleAt(token: Token | undefined): number | null {
  const part = token && (arabic.get(token.keys[0] ?? '') ?? english.get(token.raw));
  return part?.kind === 'scale' && part.count !== 'none' ? part.value : null;
}

function readArabic(text: TokenizedText, index: number): StatedNumber | null {
  let sum = nothing;
  let length = 0;
  for (let at = index; at < text.tokens.length; at += 1) {
    const word = arabicPart(text.tokens[at]);
    if (word === null || (length > 0 && !isJoined(text, at))) break;
    if (length > 0 && !word.hasAnd && !takesBare(sum, word.part)) break;
    const next = addPart(sum, word.part);
    if (next === null) break;
    sum = next;
    length += 1;
  }
  const half = halfAfter(text, index + length, sum.ceiling);
  const value = sum.total + sum.group + half.value;
  length += half.length;
  const isMonday = value === 2 && arabicPart(text.tokens[index])?.hasArticle;
  // «اثنا عشر»: without what it is bound to it is no number, and «أثنى» has the same letters.
  const isBound = length === 1 && bound.test(text.tokens[index]?.keys[0] ?? '');
  return value < 2 || isMonday || isBound ? null : { value, length };
}

const bound = /^[وف]?(?:[بل]?ال|[بل])?اثن(?:ا|ي|تا|تي)$/;

/** «سبعة ملايين ونصف», «سبعة ملايين ونصف مليون»: half of the scale just read. */
function halfAfter(text: TokenizedText, index: number, scale: number): StatedNumber {
  const isHalf = Number.isFinite(scale) && isJoined(text, index) && text.tokens[index]?.keys[0] === 'ونصف';
  if (!isHalf) return { value: 0, length: 0 };
  const again = isJoined(text, index + 1) ? arabicPart(text.tokens[index + 1]) : null;
  const isNamed = again?.part.kind === 'scale' && again.part.value === scale;
  return { value: scale / 2, length: isNamed ? 2 : 1 };
}

type ArabicPart = { part: Part; hasAnd: boolean; hasArticle: boolean };

function arabicPart(token: Token | undefined): ArabicPart | null {
  return token?.kind === 'arabic' ? partOf(token.keys[0] ?? '') : null;
}

const partOf = perWord((key): ArabicPart | null => {
  const whole = arabic.get(key);
  if (whole) return { part: whole, hasAnd: false, hasArticle: false };
  const {
    conjunction = '',
    article = '',
    word = '',
  } = /^(?<conjunction>[وف]?)(?<article>(?:[بل]?ال|لل|[بل](?=.{4}))?)(?<word>.+)$/.exec(key)?.groups ?? {};
  const part = arabic.get(word);
  return part ? { part, hasAnd: conjunction === 'و', hasArticle: /ال|لل/.test(article) } : null;
});

function readEnglish(text: TokenizedText, index: number): StatedNumber | null {
  let sum = nothing;
  let length = 0;
  while (length === 0 || isJoined(text, index + length)) {
    const isAnd = text.tokens[index + length]?.raw === 'and' && length > 0 && sum.group % 100 === 0;
    const part = english.get(text.tokens[index + length + (isAnd ? 1 : 0)]?.raw ?? '');
    const next = part === undefined || (isAnd && part.kind === 'scale') ? null : addPart(sum, part);
    if (next === null) break;
    sum = next;
    length += isAnd ? 2 : 1;
  }
  const value = sum.total + sum.group;
  const isDozen = /^dozens?$/.test(text.tokens[index + length]?.raw ?? '');
  return value < 2 || isDozen ? null : { value, length };
}

/** A number being read: the sum of its scales, the hundreds since, and the scale that the next one must be below. */
type Sum = { total: number; group: number; ceiling: number };

const nothing: Sum = { total: 0, group: 0, ceiling: Number.POSITIVE_INFINITY };

/** Returns null for a part that cannot continue the number: five and six are two numbers. */
function addPart(sum: Sum, { kind, value, count }: Part): Sum | null {
  const { total, group, ceiling } = sum;
  if (kind === 'scale') {
    if ((count === 'needed' && group === 0) || value >= ceiling) return null;
    return { total: total + Math.max(1, group) * value, group: 0, ceiling: value };
  }
  const rest = group % 100;
  const fits = { unit: rest === 0 || (rest >= 20 && rest % 10 === 0 && value < 10), teen: rest < 10, ten: rest < 10 };
  if (kind === 'hundred') {
    return group < 10 ? { ...sum, group: value === 100 ? Math.max(1, group) * 100 : group + value } : null;
  }
  return fits[kind] ? { ...sum, group: group + value } : null;
}

/** Tells whether a part may follow without "and": عشر and مئة after a unit, a thousand or a million after a count. */
function takesBare({ group }: Sum, { kind, count }: Part): boolean {
  if (kind === 'scale') return group > 0 && count !== 'none';
  return (kind === 'teen' || kind === 'hundred') && group > 0 && group < 10;
}

function isJoined(text: TokenizedText, index: number): boolean {
  return index > 0 && index < text.tokens.length && spaceOrHyphen.test(gapBefore(text, index));
}

/** 2.3 million is 2300000, not 2299999.9999999995. */
function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
