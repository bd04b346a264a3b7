import { PartType } from '@/lib/db/generated/enums';
import { orderNames, own, typed } from '@/lib/editing/drafts/parts/fields/row-names';
import type { Payload } from '@/lib/editing/drafts/parts/part-kind';
import { placeNamed, placesNamed } from '@/lib/editing/drafts/parts/place/draft-place';
import { type PartPayloads, splitFields } from '@/lib/editing/drafts/parts/split-fields';
import { foldedKey } from '@/lib/text/characters/folded-key';
import { isChanged } from './create-draft';
import type { StoredPart } from './draft-rows';
import { changedFields } from './merge-fields';

/** A part about a record that is not there yet, in which nothing was typed. */
export function emptyPart(type: PartType): StoredPart {
  const first = { 'paragraph.1': '', 'paragraph.1.kind': 'paragraph', 'paragraph.1.slots': '' };
  return { type, subject: null, baseVersion: null, base: null, payload: type === 'text' ? first : {} };
}

/**
 * What belongs to one event is written together, and with it the next meeting that its text announces; any other record is a
 * draft of its own, with the source that it brings.
 */
const together: readonly PartType[] = ['source', 'meeting', 'statement', 'text'];

/** The types that a draft has no part of: it has one of each at most. */
export function absentTypes(parts: Pick<StoredPart, 'type'>[]): PartType[] {
  return Object.values(PartType).filter((type) => parts.every((part) => part.type !== type));
}

/** Those of them that its form offers. */
export function missingTypes(parts: Pick<StoredPart, 'type'>[]): PartType[] {
  const isOfEvent = parts.some(({ type }) => type !== 'source' && together.includes(type));
  const isBeside = (type: PartType) => isOfEvent && (type === 'plan' || type === 'place');
  const isApart = parts.some(({ type }) => !together.includes(type) && !isBeside(type));
  return absentTypes(parts).filter((type) => (isApart ? type === 'source' : together.includes(type)));
}

/**
 * Those that may be added: to a source alone also what somebody took out of its draft, and the place that a draft names before
 * it is on record.
 */
export function addableTypes(parts: Pick<StoredPart, 'type'>[]): PartType[] {
  if (parts.every(({ type }) => type === 'source')) return absentTypes(parts);
  const has = (type: PartType) => parts.some((part) => part.type === type);
  const isPlaced = has('meeting') || has('plan') || has('body');
  return [...missingTypes(parts), ...(isPlaced && !has('place') ? (['place'] as const) : [])];
}

/** The typed fields of parts that a draft does not have, by the type of the part. */
export function fieldsOfMissing(parts: StoredPart[], typed: Payload): PartPayloads {
  const names = new Set(Object.keys(changedFields(parts, typed, null)));
  const others = Object.fromEntries(Object.entries(typed).filter(([name]) => !names.has(name)));
  const split = splitFields(others, Object.fromEntries(absentTypes(parts).map((type) => [type, {}])));
  return Object.fromEntries(
    Object.entries(split).filter(([, fields]) => Object.values(fields).some((value) => value !== '')),
  );
}

/** Whether a part says nothing, so that taking it away loses no word. A draft keeps one part at least. */
export function isIdle(parts: StoredPart[], type: PartType): boolean {
  const part = parts.find((one) => one.type === type);
  if (part === undefined || parts.length < 2) return false;
  if (part.subject !== null) return !isChanged(part);
  if (type === 'place') return isPlaceUnnamed(parts);
  return isBlank(type === 'source' ? withoutTexts(part.payload, parts) : part.payload);
}

/** Whether a draft brings a new place that none of its other parts names: one that was taken along and is not meant any more. */
export function isPlaceUnnamed(parts: readonly Pick<StoredPart, 'type' | 'subject' | 'payload'>[]): boolean {
  const place = parts.find(({ type }) => type === 'place');
  if (
    place === undefined ||
    place.subject !== null ||
    parts.every(({ type }) => type === 'place' || type === 'source')
  ) {
    return false;
  }
  const { id = '', names = [] } = placeNamed(place.payload) ?? {};
  const keys = new Set([id, ...names, typed(place.payload, 'place.nameAr')].map(foldedKey).filter(Boolean));
  return placesNamed(parts).every((name) => !keys.has(foldedKey(name)));
}

/**
 * Whether nothing of a record is changed in its part beside others: it is not checked, not published, and no change. A source
 * that was withdrawn comes back by being published, changed or not.
 */
export function isUnchanged(parts: StoredPart[], part: Pick<StoredPart, 'type' | 'subject'>): boolean {
  return part.subject !== null && part.type !== 'source' && isIdle(parts, part.type);
}

/** What a new source has of the text that it brings is said there. */
function withoutTexts(source: Payload, parts: StoredPart[]): Payload {
  const text = parts.find(({ type }) => type === 'text')?.payload ?? {};
  const isOfText = ([name, value]: [string, string]) =>
    name === 'source.kind' || own(text, name.replace('source.', 'text.')) === value;
  return Object.fromEntries(Object.entries(source).filter((field) => !isOfText(field)));
}

function isBlank(payload: Payload): boolean {
  const isSaid = ([name, value]: [string, string]) => value.trim() !== '' && !orderNames.has(name);
  return Object.entries(payload).every(
    (field) => !isSaid(field) || (/^paragraph\.\d+\.kind$/.test(field[0]) && field[1] === 'paragraph'),
  );
}
