import { daysInMonth, toDayNumber, toIsoDay } from '@/lib/dates/plain-date';
import { findMatches, matchVocabulary, type VocabularyMatch } from '@/lib/language/vocabulary';
import { gapBefore, type TokenizedText } from '@/lib/text/characters/tokens';
import { between, type DateWord, dateWords, dayNouns, joining, listing, notYears } from './date-words';
import { type MonthMatch, readMonthDate, yearAt } from './month-dates';
import { readNumericDate, readNumericRange } from './numeric-dates';
import { settleHijri } from './settle-hijri';
import { readSpokenDay, readSpokenMonth, readWeekday } from './spoken-days';
import { isPlausibleYear, type WrittenDate, writtenDate } from './written-date';

const longestRange = 15;

/**
 * Finds every date that a text states, in either language and calendar, in order, none within another: days with their
 * month in words or figures, ranges, months, bare years, and days relative to that of publication. Linear.
 */
export function findDates(text: TokenizedText): WrittenDate[] {
  const { dates, spoken } = findWords(text);
  const figures = findFigures(text);
  const single = withoutOverlaps([...dates, ...figures.dates]).map((date) =>
    withDoubtfulWeekday(text, withDoubtfulDay(date)),
  );
  const ranges = joinRanges(text, single);
  return withoutOverlaps([...settleHijri(text, ranges), ...spoken, ...figures.years]);
}

function findWords(text: TokenizedText): { dates: WrittenDate[]; spoken: WrittenDate[] } {
  const [dates, spoken]: [WrittenDate[], WrittenDate[]] = [[], []];
  const months: MonthMatch[] = [];
  for (const match of findMatches(dateWords, text)) {
    if (isMonth(match)) months.push(match);
    const date = isWeekday(match) ? readWeekday(text, match) : isSpoken(match) ? readSpokenDay(text, match) : null;
    if (date !== null) spoken.push(date);
    if ('months' in match.meaning) spoken.push(readSpokenMonth(text, match, match.meaning.months));
  }
  let floor = 0;
  for (const [index, match] of months.entries()) {
    const date = match.first < floor ? null : readMonthDate(text, match, months[index + 1], floor);
    if (date !== null) dates.push(date);
    floor = Math.max(floor, match.last + 1, (date?.last ?? -1) + 1);
  }
  return { dates, spoken };
}

function isMonth(match: VocabularyMatch<DateWord>): match is MonthMatch {
  return 'month' in match.meaning;
}

function isWeekday(match: VocabularyMatch<DateWord>): match is Parameters<typeof readWeekday>[1] {
  return 'weekday' in match.meaning;
}

function isSpoken(match: VocabularyMatch<DateWord>): match is Parameters<typeof readSpokenDay>[1] {
  return 'days' in match.meaning;
}

/** Finds dates in figures, and years alone, which date little more than a founding. */
function findFigures(text: TokenizedText): { dates: WrittenDate[]; years: WrittenDate[] } {
  const found: { dates: WrittenDate[]; years: WrittenDate[] } = { dates: [], years: [] };
  for (let index = 0; index < text.tokens.length; index += 1) {
    if (text.tokens[index]?.kind !== 'number') continue;
    const date = readNumericRange(text, index) ?? readNumericDate(text, index);
    const year = date === null ? readYear(text, index) : null;
    if (date !== null) found.dates.push(date);
    if (year !== null) found.years.push(year);
    index = date?.last ?? index;
  }
  return found;
}

/** If two dates overlap, the earlier and longer stays, unless only the other has a month. */
function withoutOverlaps(dates: readonly WrittenDate[]): WrittenDate[] {
  const kept: WrittenDate[] = [];
  for (const date of dates.toSorted((a, b) => a.first - b.first || b.last - a.last)) {
    const last = kept.at(-1);
    if (last === undefined || date.first > last.last) kept.push(date);
    else if (last.start.month === null && date.start.month !== null) kept[kept.length - 1] = date;
  }
  return kept;
}

function withDoubtfulDay(date: WrittenDate): WrittenDate {
  const { year, start, end, calendar } = date;
  const lengthOf = (month: number) => (calendar === 'hijri' ? 30 : daysInMonth(year ?? 2000, month));
  const isPossible =
    (start.month === null || start.day === null || start.day <= lengthOf(start.month)) &&
    (end === null || end.day <= lengthOf(end.month));
  return isPossible ? date : { ...date, doubts: [...date.doubts, 'day'] };
}

/** «السبت 5 مارس 2017» was a Sunday. */
function withDoubtfulWeekday(text: TokenizedText, date: WrittenDate): WrittenDate {
  const { year, start, end, calendar, doubts, first } = date;
  if (year === null || start.month === null || start.day === null || calendar === 'hijri') return date;
  if (doubts.length > 0 || end !== null) return date;
  const weekday = weekdayAt(text, first) ?? weekdayBefore(text, first);
  // 1970-01-01 was a Thursday.
  const isRight = weekday === null || (toDayNumber(toIsoDay(year, start.month, start.day)) + 4) % 7 === weekday;
  return isRight ? date : { ...date, doubts: [...doubts, 'weekday'] };
}

/** The weekday beside a date, before it. */
export function weekdayBefore(text: TokenizedText, first: number): number | null {
  return isBeside(text, first) ? weekdayAt(text, first - 1) : null;
}

