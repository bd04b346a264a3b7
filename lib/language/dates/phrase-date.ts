import type { DateLocale } from '@/lib/language/months/month-names';

/** The parts of a date to write, in either calendar; null for a part that is not known or not wanted. */
export type DateParts = { year: number | null; month: number | null; day: number | null };

export type MonthNaming = (month: number) => string;

export function phraseDate({ year, month, day }: DateParts, nameMonth: MonthNaming): string {
  return [day, month === null ? null : nameMonth(month), year].filter((part) => part !== null).join(' ');
}

/**
 * Writes a range and says nothing twice. Arabic takes words («19 و20 …» for two consecutive days, else «من 19 إلى 21
 * …»), since the painted order of a dash depends on the paragraph; English takes an en dash, which the caller isolates.
 */
export function phraseRange(
  range: { start: DateParts; end: DateParts; days: 'two running' | 'other' },
  locale: DateLocale,
  nameMonth: MonthNaming,
): string {
  const startText = phraseDate(withoutRepetition(range.start, range.end), nameMonth);
  const endText = phraseDate(range.end, nameMonth);
  if (startText === '') return endText;
  if (locale === 'ar')
    return range.days === 'two running' ? `${startText} و${endText}` : `من ${startText} إلى ${endText}`;
  const isTight = !startText.includes(' ') && isSamePrecision(range.start, range.end);
  return isTight ? `${startText}–${endText}` : `${startText} – ${endText}`;
}

/** Returns the parts of the start that the end does not already say: 19 of «19 و20 نوفمبر 2019». */
function withoutRepetition(start: DateParts, end: DateParts): DateParts {
  if (!isSamePrecision(start, end) && (start.month === null || end.month === null)) return start;
  if (start.year !== end.year) return start;
  if (start.month !== end.month) return { ...start, year: null };
  if (start.day !== end.day && (start.day === null || end.day === null)) return { ...start, year: null };
  return { year: null, month: null, day: start.day === end.day ? null : start.day };
}

function isSamePrecision(a: DateParts, b: DateParts): boolean {
  return (a.month === null) === (b.month === null) && (a.day === null) === (b.day === null);
}
