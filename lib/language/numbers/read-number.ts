import { foldedKey } from '@/lib/text/characters/folded-key';
import type { Token } from '@/lib/text/characters/tokens';

/** A number as a text states it, in figures, words or both («8 ملايين»), and how many tokens it takes. */
export type StatedNumber = { value: number; length: number };

type Part = { kind: 'unit' | 'teen' | 'ten' | 'hundred' | 'scale'; value: number; needsCount?: boolean };

const unitsAr = [
  'واحد واحدة أحد إحدى',
  'اثنان اثنين اثنتان اثنتين اثنا اثني اثنتا اثنتي',
  'ثلاث ثلاثة',
  'أربع أربعة',
  'خمس خمسة',
  'ست ستة',
  'سبع سبعة',
  'ثمان ثماني ثمانية',
  'تسع تسعة',
];
const tensAr = 'عشرون ثلاثون أربعون خمسون ستون سبعون ثمانون تسعون'.split(' ');
const hundredsAr = 'ثلاث أربع خمس ست سبع ثمان تسع'.split(' ');
const scalesAr: [value: number, one: string, two: string, many: string][] = [
  [1e3, 'ألف ألفا', 'ألفان ألفين ألفي', 'آلاف'],
  [1e6, 'مليون مليونا', 'مليونان مليونين مليوني', 'ملايين'],
  [1e9, 'مليار مليارا بليون', 'ملياران مليارين ملياري', 'مليارات بلايين'],
];
const unitsEn = 'one two three four five six seven eight nine'.split(' ');
const teensEn = 'ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(' ');
const tensEn = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');

const arabic = new Map<string, Part>();
const english = new Map<string, Part>();
const add = (words: Map<string, Part>, forms: string, part: Part) => {
  for (const form of forms.split(' ')) words.set(foldedKey(form), part);
};

for (const [index, forms] of unitsAr.entries()) add(arabic, forms, { kind: 'unit', value: index + 1 });
add(arabic, 'عشر عشرة', { kind: 'teen', value: 10 });
for (const [index, form] of tensAr.entries())
  add(arabic, `${form} ${form.replace(/ون$/, 'ين')}`, { kind: 'ten', value: 20 + 10 * index });
add(arabic, 'مئة مائة', { kind: 'hundred', value: 100 });
add(arabic, 'مئتان مئتين مئتي مائتان مائتين مائتي', { kind: 'hundred', value: 200 });
for (const [index, form] of hundredsAr.entries())
  add(arabic, `${form}مئة ${form}مائة`, { kind: 'hundred', value: 300 + 100 * index });
for (const [value, one, two, many] of scalesAr) {
  add(arabic, one, { kind: 'scale', value });
  add(arabic, two, { kind: 'scale', value: 2 * value, needsCount: false });
  add(arabic, many, { kind: 'scale', value, needsCount: true });
}
for (const [index, form] of unitsEn.entries()) add(english, form, { kind: 'unit', value: index + 1 });
for (const [index, form] of teensEn.entries()) add(english, form, { kind: 'unit', value: 10 + index });
for (const [index, form] of tensEn.entries()) add(english, form, { kind: 'ten', value: 20 + 10 * index });
add(english, 'hundred', { kind: 'hundred', value: 100 });
add(english, 'thousand', { kind: 'scale', value: 1e3 });
add(english, 'million', { kind: 'scale', value: 1e6 });
add(english, 'billion', { kind: 'scale', value: 1e9 });

const isDigits = /^\d/;
const spaceOrHyphen = /^[\s\u00a0\u2010\u2011-]*$/;

/**
 * The number that begins at a token: «تسعة وأربعون», «الست والخمسين», «ثلاثمئة وخمسة», "forty-nine", 1,250, 8 million.
 * None for one alone (an article in all but name), for Monday («الاثنين») and for what only sounds like a number:
 * «عشرات», «آلاف», "dozens", "several dozen".
 */
export function readNumber(source: string, tokens: readonly Token[], index: number): StatedNumber | null {
  const token = tokens[index];
  if (token === undefined) return null;
  if (token.kind === 'number') return readFigures(source, tokens, index);
  if (token.kind !== 'arabic' && token.kind !== 'latin') return null;
  const isArabic = token.kind === 'arabic';
  return isArabic ? readArabic(source, tokens, index) : readEnglish(source, tokens, index);
}