function isBeside(text: TokenizedText, index: number): boolean {
  return /^\.?\s*[,،]?\s*$/.test(gapBefore(text, index));
}

function weekdayAt(text: TokenizedText, index: number): number | null {
  const match = index < 0 ? null : matchVocabulary(dateWords, text, index);
  return match !== null && match.length === 1 && 'weekday' in match.meaning ? match.meaning.weekday : null;
}

/** «30 أيلول - 1 تشرين الأول 2016», "April 30 to May 1, 2019": the year goes to both ends. */
function joinRanges(text: TokenizedText, dates: readonly WrittenDate[]): WrittenDate[] {
  const joined: WrittenDate[] = [];
  for (const date of dates) {
    const first = joined.at(-1);
    const { month, day } = date.start;
    if (first !== undefined && month !== null && day !== null && isRange(text, first, date)) {
      const { last, to } = date;
      const end = date.end ?? { month, day };
      joined[joined.length - 1] = { ...first, last, to, year: date.year ?? first.year, end };
    } else {
      joined.push(date);
    }
  }
  return joined;
}

function isRange(text: TokenizedText, first: WrittenDate, second: WrittenDate): boolean {
  if (first.calendar !== second.calendar) return false;
  if (first.doubts.includes('day') || second.doubts.includes('day')) return false;
  if (!areYearsOfOneRange(first, second)) return false;
  const joint = jointBetween(text, first, second);
  const days = joint === null ? null : daysBetween({ ...first, start: first.end ?? first.start }, second);
  if (joint === null || days === null) return false;
  return joint === 'and' ? days === 1 : days > 0 && days < longestRange;
}

/** The year of the first day may be left out; across New Year it is the one before. */
function areYearsOfOneRange(first: WrittenDate, second: WrittenDate): boolean {
  if (first.year === null || second.year === null || first.year === second.year) return true;
  return first.year + 1 === second.year && (first.start.month ?? 0) > (second.start.month ?? 12);
}

function daysBetween(first: WrittenDate, second: WrittenDate): number | null {
  if (first.start.month === null || first.start.day === null) return null;
  if (second.start.month === null || second.start.day === null) return null;
  const year = second.year ?? 2001;
  const isNewYear = first.start.month === 12 && second.start.month === 1;
  return (
    toDayNumber(toIsoDay(year, second.start.month, second.start.day)) -
    toDayNumber(toIsoDay(isNewYear ? year - 1 : year, first.start.month, first.start.day))
  );
}

/** Returns the joint of two dates: a dash, "to", «حتى يوم» or «و», which joins only two consecutive days. */
function jointBetween(text: TokenizedText, first: WrittenDate, second: WrittenDate): 'and' | 'to' | null {
  const day = withoutWeekday(text, first.last + 1, second.first);
  const isNoun = day > first.last + 1 && matchVocabulary(dayNouns, text, day - 1) !== null;
  const at = isNoun ? day - 1 : day;
  const gap = gapBefore(text, at);
  const words = at - first.last - 1;
  if (words === 0 && /^\s*[-–—‐‑−]\s*$/.test(gap)) return 'to';
  const joint = text.tokens[at - 1]?.keys[0] ?? '';
  const isTo = joining.has(joint) && !listing.has(joint) && /^[\s,،]*$/.test(gap + gapBefore(text, at - 1));
  if (words === 1 && (isTo || (joining.has(joint) && /^\s*$/.test(gap + gapBefore(text, at - 1)))))
    return listing.has(joint) && !isBetween(text, first) ? 'and' : 'to';
  const isCarried = text.tokens[at]?.kind === 'arabic' && text.tokens[at]?.raw.startsWith('وال');
  if (words !== 0 || !isCarried || !/^[\s,،]+$/.test(gap)) return null;
  return isBetween(text, first) ? 'to' : 'and';
}

function isBetween({ tokens }: TokenizedText, { first }: WrittenDate): boolean {
  return [first - 1, first - 2].some((index) => between.has(tokens[index]?.keys[0] ?? ''));
}

/** "and Friday, January 2", «والأربعاء 1 مايو»: the weekday stands before its date. */
function withoutWeekday(text: TokenizedText, floor: number, index: number): number {
  const match = index > floor ? matchVocabulary(dateWords, text, index - 1) : null;
  const isWeekday = match !== null && 'weekday' in match.meaning && match.last === index - 1;
  return isWeekday && isBeside(text, index) ? index - 1 : index;
}

function readYear(text: TokenizedText, index: number): WrittenDate | null {
  const year = yearAt(text, index);
  if (year === null || !isPlausibleYear(year, 'gregorian') || isOfNumber(text, index)) return null;
  const { from = 0, to = 0 } = text.tokens[index] ?? {};
  return writtenDate({ form: 'year', first: index, last: index, from, to, year });
}

/** Tells whether a figure is part of a longer one, a sum, the number of a resolution, or a count of people. */
function isOfNumber(text: TokenizedText, index: number): boolean {
  const key = (at: number) => text.tokens[at]?.keys[0] ?? '';
  const isGlued = /[.,/$€£-]$/.test(gapBefore(text, index));
  const goesOn = /^[.,/-]$/.test(gapBefore(text, index + 1)) && text.tokens[index + 1]?.kind === 'number';
  const isNumbered = [index - 1, index - 2].some((at) => notYears.before.has(key(at).replace(/^ال/, '')));
  return isGlued || goesOn || isNumbered || notYears.after.has(key(index + 1));
}
