import { fromHijri } from '@/lib/dates/hijri';
import { isIsoDay, toIsoDay } from '@/lib/dates/plain-date';
import { findDates } from '@/lib/language/dates/find-dates';
import { type NumericDay, readNumericDay } from '@/lib/language/dates/numeric-dates';
import type { WrittenDate } from '@/lib/language/dates/written-date';
import { groupAcronyms } from '@/lib/language/names/group-acronyms';
import type { Concept } from '@/lib/search/vocabulary/concept';
import { foldText } from '@/lib/text/characters/fold';
import { tokenizeText } from '@/lib/text/characters/tokens';
import type { QueryPart } from './build-query';

/** Words around a number or a date that do not change what it asks for. */
const around = new Set([
  ...groupAcronyms,
  ...(
    'الاجتماع اجتماع للاجتماع اجتماعات meeting meetings يوم عام سنة العام السنة شهر هجري هجرية ميلادي ميلادية م ه هـ ' +
    'year day date of the on in في من ah ce hijri رقم no number'
  ).split(' '),
]);

/**
 * Returns what leads straight to records, if all that was typed is an id, an ordinal, a date of either calendar, a year
 * or a place. Empty if more was typed.
 */
export function findGoals(text: string, parts: QueryPart[]): string[] {
  const plain = foldText(text).trim();
  if (/^[a-z0-9]+(?:-[a-z0-9]+)+(?:\/[a-z0-9-]+)?$/.test(plain) && !/^\d/.test(plain)) return [`id:${plain}`];
  const numeric = numericDate(plain.replace(/\s*(?:م|ه|h)$/, ''));
  if (numeric) return numeric;
  const told = parts.filter(({ tokens, concepts }) => concepts.length > 0 || !around.has(tokens[0]?.raw ?? ''));
  if (told.some(({ isQuoted }) => isQuoted)) return [];
  return goalsOfNames(told) ?? goalsOfDate(text) ?? goalsOfParts(told);
}

/** Returns the goals of a single name. */
function goalsOfNames(told: QueryPart[]): string[] | null {
  const concepts = told.flatMap((part) => part.concepts);
  if (told.length !== 1 || concepts.length === 0) return null;
  const ordinals = concepts
    .filter(({ kind }) => kind === 'ordinal')
    .map(({ id }) => `o:${id.slice('ordinal:'.length)}`);
  const places = concepts.filter(isPlace).map(({ ref }) => `p:${ref}`);
  const records = concepts.filter(({ ref }) => ref !== null).map(({ ref }) => `id:${ref}`);
  return [...ordinals, ...places, ...records];
}

/**
 * Reads a date in words, with its year, as texts write it: «19 و20 نوفمبر 2019», "20 Nov 2019", «الأول من مايو 2019».
 */
function goalsOfDate(text: string): string[] | null {
  const tokenized = tokenizeText(text);
  const [date, ...others] = findDates(tokenized);
  if (date === undefined || others.length > 0 || date.calendar === 'hijri') return null;
  const isAll = tokenized.tokens.every(
    ({ raw }, index) => (index >= date.first && index <= date.last) || around.has(raw),
  );
  return isAll && date.doubts.length === 0 && date.part === null ? daysOrMonth(date) : null;
}

function daysOrMonth({ year, start, end }: WrittenDate): string[] | null {
  if (year === null || start.month === null) return null;
  if (start.day === null) return monthOf(year, start.month);
  const first = isoDay(end !== null && end.month < start.month ? year - 1 : year, start.month, start.day);
  return end === null ? first : [...first, ...isoDay(year, end.month, end.day)];
}

/** Reads a month and numbers in any order: "2019 November 20". */
function goalsOfParts(told: QueryPart[]): string[] {
  const numbers = told.filter(({ tokens }) => tokens.length === 1 && /^\d+$/.test(tokens[0]?.raw ?? ''));
  const months = told.filter((part) => part.concepts.some(isMonth));
  const ids = new Set(months.map(({ concepts: own }) => own.find(isMonth)?.id ?? ''));
  const [month] = ids;
  if (numbers.length + months.length < told.length || ids.size !== 1 || month === undefined) return [];
  return dateInWords(
    month,
    numbers.map(({ tokens }) => Number(tokens[0]?.raw)),
  );
}

function isPlace({ kind, ref }: Concept): boolean {
  return ref !== null && (kind === 'place' || kind === 'party');
}

function isMonth({ id }: Concept): boolean {
  return id.startsWith('month:') || id.startsWith('hijri-month:');
}

function dateInWords(monthId: string, numbers: number[]): string[] {
  const month = Number(monthId.split(':')[1]);
  const year = numbers.find((number) => number > 31);
  const day = numbers.find((number) => number <= 31);
  if (year === undefined || numbers.length > 2) return [];
  if (monthId.startsWith('hijri')) return day === undefined ? [] : hijriDay(year, month, day);
  return day === undefined ? [`m:${toIsoMonth(year, month)}`] : isoDay(year, month, day);
}

/**
 * Reads 2019-11-20, 20/11/2019, 1441/3/23, 2019-11, 2019, 1441, and a bare ordinal. Of two orders it takes the
 * likelier.
 */
function numericDate(text: string): string[] | null {
  const parts = text.split(/\s*[/.-]\s*/);
  if (parts.length > 3 || !parts.every((part) => /^\d{1,4}$/.test(part))) return null;
  const [a = '', b = '', c = ''] = parts;
  if (parts.length === 1) return oneNumber(Number(a));
  if (parts.length === 2) return Number(a) > 31 ? monthOf(Number(a), Number(b)) : monthOf(Number(b), Number(a));
  return readNumericDay(a, b, c).slice(0, 1).flatMap(goalsOfDay);
}

function goalsOfDay({ calendar, year, month, day }: NumericDay): string[] {
  return calendar === 'hijri' ? hijriDay(year, month, day) : isoDay(year, month, day);
}

function oneNumber(number: number): string[] {
  if (number >= 1 && number <= 99) return [`o:${number}`];
  if (number >= 1300 && number <= 1600) return [`y:${number}h`];
  return number >= 1900 && number <= 2100 ? [`y:${number}`] : [];
}

function monthOf(year: number, month: number): string[] {
  return year >= 1900 && year <= 2100 && month >= 1 && month <= 12 ? [`m:${toIsoMonth(year, month)}`] : [];
}

function isoDay(year: number, month: number, day: number): string[] {
  const text = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  return isIsoDay(text) ? [`d:${toIsoDay(year, month, day)}`] : [];
}

function hijriDay(year: number, month: number, day: number): string[] {
  const found = year >= 1300 && year <= 1600 ? fromHijri({ year, month, day }) : null;
  return found ? [`d:${found}`] : [];
}

function toIsoMonth(year: number, month: number): string {
  return `${year}-${String(month).padStart(2, '0')}`;
}
