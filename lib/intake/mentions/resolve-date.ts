import { addDays, daysInMonth, isIsoDay, toDayNumber, toIsoDay } from '@/lib/dates/plain-date';
import type { Flag } from '@/lib/intake/intake-format';
import type { DateMention } from './date-mention';

/** The sources of a date's year, in this order. All are days, except `nearbyYear`. */
export type Anchors = {
  /** The day on which what the sentence reports was published, as the sentence says. */
  stated: string | null;
  /** Printed above the text, alone on a line. */
  header: string | null;
  /** Given by the editor. */
  published: string | null;
  /** The year of an explicit date in the same sentence. */
  nearbyYear: number | null;
  /** The year of the last explicit date before: «من العام نفسه». */
  precedingYear: number | null;
  /** The last explicit day before: «وهو اليوم نفسه». */
  precedingDay: string | null;
};

export type ResolvedDate = { value: string; flags: Flag[]; penalty: number; otherwise: string[] };

/**
 * `meeting` leaves the day of a month open, which is one of its days; `plan` keeps a part of a month as an approximate
 * month; `record` takes a month as it stands.
 */
export type Use = 'meeting' | 'plan' | 'record';

/** Writes the date as EDTF; null where the text alone gives too little, such as «أمس» on an undated page. */
export function resolveDate(date: DateMention, anchors: Anchors, use: Use): ResolvedDate | null {
  if (date.anchored !== null)
    return resolveSpoken(
      date,
      date.relative === 'same' ? { ...anchors, stated: anchors.precedingDay, published: null, header: null } : anchors,
      use,
    );
  const flags = new Set<Flag>(date.flags);
  if (date.part !== null) flags.add(`part_${date.part}`);
  if (date.start.month === null)
    return date.year === null
      ? null
      : {
          value: String(date.year),
          flags: [...flags],
          penalty: date.otherwise.length > 0 ? 0.5 : 0,
          otherwise: date.otherwise,
        };
  const anchor = anchors.stated ?? anchors.published ?? anchors.header;
  const { year, penalty, otherYear } = yearOf(date, anchors, anchor, flags);
  const value = writeDate(date, year, use);
  if (value === null) return null;
  const otherwise = [...date.otherwise, ...(otherYear === null ? [] : [writeDate(date, otherYear, use)])].filter(
    (other) => other !== null,
  );
  return {
    value,
    flags: [...flags],
    penalty: penalty + (flags.has('two_candidates') ? 0.4 : 0) + (flags.has('calendar_mismatch') ? 0.3 : 0),
    otherwise,
  };
}

type Year = { year: number | null; penalty: number; otherYear: number | null };

function yearOf(
  date: DateMention,
  { header, published, nearbyYear, precedingYear }: Anchors,
  anchor: string | null,
  flags: Set<Flag>,
): Year {
  if (date.year !== null) return { year: date.year, penalty: 0, otherYear: null };
  if (date.relative === 'same' && precedingYear !== null) return { year: precedingYear, penalty: 0.1, otherYear: null };
  if (date.relative !== null && date.relative !== 'same') {
    flags.add('relative');
    if (anchor !== null) return { penalty: 0.17, ...relativeYear(date, anchor) };
  } else {
    flags.add('year_inherited');
    if (header !== null) return { year: nearestYear(date, header), penalty: 0.1, otherYear: null };
    if (nearbyYear !== null) return { year: nearbyYear, penalty: 0.2, otherYear: null };
    if (published !== null) return { year: nearestYear(date, published), penalty: 0.3, otherYear: null };
    flags.delete('year_inherited');
  }
  flags.add('year_unresolved');
  flags.add('needs_publication_date');
  return { year: null, penalty: 0.2, otherYear: null };
}

/** «مايو الماضي» is the latest May before the month of publication; in May itself this year's stays possible. */
function relativeYear({ start, relative }: DateMention, anchor: string): { year: number; otherYear: number | null } {
  const [year = 0, month = 0] = anchor.split('-').map(Number);
  const wanted = start.month ?? 0;
  if (relative === 'current') return { year, otherYear: null };
  if (relative === 'next') return { year: wanted > month ? year : year + 1, otherYear: null };
  return { year: wanted < month ? year : year - 1, otherYear: wanted === month ? year : null };
}

