import type { OrdinalScope } from '@/lib/db/generated/enums';

type Numbered = { ordinal: number | null; ordinalScope: OrdinalScope | null };

/** The number of a meeting in its series, where a source states one. A number within a year is none of the series. */
export function statedNumber({ ordinal, ordinalScope }: Numbered): number | null {
  return ordinalScope === 'series' ? ordinal : null;
}

/** The same or, where no source states one, the number that is inferred. */
export function seriesNumber(meeting: Numbered & { ordinalInferred: number | null }): number | null {
  return statedNumber(meeting) ?? meeting.ordinalInferred;
}
