import { isApproximate, isUncertain, statedDates } from '@/lib/dates/edtf';
import { readEdtf } from '@/lib/dates/parse-edtf';

/** A thing or a relation as FollowTheMoney has it: every property is a list of words. */
export type Entity = { id: string; schema: string; properties: Record<string, string[]> };

type Value = string | null | undefined | readonly (string | null | undefined)[];

/** Leaves out what is not known: FollowTheMoney has no word for that. */
export function entity(id: string, schema: string, properties: Record<string, Value>): Entity {
  const known = Object.entries(properties).flatMap(([name, value]) => {
    const values = [value].flat().filter((each): each is string => typeof each === 'string' && each !== '');
    return values.length > 0 ? [[name, [...new Set(values)]]] : [];
  });
  return { id, schema, properties: Object.fromEntries(known) };
}

/** The names that sources have for it, in either language. */
export function namesOf({ en, ar }: { en: string | null; ar: string | null }): (string | null)[] {
  return [en, ar];
}

/**
 * The first and last day as prefixes of ISO dates, as far as they are known without doubt: `2020-07` for a month, nothing for a
 * year that is inferred. Of an approximate date the part that it is approximate in is left out.
 */
export function prefixesOf(edtf: string | null): { start: string | null; end: string | null } {
  if (edtf === null) return { start: null, end: null };
  const value = readEdtf(edtf);
  if (isUncertain(value)) return { start: null, end: null };
  const isRough = isApproximate(value);
  const prefix = (end: unknown): string | null => {
    const date = statedDates(value).find((each) => each === end);
    if (!date || typeof date.year !== 'number' || date.yearSpan > 1) return null;
    const parts = [String(date.year).padStart(4, '0')];
    if (typeof date.month === 'number') parts.push(String(date.month).padStart(2, '0'));
    if (parts.length === 2 && typeof date.day === 'number') parts.push(String(date.day).padStart(2, '0'));
    const sure = isRough ? parts.slice(0, -1) : parts;
    return sure.length > 0 ? sure.join('-') : null;
  };
  if (value.kind === 'date') return { start: prefix(value), end: prefix(value) };
  return { start: prefix(value.start), end: prefix(value.end) };
}