function readFigures(source: string, tokens: readonly Token[], index: number): StatedNumber | null {
  const token = tokens[index];
  if (!token || !isDigits.test(token.raw)) return null;
  const scale = isJoined(source, tokens, index + 1) ? scaleAt(tokens[index + 1]) : null;
  return scale === null
    ? { value: Number(token.raw), length: 1 }
    : { value: round(Number(token.raw) * scale), length: 2 };
}

/** Of «ألفان» a scale only when it stands alone. */
function scaleAt(token: Token | undefined): number | null {
  const part = token && (arabic.get(token.keys[0] ?? '') ?? english.get(token.raw));
  return part?.kind === 'scale' && part.needsCount !== false ? part.value : null;
}

function readArabic(source: string, tokens: readonly Token[], index: number): StatedNumber | null {
  let sum = nothing;
  let length = 0;
  for (let at = index; at < tokens.length; at += 1) {
    const word = arabicPart(tokens[at]);
    if (word === null || (length > 0 && !isJoined(source, tokens, at))) break;
    if (length > 0 && !word.hasAnd && !takesBare(sum, word.part)) break;
    const next = addPart(sum, word.part);
    if (next === null) break;
    sum = next;
    length += 1;
  }
  const value = sum.total + sum.group;
  const isMonday = value === 2 && arabicPart(tokens[index])?.hasArticle;
  return value < 2 || isMonday ? null : { value, length };
}

function arabicPart(token: Token | undefined): { part: Part; hasAnd: boolean; hasArticle: boolean } | null {
  if (token?.kind !== 'arabic') return null;
  const key = token.keys[0] ?? '';
  const whole = arabic.get(key);
  if (whole) return { part: whole, hasAnd: false, hasArticle: false };
  const {
    conjunction = '',
    article = '',
    word = '',
  } = /^(?<conjunction>و?)(?<article>(?:[بل]?ال|لل|[بل](?=.{4}))?)(?<word>.+)$/.exec(key)?.groups ?? {};
  const part = arabic.get(word);
  return part ? { part, hasAnd: conjunction !== '', hasArticle: /ال|لل/.test(article) } : null;
}

function readEnglish(source: string, tokens: readonly Token[], index: number): StatedNumber | null {
  let sum = nothing;
  let length = 0;
  while (length === 0 || isJoined(source, tokens, index + length)) {
    const isAnd = tokens[index + length]?.raw === 'and' && length > 0 && sum.group % 100 === 0;
    const part = english.get(tokens[index + length + (isAnd ? 1 : 0)]?.raw ?? '');
    const next = part === undefined || (isAnd && part.kind === 'scale') ? null : addPart(sum, part);
    if (next === null) break;
    sum = next;
    length += isAnd ? 2 : 1;
  }
  const value = sum.total + sum.group;
  const isDozen = /^dozens?$/.test(tokens[index + length]?.raw ?? '');
  return value < 2 || isDozen ? null : { value, length };
}

/** A number in the making: what its scales hold, the hundreds since, and the scale that the next must stay below. */
type Sum = { total: number; group: number; ceiling: number };

const nothing: Sum = { total: 0, group: 0, ceiling: Number.POSITIVE_INFINITY };

/** Null for a part that can't continue the number: five and six are two. */
function addPart(sum: Sum, { kind, value, needsCount }: Part): Sum | null {
  const { total, group, ceiling } = sum;
  if (kind === 'scale') {
    if ((needsCount === true && group === 0) || value >= ceiling) return null;
    return { total: total + Math.max(1, group) * value, group: 0, ceiling: value };
  }
  const rest = group % 100;
  const fits = { unit: rest === 0 || (rest >= 20 && rest % 10 === 0 && value < 10), teen: rest < 10, ten: rest < 10 };
  if (kind === 'hundred') {
    return group < 10 ? { ...sum, group: value === 100 ? Math.max(1, group) * 100 : group + value } : null;
  }
  return fits[kind] ? { ...sum, group: group + value } : null;
}

/** What follows without "and": عشر and مئة after a unit, a thousand or a million after a count. */
function takesBare({ group }: Sum, { kind, needsCount }: Part): boolean {
  if (kind === 'scale') return group > 0 && needsCount !== false;
  return (kind === 'teen' || kind === 'hundred') && group > 0 && group < 10;
}

function isJoined(source: string, tokens: readonly Token[], index: number): boolean {
  const [before, here] = [tokens[index - 1], tokens[index]];
  return before !== undefined && here !== undefined && spaceOrHyphen.test(source.slice(before.end, here.start));
}

/** 2.3 million is 2300000, not 2299999.9999999995. */
function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
