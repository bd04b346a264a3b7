import { recordTypes } from '@/lib/desk/records';
import { parsePublicId } from '@/lib/i18n/public-id';

export type AddressedRecord = { type: (typeof recordTypes)[number]; id: string; isHistory: boolean };

/** The record that an address of the desk names, and whether it asks for its history. Null: it can name none. */
export function readRecordAddress(type: string, segments: string[]): AddressedRecord | null {
  const known = recordTypes.find((each) => each === type);
  const isHistory = segments.length > 1 && segments.at(-1) === 'history';
  const names = isHistory ? segments.slice(0, -1) : segments;
  const isId = names.length === (known === 'text' ? 2 : 1) && names.every((name) => parsePublicId(name) !== null);
  return known && isId ? { type: known, id: names.join('/'), isHistory } : null;
}
