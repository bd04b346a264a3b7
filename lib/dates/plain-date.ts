/**
 * Days without a time or a zone, written YYYY-MM-DD. The arithmetic is on integers (Hinnant,
 * chrono-compatible low-level date algorithms), so no host time zone can move a day.
 */

const shape = /^(\d{4})-(\d{2})-(\d{2})$/;

function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

export function isIsoDay(text: string): boolean {
  const [, year, month, day] = shape.exec(text)?.map(Number) ?? [];
  if (year === undefined || month === undefined || day === undefined) return false;
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

export function toIsoDay(year: number, month: number, day: number): string {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** Days since 1970-01-01. Throws a RangeError for what is not a day. */
export function toDayNumber(isoDay: string): number {
  if (!isIsoDay(isoDay)) throw new RangeError(`Not a day: ${isoDay}`);
  const [calendarYear = 0, month = 0, day = 0] = isoDay.split('-').map(Number);
  const year = month <= 2 ? calendarYear - 1 : calendarYear;
  const era = Math.floor(year / 400);
  const yearOfEra = year - era * 400;
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

/** The inverse of toDayNumber, for the years 0000 to 9999; outside them a RangeError. */
export function fromDayNumber(dayNumber: number): string {
  const shifted = dayNumber + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1;
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
  const isoDay = toIsoDay(yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day);
  if (!isIsoDay(isoDay)) throw new RangeError(`Not a day between the years 0000 and 9999: ${dayNumber}`);
  return isoDay;
}

export function addDays(isoDay: string, days: number): string {
  return fromDayNumber(toDayNumber(isoDay) + days);
}

/** Orders days for a sort: earlier first. */
export function compareDays(a: string, b: string): number {
  return toDayNumber(a) - toDayNumber(b);
}
