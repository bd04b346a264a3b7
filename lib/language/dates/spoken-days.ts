import { matchVocabulary, type VocabularyMatch } from '@/lib/language/vocabulary';
import { gapBefore, type TokenizedText } from '@/lib/text/characters/tokens';
import {
  beforeWeekdays,
  type DateWord,
  dateWords,
  dayNouns,
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
    : spoken(text, match.first, until, { days, isTwoDays: true });
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

/** Reads «الثلاثاء», «الثلاثاء المقبل», "last Tuesday"; in English never the bare name, nor one before a full date. */
export function readWeekday(text: TokenizedText, match: WeekdayMatch): WrittenDate | null {
  const { weekday } = match.meaning;
  const { first, last } = match;
  if (text.tokens[first]?.kind === 'latin') {
    const before = keyAt(text, first - 1);
    if (!beforeWeekdays.has(before) || !/^\s+$/.test(gapBefore(text, first)) || isBeforeDate(text, last + 1))
      return null;
    const direction = before === 'next' ? 'next' : 'last';
    const until = weekdayBeside(text, last, weekday);
    return spoken(
      text,
      first - 1,
      until ?? last,
      until === null ? { weekday, direction } : { weekday, direction, isTwoDays: true },
    );
  }
  if (!/^[وف]?$/.test(match.clitics)) return null;
  const isNoun =
    first > 0 && /^\s+$/.test(gapBefore(text, first)) && matchVocabulary(dayNouns, text, first - 1) !== null;
  const until = weekdayBeside(text, last, weekday);
  const end = until ?? last;
  const which = /^\s+$/.test(gapBefore(text, end + 1)) ? matchVocabulary(relativeAfter, text, end + 1) : null;
  const isRelative = which !== null && which.meaning !== 'current' && which.meaning !== 'same' && which.clitics === '';
  const direction = isRelative && which.meaning === 'next' ? 'next' : 'last';
  const day: WrittenDate['anchored'] =
    until === null ? { weekday, direction } : { weekday, direction, isTwoDays: true };
  return spoken(text, isNoun ? first - 1 : first, isRelative ? which.last : end, day);
}

/** Finds the weekday that follows another and comes the day after it: «الثلاثاء والأربعاء», "Monday and Tuesday". */
function weekdayBeside(text: TokenizedText, last: number, weekday: number): number | null {
  const isAnd = keyAt(text, last + 1) === 'and' && /^\s+$/.test(gapBefore(text, last + 1));
  const at = isAnd ? last + 2 : last + 1;
  const match = /^\s+$/.test(gapBefore(text, at)) ? matchVocabulary(dateWords, text, at) : null;
  const isJoined = match !== null && (isAnd || match.clitics === 'و');
  if (!isJoined || isBeforeDate(text, match.last + 1)) return null;
  return 'weekday' in match.meaning && match.meaning.weekday === (weekday + 1) % 7 ? match.last : null;
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
