export type MonthDay = { month: number; day: number };

/**
 * A day relative to the day of publication: so many days from it, a weekday, or only a month so many months from it.
 * `further`: so many days after it as well.
 */
export type SpokenDay =
  | { days: number; further?: number }
  | { weekday: number; direction: 'last' | 'next'; further?: number }
  | { months: number };

/**
 * `order`: day and month may change places. `months`: two names of one month contradict each other. `day`: the month
 * has no such day. `calendars`: the Hijri and the Gregorian date are more than a day apart. `weekday`: the day named is
 * another day of the week.
 */
export type DateDoubt = 'order' | 'months' | 'day' | 'calendars' | 'weekday';

/** A date as far as the text gives it, or a range or a part of one; it does not say what is dated. */
export type WrittenDate = {
  /** How it is written. `converted`: only in the Hijri calendar, given here as Gregorian. */
  form: 'arabic' | 'english' | 'figures' | 'spoken' | 'year' | 'converted';
  /** Hijri if it has too few parts to be converted. */
  calendar: 'gregorian' | 'hijri';
  /** Indexes of tokens. */
  first: number;
  last: number;
  /** Offsets in the folded text: without the clitics of the first word, with the bracket of a second name. */
  from: number;
  to: number;
  year: number | null;
  /** Both are null for a year alone, and if the names of the month contradict each other. */
  start: { month: number | null; day: number | null };
  /** The last day of a range. If the range runs from December into January, `year` is that of January. */
  end: MonthDay | null;
  part: 'early' | 'mid' | 'end' | null;
  /** «مايو الماضي», "next May"; `same`: «مايو من العام نفسه», the year of a date before it. */
  relative: 'last' | 'next' | 'current' | 'same' | null;
  anchored: SpokenDay | null;
  doubts: DateDoubt[];
  /** The other dates that it may be, as EDTF, if there is a doubt. */
  otherwise: string[];
};

type Place = Pick<WrittenDate, 'form' | 'first' | 'last' | 'from' | 'to'>;

export function writtenDate(given: Place & Partial<WrittenDate>): WrittenDate {
  return {
    calendar: 'gregorian',
    year: null,
    start: { month: null, day: null },
    end: null,
    part: null,
    relative: null,
    anchored: null,
    doubts: [],
    otherwise: [],
    ...given,
  };
}

export function isPlausibleYear(year: number, calendar: WrittenDate['calendar']): boolean {
  return calendar === 'hijri' ? year >= 1300 && year <= 1600 : year >= 1900 && year <= 2100;
}
