import { toDayNumber, toIsoDay } from '@/lib/dates/plain-date';
import type { Reading } from '@/lib/intake/text/read-text';
import { weekdayBefore } from '@/lib/language/dates/find-dates';
import type { WrittenDate } from '@/lib/language/dates/written-date';

/**
 * Settles whether figures put the day or the month first: the weekday beside them says, or another date of the text that
 * can be read in one way only.
 */
export function settleOrder(reading: Reading, dates: readonly WrittenDate[]): WrittenDate[] {
  const monthFirst = orderOfText(reading, dates);
  return dates.map((date) => {
    if (!date.doubts.includes('order')) return date;
    const { month, day } = date.start;
    if (month === null || day === null || date.year === null) return date;
    const other = { ...date, start: { month: day, day: month } };
    const weekday = weekdayBefore(reading, date.first);
    const fits = [date, other].filter((each) => weekday !== null && weekdayOf(each) === weekday);
    const [fitting] = fits;
    if (fits.length === 1 && fitting !== undefined) return settled(fitting);
    if (weekday !== null || monthFirst === null) return date;
    return settled(monthFirst ? other : date);
  });
}

function settled(date: WrittenDate): WrittenDate {
  return { ...date, doubts: date.doubts.filter((doubt) => doubt !== 'order'), otherwise: [] };
}

function weekdayOf({ year, start: { month, day } }: WrittenDate): number {
  // 1970-01-01 was a Thursday.
  return (toDayNumber(toIsoDay(year ?? 1970, month ?? 1, day ?? 1)) + 4) % 7;
}

/** True if a date of the text can only be read with the month first, false if only with the day first; null if none. */
function orderOfText({ tokens }: Reading, dates: readonly WrittenDate[]): boolean | null {
  const orders = dates.flatMap((date) => {
    if (date.form !== 'figures' || date.doubts.includes('order')) return [];
    const [first, second] = [Number(tokens[date.first]?.raw), Number(tokens[date.first + 1]?.raw)];
    if (first > 31 || first === second) return [];
    return first > 12 ? [false] : second > 12 ? [true] : [];
  });
  const [first = null] = orders;
  return orders.every((order) => order === first) ? first : null;
}
