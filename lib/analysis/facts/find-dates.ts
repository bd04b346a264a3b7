import { fromHijri } from '@/lib/dates/hijri';
import { ambiguousMonths, type Month, monthVocabulary } from '@/lib/language/months/month-vocabulary';
import { ordinalAr } from '@/lib/language/ordinals/ordinals';
import { makeVocabulary } from '@/lib/language/vocabulary';
import { gapBefore } from '@/lib/text/characters/tokens';
import type { Span } from '@/lib/text/span';
import { keyAt, matchAt, type Reading, take } from './reading';

/** A date as far as a text gives it. `days` holds one day, the two ends of a range, or none. Hijri only if not convertible. */
export type DateFact = Span & {
  kind: 'date';
  calendar: 'gregorian' | 'hijri';
  year: number | null;
  month: number | null;
  days: number[];
};

type Parts = { days: number[]; from: number; to: number };

const dayWords = makeVocabulary(
  Array.from({ length: 31 }, (_, index): [number, string[]] => [
    index + 1,
    [ordinalAr(index + 1, 'masculine', 'oblique')],
  ]),
);
const between = /^\s*[-–—/]?\s*$/;
const joining = new Set(['و', 'and', 'الي', 'حتي', 'to', 'until', 'through']);
const linking = new Set(['من', 'شهر', 'of', 'the', 'عام', 'سنه', 'لعام', 'لسنه']);

/**
 * Days with their month in words or figures, months, and bare years, in either language. Takes their tokens. A pair of
 * month names that contradict each other («نوفمبر/تشرين الأول») is no date. Linear.
 */
export function findDates(reading: Reading): DateFact[] {
  const dates: DateFact[] = [];
  for (let index = 0; index < reading.tokens.length; index += 1) {
    if (reading.taken.has(index)) continue;
    const found = findNumeric(reading, index) ?? findNamed(reading, index);
    if (found) dates.push(found);
  }
  for (let index = 0; index < reading.tokens.length; index += 1) {
    const year = reading.taken.has(index) ? null : yearAt(reading, index);
    if (year && !isCounted(reading, index)) {
      dates.push({
        kind: 'date',
        calendar: 'gregorian',
        year,
        month: null,
        days: [],
        ...take(reading, index, index + 1),
      });
    }
  }
  return dates.flatMap((date) => toGregorian(reading, date)).sort((a, b) => a.start - b.start);
}

function findNamed(reading: Reading, index: number): DateFact | null {
  const name = matchAt(reading, monthVocabulary, index);
  if (!name) return null;
  const second = secondName(reading, index + name.length);
  const end = second?.to ?? index + name.length;
  const before = daysBefore(reading, index);
  const after = before.days.length > 0 ? { days: [], from: end, to: end } : daysAfter(reading, end);
  const year = yearAfter(reading, after.to, name.meaning);
  const isBare = before.days.length + after.days.length === 0 && year.value === null;
  if (isBare && second === null && isAmbiguous(reading, index)) return null;
  if (second && second.month !== name.meaning.month) {
    take(reading, index, end);
    return null;
  }
  const span = take(reading, before.from, year.to);
  return { kind: 'date', ...name.meaning, year: year.value, days: [...before.days, ...after.days], ...span };
}

/** «تشرين الثاني/نوفمبر», «فبراير (شباط)»: the other name of a doubled month. */
function secondName(reading: Reading, index: number): { month: number; to: number } | null {
  if (!/^\s*[/(–-]\s*$/.test(gapBefore(reading, index))) return null;
  const name = matchAt(reading, monthVocabulary, index);
  const isOfPair = name && reading.tokens[index]?.kind === 'arabic';
  return isOfPair ? { month: name.meaning.month, to: index + name.length } : null;
}

function isAmbiguous(reading: Reading, index: number): boolean {
  const letters = reading.tokens[index];
  const isProperName = letters?.kind !== 'latin' || /^\p{Lu}/u.test(reading.source.slice(letters.start));
  const isMonth = /^(?:شهر|لشهر|in|of|since|during)$/.test(keyAt(reading, index - 1)) && isProperName;
  return !isProperName || (ambiguousMonths.has(keyAt(reading, index)) && !isMonth);
}

function daysBefore(reading: Reading, index: number): Parts {
  let at = index;
  while (linking.has(keyAt(reading, at - 1)) && at - 1 >= 0) at -= 1;
  const last = dayEndingAt(reading, at);
  if (last === null) return { days: [], from: index, to: index };
  const joint = joining.has(keyAt(reading, last.from - 1)) ? last.from - 1 : last.from;
  const isGlued = /^و.{4,}/.test(keyAt(reading, last.from));
  const isJoined = joint < last.from || isGlued || /[-–—]/.test(gapBefore(reading, last.from));
  const first = isJoined && between.test(gapBefore(reading, last.from)) ? dayEndingAt(reading, joint) : null;
  const days = first && first.day < last.day ? [first.day, last.day] : [last.day];
  return { days, from: first && days.length > 1 ? first.from : last.from, to: index };
}

/** A day in figures (with or without "th") or as an ordinal word, that ends before this token. */
function dayEndingAt(reading: Reading, index: number): { day: number; from: number } | null {
  const at = isOrdinalEnding(reading, index - 1) ? index - 2 : index - 1;
  const day = dayNumber(reading, at);
  if (day !== null) return { day, from: at };
  for (const length of [2, 1]) {
    const match = index - length < 0 ? null : matchAt(reading, dayWords, index - length);
    if (match?.length === length) return { day: match.meaning, from: index - length };
  }
  return null;
}

function daysAfter(reading: Reading, index: number): Parts {
  const first = dayNumber(reading, index);
  if (first === null || !/^\s*$/.test(gapBefore(reading, index))) return { days: [], from: index, to: index };
  const afterFirst = isOrdinalEnding(reading, index + 1) ? index + 2 : index + 1;
  const joint = joining.has(keyAt(reading, afterFirst)) ? afterFirst + 1 : afterFirst;
  const isJoined = joint > afterFirst || /^\s*[-–—]\s*$/.test(gapBefore(reading, joint));
  const last = isJoined ? dayNumber(reading, joint) : null;
  const to = last !== null && isOrdinalEnding(reading, joint + 1) ? joint + 2 : joint + 1;
  return last !== null && last > first
    ? { days: [first, last], from: index, to }
    : { days: [first], from: index, to: afterFirst };
}

function dayNumber({ tokens, taken }: Reading, index: number): number | null {
  const token = tokens[index];
  if (token?.kind !== 'number' || taken.has(index) || !/^\d{1,2}$/.test(token.raw)) return null;
  const day = Number(token.raw);
  return day >= 1 && day <= 31 ? day : null;
}

function isOrdinalEnding(reading: Reading, index: number): boolean {
  return /^(?:st|nd|rd|th)$/.test(keyAt(reading, index)) && gapBefore(reading, index) === '';
}

function yearAfter(reading: Reading, index: number, { calendar }: Month): { value: number | null; to: number } {
  let at = index;
  while (linking.has(keyAt(reading, at))) at += 1;
  if (!/^[\s,،)]*$/.test(gapBefore(reading, at))) return { value: null, to: index };
  const value = yearAt(reading, at, calendar);
  if (value === null) return { value: null, to: index };
  return { value, to: /^[مه]$/.test(keyAt(reading, at + 1)) ? at + 2 : at + 1 };
}

