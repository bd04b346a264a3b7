import type { MonthForm } from '@/lib/language/months/month-forms';
import { matchVocabulary, type VocabularyMatch } from '@/lib/language/vocabulary';
import { gapBefore, type TokenizedText } from '@/lib/text/characters/tokens';
import {
  beforeMonths,
  type DateWord,
  erasOf,
  ofWords,
  partWords,
  relativeAfter,
  relativeBefore,
  yearNouns,
} from './date-words';
import { beforeLinks, type Days, daysAfter, daysBefore, isMonthNoun } from './days-of-month';
import { isPlausibleYear, type WrittenDate, writtenDate } from './written-date';

export type MonthMatch = VocabularyMatch<DateWord> & { meaning: { month: MonthForm } };

type Found<Value> = { value: Value; first: number; last: number };

const beforeYear = /^["”»\s]*\)?["”»\s]*(?:[,،\-–—‐‑−/]\s*|\.)?["“«(]?$/;
const beforeYearEn = /^[.)]?\s*,?\s*$|^[-/]$/;
const longestPart = 3;

/**
 * Reads the date around the name of a month, or around two names of one month («تشرين الثاني/نوفمبر»). Null if the word
 * is no month: "may", "March" as a name, «مارس» as a verb. `floor`: the first token that belongs to no earlier date.
 */
export function readMonthDate(
  text: TokenizedText,
  match: MonthMatch,
  following: MonthMatch | undefined,
  floor: number,
): WrittenDate | null {
  const { month, calendar, isAmbiguous } = match.meaning.month;
  const isLatin = text.tokens[match.first]?.kind === 'latin';
  const pair = !isLatin && following !== undefined && isSecondName(text, match, following) ? following : null;
  const name = { first: match.first, last: pair?.last ?? match.last };
  const before = /[وف]/.test(match.clitics) ? null : daysBefore(text, name.first, floor);
  const after = before === null ? afterName(text, name.last, isLatin, calendar) : null;
  const days = before ?? after;
  const part = days === null ? partBefore(text, name.first, floor) : null;
  const year = yearAfter(text, (after?.last ?? name.last) + 1, isLatin, calendar);
  const relative = year === null ? relativeOf(text, name.first, name.last, isLatin) : null;
  const isDated = days !== null || year !== null;
  const isSupported =
    isDated || pair !== null || part !== null || relative !== null || isCalledMonth(text, match, isLatin);
  if ((isAmbiguous || calendar === 'hijri') && !isSupported) return null;
  if (isLatin && !isCapital(text, match.first) && !(isAmbiguous ? days !== null && year !== null : isDated))
    return null;
  const first = Math.min(
    name.first,
    before?.first ?? name.first,
    part?.first ?? name.first,
    relative?.first ?? name.first,
  );
  const last = Math.max(name.last, after?.last ?? 0, year?.last ?? 0, relative?.last ?? 0);
  const date = writtenDate({
    form: isLatin ? 'english' : 'arabic',
    calendar,
    first,
    last,
    from: first < name.first ? (text.tokens[first]?.from ?? 0) : match.from,
    to: endOf(text, last, pair !== null && last === name.last),
    year: year?.value ?? null,
    start: { month, day: days?.days[0] ?? null },
    end: days?.days[1] === undefined ? null : { month, day: days.days[1] },
    part: part?.value ?? null,
    relative: relative?.value ?? null,
    doubts:
      year === null && calendar === 'gregorian' && isHijriYearAfter(text, (after?.last ?? name.last) + 1)
        ? ['calendars']
        : [],
  });
  return pair !== null && pair.meaning.month.month !== month ? withoutMonth(date, pair.meaning.month.month) : date;
}

/** «نوفمبر/تشرين الأول 2014»: either month may be meant. */
function withoutMonth(date: WrittenDate, other: number): WrittenDate {
  const months = date.year === null ? [] : [date.start.month ?? 0, other];
  return {
    ...date,
    start: { month: null, day: null },
    end: null,
    doubts: ['months'],
    otherwise: months.map((month) => `${date.year}-${String(month).padStart(2, '0')}`),
  };
}

function isSecondName(text: TokenizedText, match: MonthMatch, next: MonthMatch): boolean {
  if (next.meaning.month.calendar !== match.meaning.month.calendar) return false;
  if (text.tokens[next.first]?.kind !== 'arabic' || next.clitics !== '') return false;
  const between = text.folded.slice(match.to, next.from);
  if (/^\s+$/.test(between)) return next.meaning.month.month === match.meaning.month.month;
  return /^\s*(?:[/\-–—‐‑−()]|او)\s*$/.test(between);
}

