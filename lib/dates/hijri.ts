import { fromDayNumber, toDayNumber } from './plain-date';

/** A day of the Umm al-Qura calendar. */
export type HijriDay = { year: number; month: number; day: number };

/** The years for which the Umm al-Qura tables exist; beyond them ICU falls back to another Hijri calendar in silence. */
const firstTabledYear = 1300;
const lastTabledYear = 1600;
const firstTabledDay = toDayNumber('1882-11-12');
const lastTabledDay = toDayNumber('2174-11-25');

const meanMonth = (lastTabledDay - firstTabledDay + 1) / ((lastTabledYear - firstTabledYear + 1) * 12);

const millisecondsPerDay = 86_400_000;

const umalqura = new Intl.DateTimeFormat('en-u-ca-islamic-umalqura-nu-latn', {
  timeZone: 'UTC',
  year: 'numeric',
  month: 'numeric',
  day: 'numeric',
});

/** Throws a RangeError before 1300 and after 1600 AH. */
export function toHijri(isoDay: string): HijriDay {
  return hijriOfDayNumber(toDayNumber(isoDay));
}

/** True if the day lies within the Umm al-Qura tables, so that toHijri and its users can answer. */
export function hasHijri(isoDay: string): boolean {
  const dayNumber = toDayNumber(isoDay);
  return dayNumber >= firstTabledDay && dayNumber <= lastTabledDay;
}

/** The Gregorian day of a Hijri day; null if that month has no such day. Found by search, so that ICU is the only table. */
export function fromHijri({ year, month, day }: HijriDay): string | null {
  if (month < 1 || month > 12 || day < 1 || day > 30) return null;
  const isoDay = fromDayNumber(firstDayOfMonth(year, month) + day - 1);
  return hasHijri(isoDay) && toHijri(isoDay).month === month ? isoDay : null;
}

export function hijriYearBounds(year: number): { first: string; last: string } {
  const last = year === lastTabledYear ? lastTabledDay : firstDayOfMonth(year + 1, 1) - 1;
  return { first: fromDayNumber(firstDayOfMonth(year, 1)), last: fromDayNumber(last) };
}

/** Null for a month that the tables do not have. */
export function hijriMonthBounds(year: number, month: number): { first: string; last: string } | null {
  if (year < firstTabledYear || year > lastTabledYear) return null;
  const first = fromHijri({ year, month, day: 1 });
  const last = fromHijri({ year, month, day: 30 }) ?? fromHijri({ year, month, day: 29 });
  return first && last ? { first, last } : null;
}

/** Every Hijri year that the days from earliest to latest touch. */
export function hijriYearsOf(earliest: string, latest: string): number[] {
  return yearsBetween(toHijri(earliest).year, toHijri(latest).year);
}

/** Every Gregorian year that a Hijri year touches. */
export function gregorianYearsOf(hijriYear: number): number[] {
  const { first, last } = hijriYearBounds(hijriYear);
  return yearsBetween(Number(first.slice(0, 4)), Number(last.slice(0, 4)));
}

function yearsBetween(first: number, last: number): number[] {
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
}

function hijriOfDayNumber(dayNumber: number): HijriDay {
  if (dayNumber < firstTabledDay || dayNumber > lastTabledDay) {
    throw new RangeError(`No Umm al-Qura date is known for ${fromDayNumber(dayNumber)}`);
  }
  const parts = umalqura.formatToParts(dayNumber * millisecondsPerDay);
  const read = (type: 'year' | 'month' | 'day') => Number(parts.find((part) => part.type === type)?.value);
  return { year: read('year'), month: read('month'), day: read('day') };
}

function firstDayOfMonth(year: number, month: number): number {
  if (year < firstTabledYear || year > lastTabledYear) throw new RangeError(`No Umm al-Qura year is known: ${year}`);
  const monthsBefore = (year - firstTabledYear) * 12 + month - 1;
  // The middle of the mean month always lies within the true one (a test walks through all of them).
  const middle = firstTabledDay + Math.round((monthsBefore + 0.5) * meanMonth);
  return middle - hijriOfDayNumber(middle).day + 1;
}
