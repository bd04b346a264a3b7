import { matchVocabulary, type VocabularyMatch } from '@/lib/language/vocabulary';
import { gapBefore, type TokenizedText } from '@/lib/text/characters/tokens';
import {
  beforeWeekdays,
  besideWeekdays,
  between,
  type DateWord,
  dateWords,
  dayNouns,
  joining,
  listing,
  notBeforeWeekdays,
  notToday,
  partWords,
  possessed,
  relativeAfter,
  sameWords,
} from './date-words';
import { type WrittenDate, writtenDate } from './written-date';

type SpokenMatch = VocabularyMatch<DateWord> & { meaning: { days: number } };
type WeekdayMatch = VocabularyMatch<DateWord> & { meaning: { weekday: number } };

/** Reads «أمس الثلاثاء», "today". Null in «اليوم الثاني», «اليوم العالمي». */
export function readSpokenDay(text: TokenizedText, match: SpokenMatch): WrittenDate | null {
  const { days } = match.meaning;
  if (!/^[وف]?$/.test(match.clitics)) return null;
  const isArabic = text.tokens[match.first]?.kind === 'arabic';
  if (days === 0 && isArabic && notToday.has(keyAt(text, match.last + 1))) return null;
  // «قبل ثلاثة أيام من الاجتماع» counts from the meeting.
  if (days < -1 && isArabic && keyAt(text, match.last + 1) === 'من') return null;
  if (isArabic && days === 0 && sameWords.has(keyAt(text, match.last + 1))) {
    const date = spoken(text, match.first, match.last + 1, { days: 0 });
    return { ...date, relative: 'same' };
  }
  if (!isArabic && isPossessing(text, match.last)) return null;
  const last = isArabic ? (weekdayAfter(text, match.last + 1) ?? match.last) : match.last;
  const until = dayBeside(text, last, days);
  return until === null
    ? spoken(text, match.first, last, { days })
    : spoken(text, match.first, until, { days, further: 1 });
}

/** Finds the day after another, named beside it: «أمس واليوم», "yesterday and today". */
function dayBeside(text: TokenizedText, last: number, days: number): number | null {
  const isAnd = keyAt(text, last + 1) === 'and' && /^\s+$/.test(gapBefore(text, last + 1));
  const at = isAnd ? last + 2 : last + 1;
  const match = /^\s+$/.test(gapBefore(text, at)) ? matchVocabulary(dateWords, text, at) : null;
  const isJoined = match !== null && (isAnd || match.clitics === 'و');
  return isJoined && 'days' in match.meaning && match.meaning.days === days + 1 ? match.last : null;
}

/** "today's criminals" are of no day; "today's meeting" is. */
function isPossessing(text: TokenizedText, last: number): boolean {
  return keyAt(text, last + 1) === 's' && gapBefore(text, last + 1) !== ' ' && !possessed.has(keyAt(text, last + 2));
}

/** Reads «أواخر الشهر الماضي», "late last month". */
export function readSpokenMonth(text: TokenizedText, match: VocabularyMatch<DateWord>, months: number): WrittenDate {
  const part = [2, 1].flatMap((length) => {
    const found = match.first >= length ? matchVocabulary(partWords, text, match.first - length) : null;
    return found?.length === length && /^\s*$/.test(gapBefore(text, match.first)) ? [found] : [];
  })[0];
  const date = spoken(text, part?.first ?? match.first, match.last, { months });
  return { ...date, part: part?.meaning ?? null };
}

/**
 * Reads «الثلاثاء», «الثلاثاء المقبل», "last Tuesday", "met Tuesday"; none before a full date, and no English one that
 * names a day of every week or of something else ("Tuesday's paper").
 */
export function readWeekday(text: TokenizedText, match: WeekdayMatch): WrittenDate | null {
  const { weekday } = match.meaning;
  const { first, last } = match;
  const span = weekdaysFrom(text, last, weekday);
  const end = span?.last ?? last;
  const further = span === null ? {} : { further: span.further };
  if (text.tokens[first]?.kind === 'latin') {
    const before = keyAt(text, first - 1);
    const isAnnounced = beforeWeekdays.has(before) && /^\s+$/.test(gapBefore(text, first));
    const isBare = span !== null || isBareWeekday(text, match);
    if (!(isAnnounced || isBare) || isBeforeDate(text, last + 1)) return null;
    const direction = before === 'next' ? 'next' : 'last';
    return spoken(text, isAnnounced ? first - 1 : first, end, { weekday, direction, ...further });
  }
  if (!/^[وف]?$/.test(match.clitics)) return null;
  const isNoun =
    first > 0 && /^\s+$/.test(gapBefore(text, first)) && matchVocabulary(dayNouns, text, first - 1) !== null;
  const which = /^\s+$/.test(gapBefore(text, end + 1)) ? matchVocabulary(relativeAfter, text, end + 1) : null;
  const isRelative = which !== null && which.meaning !== 'current' && which.meaning !== 'same' && which.clitics === '';
  const direction = isRelative && which.meaning === 'next' ? 'next' : 'last';
  return spoken(text, isNoun ? first - 1 : first, isRelative ? which.last : end, { weekday, direction, ...further });
}

