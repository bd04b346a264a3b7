import { daysInMonth, toIsoDay } from '@/lib/dates/plain-date';
import { type DateMention, dateMention } from './date-mention';

const numeric =
  /(?<![\d/.\-$])(\d{1,4})([/.-])(\d{1,2})\2(\d{1,4})(?![\d/]|[.-]\d)(\s*(?:ه|هجري)(?![\u0621-\u064a]))?/g;

/** Dates in figures. The order is certain where the year comes first or a part is above 12; else both readings are kept. */
export function findNumericDates(levelled: string): DateMention[] {
  return [...levelled.matchAll(numeric)].flatMap(({ 0: found, 1: a = '', 3: b = '', 4: c = '', index }) => {
    const span = { from: index, to: index + found.length, rule: 'date-figures' };
    if (a.length === 4) return readings(span, Number(a), [[Number(b), Number(c)]]);
    if (c.length !== 4 || a.length > 2) return [];
    const orders: [number, number][] =
      a === b
        ? [[Number(a), Number(b)]]
        : [
            [Number(b), Number(a)],
            [Number(a), Number(b)],
          ];
    return readings(span, Number(c), orders);
  });
}

function readings(
  span: { from: number; to: number; rule: string },
  year: number,
  orders: [number, number][],
): DateMention[] {
  const calendar = year >= 1300 && year <= 1600 ? 'hijri' : 'gregorian';
  if (calendar === 'gregorian' && (year < 1900 || year > 2100)) return [];
  const possible = orders.filter(
    ([month, day]) =>
      month >= 1 && month <= 12 && day >= 1 && day <= (calendar === 'hijri' ? 30 : daysInMonth(year, month)),
  );
  const [first, second] = possible;
  if (first === undefined) return [];
  const mention = dateMention({ ...span, year, calendar, start: { month: first[0], day: first[1] } });
  if (second !== undefined) {
    mention.flags.push('two_candidates');
    mention.otherwise.push(toIsoDay(year, second[0], second[1]));
  }
  return [mention];
}
