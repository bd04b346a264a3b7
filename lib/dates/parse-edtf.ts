import type { EdtfDate, EdtfEnd, EdtfInterval, EdtfValue } from './edtf';
import { edtfBounds } from './edtf';
import { daysInMonth } from './plain-date';

export type EdtfFault =
  | 'empty' // nothing there
  | 'syntax' // not the shape of a date
  | 'set' // [..] and {..}, level 2
  | 'time' // a time of day
  | 'year' // a year of other than four digits, or XXXX where a year is needed
  | 'season' // 2015-21: the standard gives it no months
  | 'month' // no such month
  | 'day' // no such day in that month
  | 'epoch' // 1970-01-01: what software prints for a missing date
  | 'unspecified' // X where level 1 has none
  | 'qualifier' // ? ~ % other than once, at the end
  | 'no-end' // an interval that states neither end
  | 'reversed'; // an interval that ends before it begins

/** `position` is the index in the text where it stops being a date that we store. */
export type EdtfResult = { ok: true; value: EdtfValue } | { ok: false; fault: EdtfFault; position: number };

type Failure = { ok: false; fault: EdtfFault; position: number };
type DateResult = { ok: true; value: EdtfDate } | Failure;

/**
 * Reads ISO 8601-2 (EDTF) level 1 of four-digit years, without seasons and times, strictly. Of level 2 it takes only
 * what intake proposes where a text gives no year: XXXX-07, XXXX-07-XX, XXXX-06-07, XXXX-04-16/XXXX-04-17 (see hasYear).
 */
export function parseEdtf(text: string): EdtfResult {
  if (text === '') return failure('empty', 0);
  if (text.startsWith('[') || text.startsWith('{')) return failure('set', 0);
  const slash = text.indexOf('/');
  return slash < 0 ? parseDate(text, 0) : parseInterval(text, slash);
}

/** For values that were parsed when they were stored: throws a RangeError where parseEdtf reports a fault. */
export function readEdtf(text: string): EdtfValue {
  const result = parseEdtf(text);
  if (!result.ok) throw new RangeError(`Not an EDTF date: ${text} (${result.fault} at ${result.position})`);
  return result.value;
}

function failure(fault: EdtfFault, position: number): Failure {
  return { ok: false, fault, position };
}

function parseInterval(text: string, slash: number): EdtfResult {
  const second = text.indexOf('/', slash + 1);
  if (second >= 0) return failure('syntax', second);
  const start = parseEnd(text.slice(0, slash), 0);
  if (!start.ok) return start;
  const end = parseEnd(text.slice(slash + 1), slash + 1);
  if (!end.ok) return end;
  return checkInterval({ kind: 'interval', start: start.value, end: end.value }, slash + 1);
}

function parseEnd(text: string, offset: number): { ok: true; value: EdtfEnd } | Failure {
  if (text === '') return { ok: true, value: 'unknown' };
  if (text === '..') return { ok: true, value: 'open' };
  const date = parseDate(text, offset);
  if (!date.ok) return date;
  const { year, yearSpan, month, day } = date.value;
  const isPartlyKnown = yearSpan > 1 || month === 'unspecified' || day === 'unspecified';
  return isPartlyKnown ? failure('unspecified', offset + text.indexOf('X', year === 'unspecified' ? 4 : 0)) : date;
}

function checkInterval(value: EdtfInterval, endPosition: number): EdtfResult {
  const { start, end } = value;
  if (typeof start !== 'object' && typeof end !== 'object') return failure('no-end', 0);
  const startHasYear = typeof start === 'object' && start.year !== 'unspecified';
  const endHasYear = typeof end === 'object' && end.year !== 'unspecified';
  if (typeof start === 'object' && typeof end === 'object') {
    if (startHasYear !== endHasYear) return failure('year', startHasYear ? endPosition : 0);
    if (isReversed(start, end)) return failure('reversed', endPosition);
  } else if (!startHasYear && !endHasYear) {
    return failure('year', typeof start === 'object' ? 0 : endPosition);
  }
  return { ok: true, value };
}