/** "met Tuesday in Oslo": a whole name with a space or a stop around it, and no article or "every" before it. */
function isBareWeekday(text: TokenizedText, { first, last }: WeekdayMatch): boolean {
  const name = text.tokens[first]?.raw ?? '';
  if (!name.endsWith('day') || notBeforeWeekdays.has(keyAt(text, first - 1))) return false;
  const next = text.tokens[last + 1];
  const isFree = next === undefined || /^(?:[ ,.;:)]|\n)+$/.test(gapBefore(text, last + 1));
  return isFree && /^\s+$/.test(gapBefore(text, first)) && text.tokens[first - 1]?.kind === 'latin';
}

type Span = { last: number; further: number };

const mostDays = 5;

/**
 * Finds the weekdays that follow one: «الثلاثاء والأربعاء», "on Monday and again on Tuesday", "from Tuesday to Thursday". A
 * list has each day after the one before; only a range leaves days out.
 */
function weekdaysFrom(text: TokenizedText, from: number, weekday: number): Span | null {
  let found: Span = { last: from, further: 0 };
  for (;;) {
    const next = weekdayJoined(text, found.last, isBetween(text, from));
    const further = next === null ? 0 : (next.weekday - weekday + 7) % 7;
    const isNext = further === found.further + 1;
    if (next === null || further === 0 || further > mostDays || !(isNext || next.isRange))
      return found.further === 0 ? null : found;
    found = { last: next.last, further };
  }
}

function weekdayJoined(
  text: TokenizedText,
  last: number,
  isOfRange: boolean,
): { weekday: number; last: number; isRange: boolean } | null {
  let at = last + 1;
  const isDash = /^\s*[-–—]\s*$/.test(gapBefore(text, at));
  let isRange = isDash || isOfRange;
  let isJoined = isDash;
  if (joining.has(keyAt(text, at)) && !isDash) {
    isRange ||= !listing.has(keyAt(text, at));
    isJoined = true;
    at += 1;
  }
  while (besideWeekdays.has(keyAt(text, at)) && isJoined) at += 1;
  const noun = matchVocabulary(dayNouns, text, at);
  if (noun !== null && (isJoined || noun.clitics === 'و')) {
    isJoined = true;
    at = noun.last + 1;
  }
  if (!isDash && !/^,?\s+$/.test(gapBefore(text, at))) return null;
  const match = matchVocabulary(dateWords, text, at);
  if (match === null || !('weekday' in match.meaning) || !(isJoined || match.clitics === 'و')) return null;
  if (isBeforeDate(text, match.last + 1)) return null;
  return { weekday: match.meaning.weekday, last: match.last, isRange };
}

function isBetween(text: TokenizedText, first: number): boolean {
  return [first - 1, first - 2].some((at) => between.has(keyAt(text, at)));
}

function weekdayAfter(text: TokenizedText, index: number): number | null {
  if (!/^\s*[,،]?\s*$/.test(gapBefore(text, index))) return null;
  const isNoun = matchVocabulary(dayNouns, text, index) !== null;
  const match = matchVocabulary(dateWords, text, isNoun ? index + 1 : index);
  return match !== null && 'weekday' in match.meaning && match.clitics === '' ? match.last : null;
}

function isBeforeDate(text: TokenizedText, next: number): boolean {
  if (!/^\s*,?\s*$/.test(gapBefore(text, next))) return false;
  const match = matchVocabulary(dateWords, text, next);
  return text.tokens[next]?.kind === 'number' || (match !== null && 'month' in match.meaning);
}

function spoken(text: TokenizedText, first: number, last: number, day: WrittenDate['anchored']): WrittenDate {
  const [from, to] = [text.tokens[first]?.from ?? 0, text.tokens[last]?.to ?? 0];
  return writtenDate({ form: 'spoken', first, last, from, to, anchored: day });
}

function keyAt({ tokens }: TokenizedText, index: number): string {
  return tokens[index]?.keys[0] ?? '';
}