function yearAt({ tokens }: Reading, index: number, calendar: Month['calendar'] = 'gregorian'): number | null {
  const token = tokens[index];
  if (token?.kind !== 'number' || !/^\d{4}$/.test(token.raw) || token.end - token.start !== 4) return null;
  const year = Number(token.raw);
  const [first, last] = calendar === 'hijri' ? [1300, 1600] : [1900, 2100];
  return year >= first && year <= last ? year : null;
}

/** 2,000 has its comma; of 2000 people and of resolution 2017 the neighbours tell. */
function isCounted(reading: Reading, index: number): boolean {
  const before = [keyAt(reading, index - 1), keyAt(reading, index - 2)];
  const isNumbered = before.some((word) => /^(?:ال)?(?:رقم|قرار|القرارين?|resolution|no|number)$/.test(word));
  return (
    isNumbered ||
    /^(?:people|members|persons|million|thousand|شخص|شخصا|عضو|عضوا|مليون|دولار)$/.test(keyAt(reading, index + 1))
  );
}

/** 25/10/2016, 2019-11-20. Where day and month could be either, only the year is known. */
function findNumeric(reading: Reading, index: number): DateFact | null {
  const parts = [0, 1, 2].map((offset) => reading.tokens[index + offset]);
  const signs = [gapBefore(reading, index + 1), gapBefore(reading, index + 2)];
  if (!parts.every((part) => part?.kind === 'number') || signs[0] !== signs[1] || !/^[/.-]$/.test(signs[0] ?? ''))
    return null;
  const [a = 0, b = 0, c = 0] = parts.map((part) => Number(part?.raw));
  const read = readOrder(a, b, c);
  return read && { kind: 'date', calendar: 'gregorian', ...read, ...take(reading, index, index + 3) };
}

function readOrder(a: number, b: number, c: number): Pick<DateFact, 'year' | 'month' | 'days'> | null {
  if (a >= 1900 && a <= 2100 && b <= 12 && c <= 31) return { year: a, month: b, days: [c] };
  if (c < 1900 || c > 2100 || a > 31 || b > 31) return null;
  if (a > 12 && b <= 12) return { year: c, month: b, days: [a] };
  if (b > 12 && a <= 12) return { year: c, month: a, days: [b] };
  return a === b ? { year: c, month: a, days: [a] } : { year: c, month: null, days: [] };
}

/** A Hijri day becomes the Gregorian one; beside «الموافق» it only repeats it. */
function toGregorian({ source }: Reading, date: DateFact): DateFact[] {
  if (date.calendar === 'gregorian') return [date];
  const around = source.slice(Math.max(0, date.start - 25), date.end + 25);
  const { year, month, days } = date;
  const converted = days.map((day) => (year && month ? fromHijri({ year, month, day }) : null));
  if (/موافق|corresponding/.test(around) || converted.length === 0 || converted.includes(null)) return [];
  const [first = '', last = first] = converted.map(String);
  const isOneMonth = first.slice(0, 7) === last.slice(0, 7);
  const dayNumbers = [...new Set([first, last])].map((iso) => Number(iso.slice(8)));
  return isOneMonth
    ? [
        {
          ...date,
          calendar: 'gregorian',
          year: Number(first.slice(0, 4)),
          month: Number(first.slice(5, 7)),
          days: dayNumbers,
        },
      ]
    : [];
}