function isReversed(start: EdtfDate, end: EdtfDate): boolean {
  if (start.year === 'unspecified') return isReversedWithinYear(start, end);
  const { earliest } = edtfBounds(start);
  const { latest } = edtfBounds(end);
  return earliest !== null && latest !== null && earliest > latest;
}

/** Without a year, December to January is taken to cross into the next one. */
function isReversedWithinYear(start: EdtfDate, end: EdtfDate): boolean {
  const [startMonth, endMonth] = [Number(start.month), Number(end.month)];
  if (startMonth !== endMonth) return startMonth > endMonth && !(startMonth === 12 && endMonth === 1);
  return start.day !== null && end.day !== null && start.day > end.day;
}

function parseDate(text: string, offset: number): DateResult {
  const mark = text.search(/[?~%]/);
  if (mark >= 0 && mark !== text.length - 1) return failure('qualifier', offset + mark);
  const body = mark >= 0 ? text.slice(0, mark) : text;
  const fault = shapeFault(body) ?? unspecifiedFault(body) ?? calendarFault(body);
  if (fault) return failure(fault.fault, offset + fault.position);

  const year = body.slice(0, 4);
  const qualifier = text.slice(body.length);
  return {
    ok: true,
    value: {
      kind: 'date',
      year: year === 'XXXX' ? 'unspecified' : Number(year.replaceAll('X', '0')),
      yearSpan: /^\d\dXX$/.test(year) ? 100 : /^\d{3}X$/.test(year) ? 10 : 1,
      month: toPart(body.slice(5, 7)),
      day: toPart(body.slice(8, 10)),
      uncertain: qualifier === '?' || qualifier === '%',
      approximate: qualifier === '~' || qualifier === '%',
    },
  };
}

function toPart(text: string): number | 'unspecified' | null {
  if (text === '') return null;
  return text === 'XX' ? 'unspecified' : Number(text);
}

type Fault = { fault: EdtfFault; position: number };

function shapeFault(body: string): Fault | null {
  if (/^(Y|-|\d{5})/.test(body)) return { fault: 'year', position: 0 };
  const departure = [...body].findIndex((character, index) =>
    index === 4 || index === 7 ? character !== '-' : index > 9 || !/[\dX]/.test(character),
  );
  if (departure === 10 && body[10] === 'T') return { fault: 'time', position: 10 };
  if (departure >= 0) return { fault: 'syntax', position: departure };
  return [4, 7, 10].includes(body.length) ? null : { fault: 'syntax', position: body.length };
}

/** Level 1 has 201X, 20XX, 2004-XX, 1985-04-XX and 1985-XX-XX; and XXXX with a month is ours. */
function unspecifiedFault(body: string): Fault | null {
  if (!body.includes('X')) return null;
  if (/^XXXX$|^XXXX-XX/.test(body)) return { fault: 'year', position: 0 };
  if (/^(\d{3}X|\d\dXX|\d{4}-XX|\d{4}-XX-XX|(\d{4}|XXXX)-\d\d-XX|XXXX-\d\d(-\d\d)?)$/.test(body)) return null;
  return { fault: 'unspecified', position: body.indexOf('X', body.startsWith('XXXX') ? 4 : 0) };
}

function calendarFault(body: string): Fault | null {
  const month = toPart(body.slice(5, 7));
  const day = toPart(body.slice(8, 10));
  if (typeof month !== 'number') return null;
  if (month >= 21 && month <= 41) return { fault: 'season', position: 5 };
  if (month < 1 || month > 12) return { fault: 'month', position: 5 };
  if (typeof day !== 'number') return null;
  const leapYear = 2000;
  const year = body.startsWith('XXXX') ? leapYear : Number(body.slice(0, 4));
  if (day < 1 || day > daysInMonth(year, month)) return { fault: 'day', position: 8 };
  return body === '1970-01-01' ? { fault: 'epoch', position: 0 } : null;
}
