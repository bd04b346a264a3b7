import { z } from 'zod';
import { edtfBounds, hasYear } from '@/lib/dates/edtf';
import { parseEdtf, readEdtf } from '@/lib/dates/parse-edtf';

/** A date as the record stores it, whoever brings it: EDTF level 1 whose every date names its year. */
export const StoredDate = z.string().refine(isStorable, 'validation.date');

/** A date whose two bounds are stored as days beside it. */
export const BoundedDate = StoredDate.refine((value) => !isStorable(value) || isBounded(value), 'validation.dateEnds');

/** A span of time that has a first day, and a last one unless it is open. */
export const DateSpan = StoredDate.refine(
  (value) => !isStorable(value) || storedBounds(value).earliest !== null,
  'validation.dateStart',
);

/** The first and the last day of a stored date, for `@db.Date` columns. Null where it is open. */
export function storedBounds(edtf: string): { earliest: Date | null; latest: Date | null } {
  const { earliest, latest } = edtfBounds(readEdtf(edtf));
  return { earliest: earliest === null ? null : new Date(earliest), latest: latest === null ? null : new Date(latest) };
}

/** The same for a BoundedDate. */
export function bothBounds(edtf: string): { earliest: Date; latest: Date } {
  const { earliest, latest } = storedBounds(edtf);
  if (!earliest || !latest) throw new RangeError(`${edtf} is open at one end`);
  return { earliest, latest };
}

function isStorable(value: string): boolean {
  const result = parseEdtf(value);
  return result.ok && hasYear(result.value);
}

function isBounded(value: string): boolean {
  const { earliest, latest } = storedBounds(value);
  return earliest !== null && latest !== null;
}
