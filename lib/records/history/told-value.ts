import { parseEdtf } from '@/lib/dates/parse-edtf';
import { ClaimValue } from '@/lib/db/claim-value';
import { type Bilingual, bilingualOrNull } from '@/lib/records/bilingual';
import type { Figure } from '@/lib/records/sources/counts';
import type { Json } from '@/lib/text/canonical-json';
import { nameOfRecord, type RecordNames } from './record-names';

/** A value of a record as readers are told it. `other`: one that the portal has no words for. */
export type ToldValue =
  | { kind: 'nothing' }
  | { kind: 'other' }
  | { kind: 'flag'; value: boolean }
  | { kind: 'number'; value: number }
  | { kind: 'date'; edtf: string }
  | { kind: 'figure'; figure: Figure }
  | { kind: 'language'; lang: string }
  /** Codes of a field, for which the messages have words. */
  | { kind: 'codes'; field: string; codes: string[] }
  /** Names of fields of the record. */
  | { kind: 'fields'; fields: string[] }
  /** Records by their names; null where none is known. */
  | { kind: 'names'; names: (Bilingual | null)[] }
  | { kind: 'both'; words: Bilingual }
  /** Words in one language; null: an address, or a language that the record does not state. */
  | { kind: 'words'; words: string[]; lang: string | null };

const nothing: ToldValue = { kind: 'nothing' };
const other: ToldValue = { kind: 'other' };

const dates = ['edtf', 'published', 'issued', 'joined', 'left', 'knownFrom', 'established', 'window', 'asOf', 'period'];
const languages = ['lang', 'officialLanguage'];
const coded = [
  'kind',
  'type',
  'facet',
  'role',
  'mode',
  'state',
  'rights',
  'standing',
  'extent',
  'titleKind',
  'ordinalScope',
  'confidence',
  'tie',
  'basis',
  'precision',
  'qualifier',
  'use',
];
const words = [
  'acronym',
  'disclaimer',
  'code',
  'text',
  'name',
  'url',
  'archiveUrl',
  'reason',
  'withdrawnReason',
  'aliases',
  'weakAliases',
  'titleArOwn',
  'nameArOwn',
  'slot',
  'ar',
  'en',
];

/** Which kinds of records a field names by their ids. */
const naming: Record<string, readonly (keyof RecordNames)[]> = {
  place: ['place'],
  seat: ['place'],
  country: ['party'],
  hosts: ['party'],
  coChairs: ['party'],
  coLeads: ['party'],
  participants: ['party'],
  observers: ['party'],
  party: ['party'],
  body: ['body'],
  parent: ['body'],
  authority: ['body'],
  meeting: ['meeting'],
  announcedAt: ['meeting'],
  heldAs: ['meeting'],
  statement: ['statement'],
  source: ['source'],
  sources: ['source'],
  topic: ['topic'],
  topics: ['topic'],
  ref: ['party', 'place', 'body', 'topic'],
};

/** A value that has no parts, as its field has it. `lang`: the language of its words, if they have one. */
export function tellValue(field: string, value: Json, lang: string | null, names: RecordNames): ToldValue {
  const values = (Array.isArray(value) ? value : [value]).filter((each) => each !== null && each !== '');
  const texts = values.filter((each) => typeof each === 'string');
  const [only] = values;
  if (only === undefined) return nothing;
  if (typeof only === 'boolean') return { kind: 'flag', value: only };
  if (typeof only === 'number') return { kind: 'number', value: only };
  if (texts.length !== values.length) return other;
  const kinds = naming[field];
  if (kinds) return { kind: 'names', names: texts.map((id) => nameOfRecord(names, kinds, id)) };
  if (field === 'unconfirmed') return { kind: 'fields', fields: texts };
  if (languages.includes(field)) return { kind: 'language', lang: texts.join() };
  if (dates.includes(field)) return tellDate(texts.join());
  if (coded.includes(field)) return { kind: 'codes', field, codes: texts };
  return words.includes(field) ? { kind: 'words', words: texts, lang } : other;
}

function tellDate(edtf: string): ToldValue {
  return parseEdtf(edtf).ok ? { kind: 'date', edtf } : other;
}

/** The value that a claim gives, whatever release wrote it. */
export function tellClaimValue(value: Json, names: RecordNames): ToldValue {
  const { data } = ClaimValue.safeParse(value);
  switch (data?.kind) {
    case 'count':
      return { kind: 'figure', figure: data };
    case 'date':
      return tellDate(data.edtf);
    case 'place':
      return tellValue('place', data.place, null, names);
    case 'parties':
      return tellValue('participants', data.codes, null, names);
    case 'number':
    case 'text':
      return { kind: 'both', words: { ar: data.ar, en: data.en } };
    default:
      return other;
  }
}

/** A figure of a meeting with the four things that it is never shown without. */
export function tellFigure(count: Json): ToldValue {
  if (!isJsonObject(count)) return nothing;
  return tellClaimValue({ ...count, kind: 'count' }, noNames);
}

export const noNames: RecordNames = {
  place: {},
  party: {},
  body: {},
  meeting: {},
  statement: {},
  source: {},
  topic: {},
};

/** Words in both languages or one; null where there are none. */
export function readBilingual(value: Json | undefined): Bilingual | null {
  if (value === undefined || !isJsonObject(value)) return null;
  const { ar = null, en = null } = value;
  return bilingualOrNull(typeof ar === 'string' ? ar : null, typeof en === 'string' ? en : null);
}

/** The language that a text is in, as the history has the text. */
export function languageOfText(record: Json): string | null {
  return isJsonObject(record) && typeof record.lang === 'string' ? record.lang : null;
}

export function isJsonObject(value: Json): value is { [key: string]: Json } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
