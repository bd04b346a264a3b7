import { fromHijri } from '@/lib/dates/hijri';
import { daysInMonth, toDayNumber, toIsoDay } from '@/lib/dates/plain-date';
import { lastBefore } from '@/lib/intake/text/near';
import type { Reading } from '@/lib/intake/text/read-text';
import { findMatches } from '@/lib/language/vocabulary';
import { readArabicDate } from './arabic-dates';
import type { DateMention } from './date-mention';
import { readEnglishDate } from './english-dates';
import { months } from './month-forms';
import { findNumericDates } from './numeric-dates';
import { findSpokenDays } from './spoken-days';

export type FoundDates = { dates: DateMention[]; warnings: string[] };

/** Every date that the text says, in order, none within another, ranges joined, Hijri beside Gregorian checked. */
export function findDates(reading: Reading): FoundDates {
  const warnings: string[] = [];
  const named = findNamedDates(reading);
  const figures = findNumericDates(reading.levelled);
  const merged = withoutOverlaps([...named, ...figures]).filter((date) => isPossible(date));
  const ranges = joinRanges(reading.levelled, merged);
  const gregorian = settleHijri(reading.levelled, ranges);
  const spoken = findSpokenDays(reading.levelled);
  const years = findBareYears(reading.levelled);
  const all = withoutOverlaps([...gregorian, ...spoken, ...years]);
  const dates = all.filter((date) => {
    if (!isEpoch(date)) return true;
    warnings.push(`epoch-date at ${reading.offsetOf(date.from)}`);
    return false;
  });
  for (const date of dates) {
    date.sentence = sentenceAt(reading, date.from);
    if (date.flags.includes('impossible_pair'))
      warnings.push(`impossible-month-pair at ${reading.offsetOf(date.from)}`);
  }
  return { dates, warnings };
}

function findNamedDates(reading: Reading): DateMention[] {
  const { levelled } = reading;
  const matches = findMatches(months, reading);
  const found: DateMention[] = [];
  for (let index = 0; index < matches.length; index += 1) {
    const match = matches[index];
    if (match === undefined) continue;
    if (/[a-z]/.test(levelled.charAt(match.from))) {
      const mention = readEnglishDate(levelled, reading.written(match.from, match.to), match);
      if (mention !== null) found.push(mention);
      continue;
    }
    const read = readArabicDate(levelled, matches, index);
    if (read === null) continue;
    found.push(read.mention);
    index += read.used;
  }
  return found;
}

/** Earlier and longer first; what overlaps it goes. */
function withoutOverlaps(dates: DateMention[]): DateMention[] {
  const sorted = dates.toSorted((a, b) => a.from - b.from || b.to - a.to);
  const kept: DateMention[] = [];
  for (const date of sorted) {
    const last = kept.at(-1);
    if (last === undefined || date.from >= last.to) kept.push(date);
    else if (last.start.month === null && date.start.month !== null) kept[kept.length - 1] = date;
  }
  return kept;
}

function isPossible({ year, start, end, calendar }: DateMention): boolean {
  const limit = (month: number) => (calendar === 'hijri' ? 30 : daysInMonth(year ?? 2000, month));
  if (start.month !== null && start.day !== null && start.day > limit(start.month)) return false;
  return end === null || end.day <= limit(end.month);
}

const rangeGap = /^\s*(?:-|الي|حتي|و|to|through|until|and)\s*(?:يوم\s+)?$/;

/** «30 أيلول - 1 تشرين الأول 2016», "April 16 to April 17, 2019": the year goes to both ends. */
function joinRanges(levelled: string, dates: DateMention[]): DateMention[] {
  const joined: DateMention[] = [];
  for (const date of dates) {
    const last = joined.at(-1);
    if (last !== undefined && isRange(levelled, last, date)) {
      last.to = date.to;
      last.year = date.year ?? last.year;
      last.end = { month: date.start.month ?? 0, day: date.start.day ?? 0 };
    } else {
      joined.push(date);
    }
  }
  return joined;
}

