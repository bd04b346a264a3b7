import type { Json } from '@/lib/text/canonical-json';
import type { RecordNames } from './record-names';
import { isJsonObject, type ToldValue, tellFigure, tellValue } from './told-value';

/** One value of a record, before and after. */
export type FieldChange = {
  /** The field, and the field within it that the value is in: `date` alone, `date` and `note`. */
  field: string;
  part: string | null;
  /** Which of several figures, from 1; null elsewhere. */
  figure: number | null;
  /** The language that the value is in where the field has two. */
  lang: 'ar' | 'en' | null;
  before: ToldValue;
  after: ToldValue;
};

/** The fields that readers may see, the main ones first. A field that is not named here is left out. */
const publicFields = [
  'counts',
  'date',
  'edtf',
  'place',
  'country',
  'title',
  'titleArOwn',
  'titleKind',
  'name',
  'nameArOwn',
  'names',
  'label',
  'definition',
  'acronym',
  'publisher',
  'actor',
  'what',
  'kind',
  'type',
  'facet',
  'role',
  'mode',
  'state',
  'lang',
  'rights',
  'standing',
  'extent',
  'disclaimer',
  'body',
  'party',
  'parent',
  'authority',
  'statement',
  'words',
  'first',
  'last',
  'meeting',
  'source',
  'sources',
  'url',
  'archiveUrl',
  'window',
  'published',
  'issued',
  'issuer',
  'joined',
  'left',
  'knownFrom',
  'established',
  'establishedNote',
  'ordinal',
  'ordinalScope',
  'ordinalInferred',
  'round',
  'programme',
  'legalBasis',
  'officialLanguage',
  'seat',
  'hosts',
  'coChairs',
  'coLeads',
  'coLeadsNote',
  'participants',
  'variants',
  'memberCount',
  'attendanceNote',
  'targets',
  'targetCount',
  'targetCountNote',
  'tie',
  'tieBasis',
  'topic',
  'topics',
  'summary',
  'note',
  'known',
  'asSaid',
  'announcedAt',
  'heldAs',
  'unconfirmed',
  'confidence',
  'withdrawnReason',
  'code',
  'labels',
  'text',
  'reason',
  'ref',
  'citations',
];

/** The differences between two states of a record in its public fields, the main ones first. Claims are told apart. */
export function compareFields(before: Json, after: Json, names: RecordNames): FieldChange[] {
  return compareIn(toPublic(before), toPublic(after), names);
}

/** The same as editors see it, with addresses to which readers are not sent. */
export function compareDeskFields(before: Json, after: Json, names: RecordNames): FieldChange[] {
  return compareIn(isJsonObject(before) ? before : {}, isJsonObject(after) ? after : {}, names);
}

type Fields = { [key: string]: Json };

function compareIn(old: Fields, now: Fields, names: RecordNames): FieldChange[] {
  return publicFields.flatMap((field) => {
    const pair = [old[field] ?? null, now[field] ?? null] as const;
    if (JSON.stringify(pair[0]) === JSON.stringify(pair[1])) return [];
    if (field === 'counts') return compareFigures(...pair, names);
    if (field === 'participants') return compareParticipants(...pair, names);
    return compareParts({ field, part: null, figure: null, lang: null }, ...pair, names);
  });
}

/** Readers are not sent to some addresses; the history does not show them either. */
function toPublic(record: Json): Fields {
  if (!isJsonObject(record)) return {};
  const { url, ...rest } = record;
  return record.state === 'not_for_readers' || url === undefined ? rest : { ...rest, url };
}

type Place = Pick<FieldChange, 'field' | 'part' | 'figure' | 'lang'>;

/** The values that differ in one field: itself, or each of its parts, down to values that have none. */
function compareParts(place: Place, before: Json, after: Json, names: RecordNames): FieldChange[] {
  if (JSON.stringify(before) === JSON.stringify(after)) return [];
  if (isNested(before) || isNested(after)) {
    const [old, now] = [partsOf(before), partsOf(after)];
    const keys = [...new Set([...Object.keys(old), ...Object.keys(now)])];
    return keys.flatMap((key) => compareParts(within(place, key), old[key] ?? null, now[key] ?? null, names));
  }
  const name = place.part ?? place.field;
  const lang = place.lang ?? (name.endsWith('ArOwn') ? 'ar' : null);
  const tell = (value: Json) => tellValue(place.lang === null ? name : place.lang, value, lang, names);
  // The words of a date are in a part of it; the date itself is the field.
  const part = place.field === 'date' && place.part === 'edtf' ? null : place.part;
  return [{ ...place, part, lang, before: tell(before), after: tell(after) }];
}

/** Where a part of a value is: in a language, in a row of a list, or in a field of its own. */
function within(place: Place, key: string): Place {
  if (key === 'ar' || key === 'en') return { ...place, lang: key };
  return /^[a-z][A-Za-z]*$/.test(key) ? { ...place, part: key } : place;
}

/** Figures are compared with those of the same place once equal ones are set aside. */
function compareFigures(before: Json, after: Json, names: RecordNames): FieldChange[] {
  const [old, now] = [listOf(before), listOf(after)];
  const has = (list: Json[], count: Json) => list.some((each) => JSON.stringify(each) === JSON.stringify(count));
  const gone = old.filter((count) => !has(now, count));
  const come = now.filter((count) => !has(old, count));
  const total = Math.max(old.length, now.length);
  return Array.from({ length: Math.max(gone.length, come.length) }, (_, index) => index).flatMap((index) => {
    const [was, is] = [gone[index] ?? null, come[index] ?? null];
    const number = is === null ? old.indexOf(was) + 1 : now.indexOf(is) + 1;
    const place: Place = { field: 'counts', part: null, figure: total > 1 ? number : null, lang: null };
    const [figureWas, figureIs] = [tellFigure(was), tellFigure(is)];
    const isSame = JSON.stringify(figureWas) === JSON.stringify(figureIs);
    const [restWas, restIs] = [was, is].map(withoutFigure);
    return [
      ...(isSame ? [] : [{ ...place, before: figureWas, after: figureIs }]),
      ...compareParts(place, restWas ?? {}, restIs ?? {}, names),
    ];
  });
}

function withoutFigure(count: Json): Json {
  if (!isJsonObject(count)) return {};
  const { value: _value, qualifier: _qualifier, basis: _basis, unit: _unit, ...rest } = count;
  return rest;
}

/** Those who were named as present, in each of their roles. */
function compareParticipants(before: Json, after: Json, names: RecordNames): FieldChange[] {
  return (['participants', 'observers'] as const).flatMap((field) => {
    const inRole = (list: Json): Json =>
      listOf(list).flatMap((each) =>
        isJsonObject(each) && (each.role === 'observer') === (field === 'observers') ? [each.party ?? null] : [],
      );
    return compareParts({ field, part: null, figure: null, lang: null }, inRole(before), inRole(after), names);
  });
}

function listOf(value: Json): Json[] {
  return Array.isArray(value) ? value : [];
}

/** Whether a value has parts to compare one by one. A list of plain values is one value. */
function isNested(value: Json): boolean {
  return (
    isJsonObject(value) || (Array.isArray(value) && value.some((item) => typeof item === 'object' && item !== null))
  );
}

/** Parts of a list by their id, or by their number from 1. */
function partsOf(value: Json): { [key: string]: Json } {
  if (isJsonObject(value)) return value;
  if (!Array.isArray(value)) return {};
  return Object.fromEntries(
    value.map((item, index) => [isJsonObject(item) && typeof item.id === 'string' ? item.id : String(index + 1), item]),
  );
}