/** In Arabic a number after the month is its day only before a year: «نوفمبر 20، 2019», not «في مايو 15 دولة». */
function afterName(
  text: TokenizedText,
  name: number,
  isLatin: boolean,
  calendar: WrittenDate['calendar'],
): Days | null {
  const days = daysAfter(text, name);
  return days !== null && (isLatin || yearAfter(text, days.last + 1, isLatin, calendar) !== null) ? days : null;
}

function yearAfter(
  text: TokenizedText,
  index: number,
  isLatin: boolean,
  calendar: WrittenDate['calendar'],
): Found<number> | null {
  if (!(isLatin ? beforeYearEn : beforeYear).test(gapBefore(text, index))) return null;
  let at = index;
  if (ofWords.has(keyAt(text, at))) at += 1;
  if (!isLatin && matchVocabulary(yearNouns, text, at) !== null) at += 1;
  if (at > index && !/^\s*$/.test(gapBefore(text, at))) return null;
  const year = yearAt(text, at);
  if (year === null || !isPlausibleYear(year, calendar)) return null;
  const era = /^\s*$/.test(gapBefore(text, at + 1)) ? keyAt(text, at + 1) : '';
  if (calendar === 'gregorian' && erasOf.hijri.has(era)) return null;
  return { value: year, first: at, last: erasOf[calendar].has(era) ? at + 1 : at };
}

/** «22 مارس 1440هـ» is a day of neither calendar. */
function isHijriYearAfter(text: TokenizedText, index: number): boolean {
  const year = yearAt(text, index);
  return year !== null && isPlausibleYear(year, 'hijri') && beforeYear.test(gapBefore(text, index));
}

/** Reads four digits as written: 2,019 is no year. */
export function yearAt({ tokens }: TokenizedText, index: number): number | null {
  const token = tokens[index];
  const isYear = token?.kind === 'number' && /^\d{4}$/.test(token.raw) && token.end - token.start === 4;
  return isYear ? Number(token.raw) : null;
}

function partBefore(text: TokenizedText, name: number, floor: number): Found<NonNullable<WrittenDate['part']>> | null {
  const ends = [relativeBeforeName(text, name)?.first ?? name, beforeLinks(text, name)];
  for (const end of new Set(ends)) {
    if (!/^[\s\-–—‐‑−]*$/.test(gapBefore(text, end))) continue;
    for (let length = Math.min(longestPart, end - floor); length > 0; length -= 1) {
      const match = matchVocabulary(partWords, text, end - length);
      if (match?.length !== length || match.clitics.includes('ك')) continue;
      const first = keyAt(text, end - length - 1) === 'the' ? end - length - 1 : end - length;
      return { value: match.meaning, first, last: end - 1 };
    }
  }
  return null;
}

function relativeOf(
  text: TokenizedText,
  first: number,
  last: number,
  isLatin: boolean,
): Found<NonNullable<WrittenDate['relative']>> | null {
  if (isLatin) return relativeBeforeName(text, first);
  if (!beforeYear.test(gapBefore(text, last + 1))) return null;
  let at = last + 1;
  if (ofWords.has(keyAt(text, at))) at += 1;
  if (matchVocabulary(yearNouns, text, at) !== null) at += 1;
  const match = matchVocabulary(relativeAfter, text, at);
  const isBeside = at === last + 1 || /^\s*$/.test(gapBefore(text, at));
  return match === null || match.clitics !== '' || !isBeside
    ? null
    : { value: match.meaning, first: at, last: match.last };
}

function relativeBeforeName(text: TokenizedText, name: number): Found<NonNullable<WrittenDate['relative']>> | null {
  if (!/^\s+$/.test(gapBefore(text, name))) return null;
  for (const length of [2, 1]) {
    const match = matchVocabulary(relativeBefore, text, name - length);
    if (match?.length === length) return { value: match.meaning, first: match.first, last: match.last };
  }
  return null;
}

/** «شهر مايو», "in May"; a short form ("Mar") may still be a name. */
function isCalledMonth(text: TokenizedText, { first, from, to }: MonthMatch, isLatin: boolean): boolean {
  if (!isLatin) return isMonthNoun(text, first - 1) && /^\s*$/.test(gapBefore(text, first));
  const isLong = to - from > 3 || keyAt(text, first) === 'may';
  return isLong && beforeMonths.has(keyAt(text, first - 1)) && /^\s+$/.test(gapBefore(text, first));
}

function isCapital({ source, tokens }: TokenizedText, index: number): boolean {
  return /^\p{Lu}/u.test(source.slice(tokens[index]?.start));
}

/** The bracket of a second name belongs to the date: «فبراير (شباط)». */
function endOf(text: TokenizedText, last: number, isPairLast: boolean): number {
  const to = text.tokens[last]?.to ?? 0;
  return isPairLast && text.folded.charAt(to) === ')' ? to + 1 : to;
}

function keyAt({ tokens }: TokenizedText, index: number): string {
  return tokens[index]?.keys[0] ?? '';
}
