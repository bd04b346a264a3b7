import { edtfBounds, statedDates } from '@/lib/dates/edtf';
import { readEdtf } from '@/lib/dates/parse-edtf';
import type { DatePrecision } from '@/lib/db/generated/enums';
import { readTypedDate } from '@/lib/language/dates/read-typed-date';
import { entry, fault, isUnchanged, type Sheet } from './sheet';

/** A date of a form. `isBounded`: it has to have both ends. */
export function readDate(sheet: Sheet, name: string, { isRequired = false, isBounded = false } = {}): string | null {
  const words = entry(sheet, name);
  if (words === '') return isRequired ? fault(sheet, name, 'required') : null;
  if (isUnchanged(sheet, name)) return words;
  const read = readTypedDate(words);
  if ('fault' in read) {
    const { fault: key, ...values } = read;
    return fault(sheet, name, key, values);
  }
  const { earliest, latest } = edtfBounds(readEdtf(read.edtf));
  // The calendar of the database has no year 0.
  if ((earliest ?? latest ?? '').startsWith('0000')) return fault(sheet, name, 'date');
  return isBounded && (earliest === null || latest === null) ? fault(sheet, name, 'dateEnds') : read.edtf;
}

/** How precise a date is that was stored or read. */
export function precisionOf(edtf: string): DatePrecision {
  const dates = statedDates(readEdtf(edtf));
  if (dates.every(({ day }) => typeof day === 'number')) return 'day';
  return dates.every(({ month }) => typeof month === 'number') ? 'month' : 'year';
}
