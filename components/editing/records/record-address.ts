import { recordTypes } from '@/lib/desk/records';
import { readMembershipId } from '@/lib/i18n/membership-id';
import { parsePublicId } from '@/lib/i18n/public-id';

export type AddressedRecord = { type: (typeof recordTypes)[number]; id: string; isHistory: boolean };

/** The id of a text has two words, that of a membership three, of which the last is the role. */
function isId(type: string, names: string[]): boolean {
  if (type === 'membership') return readMembershipId(names.join('/')) !== null;
  return names.length === (type === 'text' ? 2 : 1) && names.every(isWord);
}

function isWord(name: string): boolean {
  return parsePublicId(name) !== null;
}

/** The record that an address of the desk names, and whether it asks for its history. Null: it can name none. */
export function readRecordAddress(type: string, segments: string[]): AddressedRecord | null {
  const known = recordTypes.find((each) => each === type);
  const isHistory = segments.length > 1 && segments.at(-1) === 'history';
  const names = isHistory ? segments.slice(0, -1) : segments;
  return known && isId(known, names) ? { type: known, id: names.join('/'), isHistory } : null;
}
