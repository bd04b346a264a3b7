import { hasHijri, hijriYearsOf, toHijri } from '@/lib/dates/hijri';
import { addDays } from '@/lib/dates/plain-date';
import { hijriMonthName, monthNameAr, monthNameEn } from '@/lib/language/months/month-names';

export type IndexedDate = { earliest: string; latest: string; precision: 'day' | 'month' | 'year' };

const longestRun = 10;

/** Returns the years that a date may fall in, in both calendars, as addresses spell them. */
export function yearsOf({ earliest, latest }: IndexedDate): string[] {
  const [first, last] = [Number(earliest.slice(0, 4)), Number(latest.slice(0, 4))];
  const years = Array.from({ length: last - first + 1 }, (_, index) => String(first + index));
  const hijri = hasHijri(earliest) && hasHijri(latest) ? hijriYearsOf(earliest, latest) : [];
  return [...years, ...hijri.map((year) => `${year}h`)];
}

/**
 * Returns what a reader may have typed to find this date, as goals: `d:2019-11-20`, `m:2019-11`, `hm:1441-03`,
 * `y:2019`, `y:1441h`.
 */
export function dateGoals(when: IndexedDate): string[] {
  const years = yearsOf(when).map((year) => `y:${year}`);
  if (when.precision === 'year') return years;
  const months = new Set(daysOf(when).map((day) => `m:${day.slice(0, 7)}`));
  const isDay = when.precision === 'day';
  const days = isDay ? daysOf(when).map((day) => `d:${day}`) : [];
  const hijriMonths = isDay ? new Set(daysOf(when).filter(hasHijri).map(hijriMonthGoal)) : [];
  return [...years, ...months, ...hijriMonths, ...days];
}

function hijriMonthGoal(isoDay: string): string {
  const { year, month } = toHijri(isoDay);
  return `hm:${year}-${String(month).padStart(2, '0')}`;
}

/** Writes the date in words of both languages and calendars, with the month under each of its names. */
export function whenWords(when: IndexedDate): string {
  const years = yearsOf(when).map((year) => year.replace('h', ''));
  if (when.precision === 'year') return years.join(' ');
  const ends = [...new Set(when.precision === 'day' ? [when.earliest, when.latest] : [when.earliest])];
  return [...ends.flatMap((day) => namesOf(day, when.precision === 'day')), ...years].join('. ');
}

function namesOf(isoDay: string, withDay: boolean): string[] {
  const [year = 0, month = 1, day = 1] = isoDay.split('-').map(Number);
  const before = withDay ? `${day} ` : '';
  const sets = ['levant', 'gulf', 'maghreb'] as const;
  const names = [...sets.map((set) => monthNameAr(month, set)), monthNameEn(month, 'long')];
  const gregorian = [...new Set(names)].map((name) => `${before}${name} ${year}`);
  if (!withDay || !hasHijri(isoDay)) return gregorian;
  const hijri = toHijri(isoDay);
  const hijriNames = (['ar', 'en'] as const).map((language) => hijriMonthName(hijri.month, language));
  return [...gregorian, ...hijriNames.map((name) => `${hijri.day} ${name} ${hijri.year}`)];
}

function daysOf({ earliest, latest }: IndexedDate): string[] {
  const days = [earliest];
  while (days.length < longestRun && (days.at(-1) ?? latest) < latest) days.push(addDays(days.at(-1) ?? latest, 1));
  return days;
}