function isRange(levelled: string, first: DateMention, second: DateMention): boolean {
  if (first.end !== null || second.end !== null || first.calendar !== second.calendar) return false;
  if (
    first.start.day === null ||
    second.start.day === null ||
    first.start.month === null ||
    second.start.month === null
  )
    return false;
  if (first.year !== null && first.year !== second.year) return false;
  const between = levelled.slice(first.to, second.from);
  if (between.length > 12 || !rangeGap.test(between)) return false;
  const year = second.year ?? 2001;
  const wraps = first.start.month === 12 && second.start.month === 1;
  const startYear = wraps ? year - 1 : year;
  const days =
    toDayNumber(toIsoDay(year, second.start.month, second.start.day)) -
    toDayNumber(toIsoDay(startYear, first.start.month, first.start.day));
  const isListed = /و|and/.test(between);
  return isListed ? days === 1 : days > 0 && days < 15;
}

const correspondence =
  /^[\s,()"/-]*(?:ه\s*)?[\s,()-]*(?:الموافقين|الموافق|موافق|المصادف|يوافق|corresponding to)?(?:\s*(?:ل|يومي|يوم))?[\s,()-]*$/;

/** A Hijri date beside a Gregorian one only checks it; alone and with its year it is converted. */
function settleHijri(levelled: string, dates: DateMention[]): DateMention[] {
  const settled: DateMention[] = [];
  let hijri: DateMention | null = null;
  for (const date of dates) {
    if (date.calendar === 'hijri') {
      const previous = settled.at(-1);
      if (
        previous !== undefined &&
        correspondence.test(levelled.slice(previous.to, date.from)) &&
        date.from - previous.to < 14
      ) {
        check(previous, date);
        previous.to = date.to;
        continue;
      }
      if (hijri !== null) settled.push(...converted(hijri));
      hijri = date;
      continue;
    }
    if (hijri !== null) {
      const between = levelled.slice(hijri.to, date.from);
      if (between.length < 30 && correspondence.test(between)) {
        check(date, hijri);
        date.from = hijri.from;
      } else {
        settled.push(...converted(hijri));
      }
      hijri = null;
    }
    settled.push(date);
  }
  if (hijri !== null) settled.push(...converted(hijri));
  return settled;
}

function check(date: DateMention, hijri: DateMention): void {
  const day = isoOfHijri(hijri, hijri.start);
  if (day === null || date.start.month === null || date.start.day === null) return;
  const year = date.year ?? Number(day.slice(0, 4));
  if (date.year === null) date.year = year;
  const stated = toIsoDay(year, date.start.month, date.start.day);
  if (Math.abs(toDayNumber(stated) - toDayNumber(day)) > 1) date.flags.push('calendar_mismatch');
}

function isoOfHijri(
  { year }: DateMention,
  { month, day }: { month: number | null; day: number | null },
): string | null {
  if (year === null || month === null || day === null || year < 1300 || year > 1599) return null;
  return fromHijri({ year, month, day });
}

function converted(date: DateMention): DateMention[] {
  const first = isoOfHijri(date, date.start);
  if (first === null) return [];
  const last = date.end === null ? null : isoOfHijri(date, date.end);
  const [year = 0, month = 0, day = 0] = first.split('-').map(Number);
  const end = last === null ? null : { month: Number(last.slice(5, 7)), day: Number(last.slice(8, 10)) };
  return [
    {
      ...date,
      calendar: 'gregorian',
      year,
      start: { month, day },
      end,
      flags: [...date.flags, 'inferred'],
      rule: 'date-hijri',
    },
  ];
}

const bareYear = /(?<![\d.,/$-])(?:19[5-9]|20[0-4])\d(?!\d|[.,/-]\d|\s*(?:دولار|مليون|شخص|عنصر|مقاتل|million|people))/g;

/** A year alone: it may found a group, and dates nothing else. */
function findBareYears(levelled: string): DateMention[] {
  return [...levelled.matchAll(bareYear)].map(({ 0: found, index }) => ({
    ...{ from: index, to: index + found.length, sentence: 0, year: Number(found), start: { month: null, day: null } },
    ...{
      end: null,
      part: null,
      relative: null,
      anchored: null,
      calendar: 'gregorian' as const,
      flags: [],
      otherwise: [],
      rule: 'date-year',
    },
  }));
}

function isEpoch({ year, start }: DateMention): boolean {
  return year === 1970 && start.month === 1 && (start.day === 1 || start.day === null);
}

function sentenceAt({ sentences }: Reading, at: number): number {
  return Math.max(
    0,
    lastBefore(sentences, at + 1, ({ from }) => from),
  );
}
