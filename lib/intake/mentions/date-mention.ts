import type { Flag } from '@/lib/intake/intake-format';

export type Day = { month: number; day: number };

/** A date as the text says it, before its year is known. Offsets are of the levelled text. */
export type DateMention = {
  from: number;
  to: number;
  sentence: number;
  year: number | null;
  /** Null for a bare year, or where two names of a month contradict each other. */
  start: { month: number | null; day: number | null };
  end: Day | null;
  part: 'early' | 'mid' | 'end' | null;
  /** «الماضي», «المقبل», «الجاري»: which such month, or which year, seen from the day of publication. */
  relative: 'last' | 'next' | 'current' | null;
  /** «أمس», "on Tuesday": days from the day of publication, or the weekday that was meant. */
  anchored: { days: number } | { weekday: number; direction: 'last' | 'next' } | null;
  calendar: 'gregorian' | 'hijri';
  flags: Flag[];
  /** Other readings of an order or a pair that is not certain, as EDTF. */
  otherwise: string[];
  rule: string;
};

export function dateMention(given: Partial<DateMention> & Pick<DateMention, 'from' | 'to' | 'rule'>): DateMention {
  return {
    sentence: 0,
    year: null,
    start: { month: null, day: null },
    end: null,
    part: null,
    relative: null,
    anchored: null,
    calendar: 'gregorian',
    flags: [],
    otherwise: [],
    ...given,
  };
}
