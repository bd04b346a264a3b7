import { daysInMonth, toIsoDay } from '@/lib/dates/plain-date';
import { gapBefore, type TokenizedText } from '@/lib/text/characters/tokens';
import { erasOf } from './date-words';
import { isPlausibleYear, type WrittenDate, writtenDate } from './written-date';

export type NumericDay = { calendar: WrittenDate['calendar']; year: number; month: number; day: number };

/**
 * Lists what three numbers can mean as a date, the likelier reading first. The order is certain if the year comes first
 * or a part is above 12; else day before month precedes month before day.
 */
export function readNumericDay(a: string, b: string, c: string): NumericDay[] {
  if (a.length === 4) return possibleDays(Number(a), [[Number(b), Number(c)]]);
  if (c.length !== 4 || a.length > 2) return [];
  const [one, two] = [Number(a), Number(b)];
  return possibleDays(
    Number(c),
    one === two
      ? [[one, two]]
      : [
          [two, one],
          [one, two],
        ],
  );
}

function possibleDays(year: number, orders: [month: number, day: number][]): NumericDay[] {
  const calendar = isPlausibleYear(year, 'hijri') ? 'hijri' : 'gregorian';
  if (!isPlausibleYear(year, calendar)) return [];
  return orders
    .filter(([month, day]) => month >= 1 && month <= 12 && day >= 1 && day <= longestMonth(calendar, year, month))
    .map(([month, day]) => ({ calendar, year, month, day }));
}

function longestMonth(calendar: WrittenDate['calendar'], year: number, month: number): number {
  return calendar === 'hijri' ? 30 : daysInMonth(year, month);
}

/** Reads the date in figures that begins at a token: 25/10/2016, 2019-11-20, 23.3.1441 هـ. */
export function readNumericDate(text: TokenizedText, index: number): WrittenDate | null {
  const [a, b, c] = [figuresAt(text, index), figuresAt(text, index + 1), figuresAt(text, index + 2)];
  const sign = gapBefore(text, index + 1);
  if (a === null || b === null || c === null || b.length > 2) return null;
  if (!/^[/.-]$/.test(sign) || gapBefore(text, index + 2) !== sign) return null;
  if (/[/.\-$]$/.test(gapBefore(text, index)) || goesOn(text, index + 3)) return null;
  const [first, second] = readNumericDay(a, b, c);
  if (first === undefined) return null;
  const isEra = /^\s*$/.test(gapBefore(text, index + 3)) && erasOf.hijri.has(text.tokens[index + 3]?.keys[0] ?? '');
  const last = isEra ? index + 3 : index + 2;
  return writtenDate({
    form: 'figures',
    calendar: first.calendar,
    first: index,
    last,
    from: text.tokens[index]?.from ?? 0,
    to: text.tokens[last]?.to ?? 0,
    year: first.year,
    start: { month: first.month, day: first.day },
    doubts: second === undefined ? [] : ['order'],
    otherwise: second === undefined ? [] : [toIsoDay(second.year, second.month, second.day)],
  });
}

/** Reads the days of one month in figures: 4-5/5/2027, «4 و5/5/2027». The first number of a date that ends a range is its day. */
export function readNumericRange(text: TokenizedText, index: number): WrittenDate | null {
  const isDash = /^\s?[-–—]\s?$/.test(gapBefore(text, index + 1));
  const isAnd = text.tokens[index + 1]?.keys[0] === 'و' || text.tokens[index + 1]?.keys[0] === 'and';
  const at = isDash ? index + 1 : index + 2;
  const [one, day, month, year] = [index, at, at + 1, at + 2].map((each) => figuresAt(text, each));
  if (!(isDash || isAnd) || !one || !day || !month || !year || one.length > 2 || year.length !== 4) return null;
  if (!/^\s?[/.]\s?$/.test(gapBefore(text, at + 1)) || !/^\s?[/.]\s?$/.test(gapBefore(text, at + 2))) return null;
  if (/[/.\-$]$/.test(gapBefore(text, index)) || goesOn(text, at + 3)) return null;
  const isReal = possibleDays(Number(year), [[Number(month), Number(day)]]).some(
    ({ calendar }) => calendar === 'gregorian',
  );
  if (!isReal || Number(one) < 1 || Number(one) >= Number(day)) return null;
  return writtenDate({
    form: 'figures',
    first: index,
    last: at + 2,
    from: text.tokens[index]?.from ?? 0,
    to: text.tokens[at + 2]?.to ?? 0,
    year: Number(year),
    start: { month: Number(month), day: Number(one) },
    end: { month: Number(month), day: Number(day) },
  });
}

function figuresAt({ tokens }: TokenizedText, index: number): string | null {
  const { kind, raw = '' } = tokens[index] ?? {};
  return kind === 'number' && /^\d{1,4}$/.test(raw) ? raw : null;
}

function goesOn(text: TokenizedText, next: number): boolean {
  const gap = gapBefore(text, next);
  return gap.startsWith('/') || (/^[.-]$/.test(gap) && text.tokens[next]?.kind === 'number');
}