/**
 * Finds the year that brings a day without a year close to the day of publication: before it, or in the next two
 * months.
 */
function nearestYear({ start }: DateMention, anchor: string): number {
  const [year = 0] = anchor.split('-').map(Number);
  const month = start.month ?? 1;
  const dayIn = (candidate: number) =>
    toIsoDay(candidate, month, Math.min(start.day ?? 1, daysInMonth(candidate, month)));
  const at = toDayNumber(anchor);
  const soon = [year, year + 1].find((candidate) => {
    const days = toDayNumber(dayIn(candidate)) - at;
    return days >= 0 && days <= 60;
  });
  if (soon !== undefined) return soon;
  return toDayNumber(dayIn(year)) <= at ? year : year - 1;
}

function writeDate({ start, end, part }: DateMention, year: number | null, use: Use): string | null {
  const { month, day } = start;
  if (month === null) return null;
  const years = year === null ? 'XXXX' : String(year);
  const two = (part: number) => String(part).padStart(2, '0');
  if (day === null) {
    if (use === 'plan' && part !== null && year !== null) return `${years}-${two(month)}~`;
    return part !== null || year === null || use !== 'record' ? `${years}-${two(month)}-XX` : `${years}-${two(month)}`;
  }
  const isReal = (candidate: { month: number; day: number }) =>
    candidate.day <= daysInMonth(year ?? 2000, candidate.month);
  if (!isReal({ month, day })) return null;
  const first = `${years}-${two(month)}-${two(day)}`;
  if (end === null || !isReal(end)) return first;
  const wraps = end.month < month;
  const firstYear = wraps && year !== null ? String(year - 1) : years;
  return `${firstYear}-${two(month)}-${two(day)}/${years}-${two(end.month)}-${two(end.day)}`;
}

function monthBeside(day: string, months: number): { year: number; month: number } {
  const [year = 0, month = 1] = day.split('-').map(Number);
  const count = year * 12 + month - 1 + months;
  return { year: Math.floor(count / 12), month: (count % 12) + 1 };
}

function resolveSpoken(
  { anchored, flags, part }: DateMention,
  { stated, published, header }: Anchors,
  use: Use,
): ResolvedDate | null {
  const anchor = stated ?? published ?? header;
  if (anchor === null || anchored === null || !isIsoDay(anchor)) return null;
  if ('days' in anchored) {
    const first = addDays(anchor, anchored.days);
    const value = anchored.further ? `${first}/${addDays(first, anchored.further)}` : first;
    return { value, flags, penalty: 0.2, otherwise: [] };
  }
  if ('months' in anchored) {
    const { year, month } = monthBeside(anchor, anchored.months);
    const partFlags: Flag[] = part === null ? [] : [`part_${part}`];
    return {
      value: `${year}-${String(month).padStart(2, '0')}-XX`,
      flags: [...flags, ...partFlags],
      penalty: 0.2,
      otherwise: [],
    };
  }
  if (anchored.weekday < 0) return null;
  // What is planned for a Thursday is not of the last one.
  const day: Weekday = use === 'plan' ? { ...anchored, direction: 'next' } : anchored;
  return { value: weekdayFrom(anchor, day), flags, penalty: 0.2, otherwise: [] };
}

type Weekday = Extract<NonNullable<DateMention['anchored']>, { weekday: number }>;

/** The last such weekday up to a day, or the next one; of several days the last one is that. */
function weekdayFrom(anchor: string, { weekday, direction, further = 0 }: Weekday): string {
  // 1970-01-01 was a Thursday.
  const today = (toDayNumber(anchor) + 4) % 7;
  const first =
    direction === 'next'
      ? addDays(anchor, (weekday - today + 7) % 7 || 7)
      : addDays(anchor, -((today - weekday - further + 14) % 7) - further);
  return further > 0 ? `${first}/${addDays(first, further)}` : first;
}
