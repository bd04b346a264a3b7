import type { Json } from '@/lib/text/canonical-json';

/** One value of a record, before and after. Null: there was none, or there is none. */
export type FieldChange = { path: string[]; before: Plain; after: Plain };

export type Plain = string | number | boolean | null | (string | number | boolean | null)[];

/** The fields that readers may see. A field that is not named here is left out. */
const publicFields = new Set([
  ...['title', 'titleArOwn', 'titleKind', 'name', 'nameArOwn', 'names', 'label', 'definition', 'acronym', 'publisher'],
  ...['kind', 'type', 'facet', 'role', 'mode', 'state', 'lang', 'rights', 'standing', 'extent', 'disclaimer'],
  ...['body', 'party', 'parent', 'authority', 'statement', 'meeting', 'source', 'sources', 'url', 'archiveUrl'],
  ...['date', 'edtf', 'window', 'published', 'issued', 'issuer', 'joined', 'left', 'knownFrom', 'established'],
  ...['establishedNote', 'ordinal', 'ordinalScope', 'ordinalInferred', 'round', 'programme', 'officialLanguage'],
  ...['place', 'country', 'seat', 'hosts', 'coChairs', 'coLeads', 'coLeadsNote', 'participants', 'variants'],
  ...['counts', 'memberCount', 'attendanceNote', 'targets', 'targetCount', 'targetCountNote', 'tie', 'tieBasis'],
  ...['claims', 'topics', 'summary', 'note', 'known', 'asSaid', 'announcedAt', 'heldAs', 'unconfirmed', 'confidence'],
  ...['withdrawnReason', 'code', 'labels', 'text', 'reason', 'ref'],
]);

/** The differences between two states of a record in its public fields, in the order of the fields. */
export function compareFields(before: Json, after: Json): FieldChange[] {
  return differences(withoutPrivate(before), withoutPrivate(after), []);
}

/** Readers are not sent to some addresses; the history does not show them either. */
function withoutPrivate(record: Json): Json {
  if (!isObject(record)) return record;
  const isUnlinked = record.state === 'not_for_readers';
  return Object.fromEntries(
    Object.entries(record).filter(([field]) => publicFields.has(field) && !(isUnlinked && field === 'url')),
  );
}

function differences(before: Json, after: Json, path: string[]): FieldChange[] {
  if (isNested(before) || isNested(after)) {
    const [old, now] = [membersOf(before), membersOf(after)];
    const keys = [...new Set([...Object.keys(old), ...Object.keys(now)])];
    return keys.flatMap((key) => differences(old[key] ?? null, now[key] ?? null, [...path, key]));
  }
  return JSON.stringify(before) === JSON.stringify(after)
    ? []
    : [{ path, before: before as Plain, after: after as Plain }];
}

/** Whether a value has parts to compare one by one. A list of plain values is one value. */
function isNested(value: Json): boolean {
  return isObject(value) || (Array.isArray(value) && value.some((item) => isObject(item) || Array.isArray(item)));
}

/** Parts of a list by their id, or by their number from 1. */
function membersOf(value: Json): { [key: string]: Json } {
  if (isObject(value)) return value;
  if (!Array.isArray(value)) return {};
  return Object.fromEntries(
    value.map((item, index) => [isObject(item) ? keyOf(item, index) : String(index + 1), item]),
  );
}

function keyOf(item: { [key: string]: Json }, index: number): string {
  return typeof item.id === 'string' ? item.id : String(index + 1);
}

function isObject(value: Json): value is { [key: string]: Json } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
