import { fromHijri } from '@/lib/dates/hijri';
import { toDayNumber, toIsoDay } from '@/lib/dates/plain-date';
import { matchVocabulary } from '@/lib/language/vocabulary';
import type { TokenizedText } from '@/lib/text/characters/tokens';
import { correspondences, dayNouns, erasOf } from './date-words';
import type { WrittenDate } from './written-date';

const longestWords = 3;
const marks = /^[\s,،()"“”«»/\-–—‐‑−]*$/;

/**
 * Settles Hijri dates. Beside a Gregorian date one only checks it; alone it is converted if it has a day, a month and a
 * year.
 */
export function settleHijri(text: TokenizedText, dates: readonly WrittenDate[]): WrittenDate[] {
  const settled: WrittenDate[] = [];
  for (const date of dates) {
    const previous = settled.at(-1);
    const isPair = previous !== undefined && previous.calendar !== date.calendar && isSameDay(text, previous, date);
    if (!isPair) settled.push(date);
    else settled[settled.length - 1] = joined(previous, date);
  }
  return settled.map(converted);
}

function joined(first: WrittenDate, second: WrittenDate): WrittenDate {
  const [date, hijri] = first.calendar === 'gregorian' ? [first, second] : [second, first];
  const span = { first: first.first, last: second.last, from: first.from, to: second.to };
  const day = isoOfHijri(hijri, hijri.start);
  if (day === null || date.start.month === null || date.start.day === null) return { ...date, ...span };
  const year = date.year ?? Number(day.slice(0, 4));
  const distance = toDayNumber(toIsoDay(year, date.start.month, date.start.day)) - toDayNumber(day);
  return { ...date, ...span, year, doubts: Math.abs(distance) > 1 ? [...date.doubts, 'calendars'] : date.doubts };
}

/** Two dates with only «الموافق» and the like, or a bracket, between them are one day in two calendars. */
function isSameDay(text: TokenizedText, first: WrittenDate, second: WrittenDate): boolean {
  if (second.first - first.last - 1 > longestWords) return false;
  let at = first.last + 1;
  if (erasOf.hijri.has(keyAt(text, at))) at += 1;
  const match = matchVocabulary(correspondences, text, at);
  if (match !== null) at = match.last + 1;
  if (at < second.first && (keyAt(text, at) === 'ل' || matchVocabulary(dayNouns, text, at) !== null)) at += 1;
  if (at !== second.first) return false;
  const tokens = text.tokens.slice(first.last, second.first + 1);
  return tokens.every((token, index) => {
    const before = tokens[index - 1];
    return before === undefined || marks.test(text.folded.slice(before.to, token.from));
  });
}

function isoOfHijri({ year }: WrittenDate, { month, day }: WrittenDate['start']): string | null {
  if (year === null || month === null || day === null || year < 1300 || year > 1599) return null;
  return fromHijri({ year, month, day });
}

function converted(date: WrittenDate): WrittenDate {
  const first = date.calendar === 'hijri' ? isoOfHijri(date, date.start) : null;
  if (first === null) return date;
  const last = date.end === null ? null : isoOfHijri(date, date.end);
  const [year = 0, month = 0, day = 0] = first.split('-').map(Number);
  const [lastYear = year, lastMonth = 0, lastDay = 0] = last?.split('-').map(Number) ?? [];
  const end = last === null ? null : { month: lastMonth, day: lastDay };
  return { ...date, form: 'converted', calendar: 'gregorian', year: lastYear, start: { month, day }, end };
}

function keyAt({ tokens }: TokenizedText, index: number): string {
  return tokens[index]?.keys[0] ?? '';
}
