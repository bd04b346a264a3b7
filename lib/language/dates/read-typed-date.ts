import { readDigits } from '@/lib/dates/digits';
import { hasYear } from '@/lib/dates/edtf';
import { parseEdtf } from '@/lib/dates/parse-edtf';
import { tokenizeText } from '@/lib/text/characters/tokens';
import { findDates } from './find-dates';
import type { WrittenDate } from './written-date';

/** What was typed as a date: its EDTF reading, or what is wrong with it. */
export type TypedDate =
  | { edtf: string }
  | { fault: 'date' | 'dateYear' | 'dateDay' | 'dateMonths' }
  | { fault: 'dateOrder'; first: string; second: string }
  | { fault: 'dateHijri'; day: string };

/** Words that people write around a date and that say nothing more. */
const around = /^(?:في|يوم|بتاريخ|تاريخ|سنة|عام|م|on|the|of|in|from|من|between)$/;

/**
 * Reads a date as it was typed, in either set of digits: EDTF, or words that state one date with its year and nothing else.
 * It never guesses: where two days may be meant, both are named.
 */
export function readTypedDate(words: string): TypedDate {
  const plain = readDigits(words.trim());
  const parsed = parseEdtf(plain.replace(/x/g, 'X'));
  if (parsed.ok) return hasYear(parsed.value) ? { edtf: plain.replace(/x/g, 'X') } : { fault: 'dateYear' };
  if (/^[\dX]{4}-[\dX]{2}/.test(plain)) return { fault: parsed.fault === 'syntax' ? 'date' : 'dateDay' };
  const text = tokenizeText(plain);
  const [date, ...more] = findDates(text);
  const isIn = (index: number) => [date, ...more].some((each) => each && index >= each.first && index <= each.last);
  const rest = text.tokens.filter(({ raw }, index) => !isIn(index) && !around.test(raw)).map(({ raw }) => raw);
  if (date !== undefined && more.length === 0 && rest.length === 0) return ofWritten(date);
  return hasImpossibleDay(plain, date, rest) ? { fault: 'dateDay' } : { fault: 'date' };
}

/** Whether a date is written whole, with a number where its day is that no month has. */
function hasImpossibleDay(plain: string, date: WrittenDate | undefined, [day, ...more]: string[]): boolean {
  if (/^\d{1,2}([/.-])\d{1,2}\1\d{4}$|^\d{4}([/.-])\d{1,2}\2\d{1,2}$/.test(plain)) return true;
  const isOfMonth = date !== undefined && date.start.month !== null && date.start.day === null;
  return isOfMonth && day !== undefined && more.length === 0 && /^\d{1,3}(?:st|nd|rd|th)?$/.test(day);
}

function ofWritten(date: WrittenDate): TypedDate {
  if (date.doubts.includes('day')) return { fault: 'dateDay' };
  if (date.doubts.includes('months') || date.doubts.includes('calendars')) return { fault: 'dateMonths' };
  if (date.anchored !== null || date.relative !== null || date.year === null) return { fault: 'dateYear' };
  const edtf = edtfOf(date);
  if (edtf === null || !parseEdtf(edtf).ok) return { fault: 'date' };
  if (date.form === 'converted') return { fault: 'dateHijri', day: edtf };
  const [other] = date.otherwise;
  return date.doubts.includes('order') && other !== undefined
    ? { fault: 'dateOrder', first: edtf, second: other }
    : { edtf };
}

/** Null: a Hijri date that is not whole cannot be told in days. */
function edtfOf({ calendar, year, start, end, part }: WrittenDate): string | null {
  if (calendar === 'hijri' || year === null) return null;
  if (start.month === null) return String(year);
  const month = `${year}-${two(start.month)}`;
  if (start.day === null) return part === null ? month : `${month}-XX`;
  if (end === null) return `${month}-${two(start.day)}`;
  const isNewYear = end.month < start.month;
  const first = `${isNewYear ? year - 1 : year}-${two(start.month)}-${two(start.day)}`;
  return `${first}/${year}-${two(end.month)}-${two(end.day)}`;
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}
