import { readDigits } from '@/lib/dates/digits';
import type { ClaimValue } from '@/lib/db/claim-value';
import { CountBasis, CountUnit, MeetingMode, Qualifier } from '@/lib/db/generated/enums';
import { partFields } from '@/lib/editing/drafts/parts/fields/part-fields';
import { type Claimant, rowOf } from '@/lib/editing/drafts/parts/fields/row-names';
import type { Payload } from '@/lib/editing/drafts/parts/part-kind';
import type { Known } from '@/lib/editing/drafts/parts/values/known-records';
import { readDate } from '@/lib/editing/drafts/parts/values/read-date';
import { readName, readNames } from '@/lib/editing/drafts/parts/values/read-names';
import {
  entry,
  fault,
  isUnchanged,
  readBoth,
  readChoice,
  readNumber,
  readWords,
  type Sheet,
} from '@/lib/editing/drafts/parts/values/sheet';
import { topicOf } from '@/lib/i18n/keys/topic-property';
import { ordinalAr, ordinalFigureEn } from '@/lib/language/ordinals/write-ordinal';
import { modeWords } from './mode-words';

export type ValueKind = ClaimValue['kind'];

const kinds: Record<string, ValueKind> = {
  date: 'date',
  issued: 'date',
  place: 'place',
  country: 'parties',
  hosts: 'parties',
  'co-chairs': 'parties',
  participants: 'parties',
  observers: 'parties',
  ordinal: 'number',
  count: 'count',
  established: 'date',
  seat: 'place',
  'co-leads': 'parties',
  'member-count': 'number',
  joined: 'date',
  left: 'date',
  'known-from': 'date',
  'member-ordinal': 'number',
  round: 'number',
  'target-count': 'number',
};

/** The kind of value that claims on a property have, where a claim does not say it. */
export function kindOfProperty(property: string): ValueKind {
  return kinds[property] ?? (property.startsWith('count.') ? 'count' : 'text');
}

/** The field whose claims are each about one of the topics that it names. */
export const topicsField = 'meeting.topics';

/** The properties of a noun that claims are about, each with its field; of one in two languages the English. */
export function propertiesOf(of: Claimant): Record<string, string> {
  return properties[of];
}

const properties: Record<Claimant, Record<string, string>> = {
  meeting: fieldsByProperty('meeting'),
  statement: fieldsByProperty('statement'),
  designation: fieldsByProperty('designation'),
  membership: fieldsByProperty('membership'),
  body: fieldsByProperty('body'),
};

function fieldsByProperty(of: Claimant): Record<string, string> {
  return Object.fromEntries(partFields[of].flatMap(({ name, property }) => (property ? [[property, name]] : [])));
}

/** The field that a property of a claim is about; null for one that no form has a field for. */
export function fieldOf(of: Claimant, property: string): string | null {
  return Object.hasOwn(properties[of], property) ? (properties[of][property] ?? null) : null;
}

/** The two fields of a property that is said in words. Null: it has one field. */
export function wordFields(of: Claimant, property: string): { ar: string; en: string } | null {
  const field = fieldOf(of, property);
  return field?.endsWith('En') ? { ar: field.replace(/En$/, 'Ar'), en: field } : null;
}

/** What a claim says where its own fields are left empty: what the field or the figure says that it is about. */
export function withDefaults(payload: Payload, row: string, of: Claimant, property: string): Payload {
  const own = rowOf(payload, 'claim', row);
  const isEmpty = (name: string) => (own[name] ?? '').trim() === '';
  const given: Payload = {};
  const fill = (name: string, ...from: string[]) => {
    const said = from.map((field) => payload[field] ?? '').find((value) => value.trim() !== '');
    if (isEmpty(name)) given[`claim.${row}.${name}`] = said ?? '';
  };
  const count = (own.count ?? '').trim();
  if (count !== '') for (const name of ['value', 'qualifier', 'basis', 'unit']) fill(name, `count.${count}.${name}`);
  const words = wordFields(of, property);
  const field = fieldOf(of, property);
  if (words && !isSaidInPart(own)) {
    // A body without a published name in Arabic is called what we call it.
    fill('valueAr', words.ar, `${words.ar}Own`);
    fill('valueEn', words.en);
  } else if (!words && field !== null && count === '') fill('value', field);
  if (property === 'member-count') fill('qualifier', 'body.memberCountQualifier');
  return { ...payload, ...given };
}

/** A source that says something else is quoted as it says it, in its own language. */
function isSaidInPart({ status, valueAr = '', valueEn = '' }: Payload): boolean {
  return status !== 'adopted' && `${valueAr}${valueEn}`.trim() !== '';
}

/** The value of a claim, from the fields of its row. Null: they have faults. */
export function readClaimValue(
  sheet: Sheet,
  row: string,
  property: string,
  kind: ValueKind,
  known: Known,
): ClaimValue | null {
  const at = (name: string) => `claim.${row}.${name}`;
  switch (kind) {
    case 'count':
      return readFigure(sheet, `claim.${row}`);
    case 'date': {
      const edtf = readDate(sheet, at('value'), { isRequired: true });
      return edtf === null ? null : { kind, edtf };
    }
    case 'place': {
      const place = readName(sheet, at('value'), known, 'place', true);
      return place === null ? null : { kind, place };
    }
    case 'parties':
      return readParties(sheet, at('value'), known);
    case 'number':
      return readClaimedNumber(sheet, row, property);
    case 'text':
      if (topicOf(property) !== null) return readTopic(sheet, row, property, known);
      return property === 'mode' ? readMode(sheet, row) : readText(sheet, row);
  }
}

/** A figure with what it counts: of a claim, or of a count of the meeting. */
export function readFigure(sheet: Sheet, prefix: string): Extract<ClaimValue, { kind: 'count' }> | null {
  const value = readNumber(sheet, `${prefix}.value`, 0, true);
  const qualifier = readChoice(sheet, `${prefix}.qualifier`, Qualifier) ?? 'exact';
  const basis = readChoice(sheet, `${prefix}.basis`, CountBasis, true);
  const unit = readChoice(sheet, `${prefix}.unit`, CountUnit, true);
  return value === null || basis === null || unit === null ? null : { kind: 'count', value, qualifier, basis, unit };
}

function readParties(sheet: Sheet, name: string, known: Known): ClaimValue | null {
  const named = readNames(sheet, name, known, 'party');
  if (named.length === 0) return fault(sheet, name, 'required');
  const codeOf = (id: string) => known.party.find((party) => party.id === id)?.code ?? id;
  return { kind: 'parties', codes: isUnchanged(sheet, name) ? named : named.map(codeOf) };
}

/** The number of a meeting is told in its words, unless others are given. */
function readClaimedNumber(sheet: Sheet, row: string, property: string): ClaimValue | null {
  const at = (name: string) => `claim.${row}.${name}`;
  const typed = readDigits(entry(sheet, at('value')));
  const value = /^\d{1,9}(\.\d{1,4})?$/.test(typed) ? Number(typed) : null;
  if (value === null) {
    return typed === '' ? fault(sheet, at('value'), 'required') : fault(sheet, at('value'), 'numberFrom', { least: 0 });
  }
  const qualifier = readChoice(sheet, at('qualifier'), Qualifier) ?? 'exact';
  const isPlain = entry(sheet, at('valueAr')) === '' && entry(sheet, at('valueEn')) === '';
  if (property === 'ordinal' && isPlain && Number.isInteger(value) && value > 0 && value < 100) {
    const ar = `الاجتماع ${ordinalAr(value, 'masculine', 'nominative')}`;
    return { kind: 'number', value, qualifier, ar, en: `the ${ordinalFigureEn(value)} meeting` };
  }
  // A number of something that has a field needs no words of its own.
  if (isPlain && plainNumbers.has(property)) return { kind: 'number', value, qualifier, ar: typed, en: typed };
  const words = readBoth(sheet, at('value'), 'short', true);
  return words && { kind: 'number', value, qualifier, ...words };
}

const plainNumbers = new Set(['member-count', 'member-ordinal', 'round', 'target-count']);

function readMode(sheet: Sheet, row: string): ClaimValue | null {
  const mode = readChoice(sheet, `claim.${row}.value`, MeetingMode);
  return mode === null ? readText(sheet, row) : { kind: 'text', ...modeWords[mode] };
}

/** What a claim on a topic says is the name of the topic; one on record keeps the name that it was published with. */
function readTopic(sheet: Sheet, row: string, property: string, known: Known): ClaimValue | null {
  const isKept = isUnchanged(sheet, `claim.${row}.property`) && entry(sheet, `claim.${row}.valueEn`) !== '';
  if (isKept) return readText(sheet, row);
  const [ar, en] = known.topic.find(({ id }) => id === topicOf(property))?.names ?? [];
  if (ar === undefined || en === undefined) return fault(sheet, `claim.${row}.property`, 'choice');
  return { kind: 'text', ar, en };
}

/** A value that is not adopted may be given only in the language of its source. */
function readText(sheet: Sheet, row: string): ClaimValue | null {
  if (entry(sheet, `claim.${row}.status`) !== 'adopted') {
    const [ar, en] = [
      readWords(sheet, `claim.${row}.valueAr`, 'short'),
      readWords(sheet, `claim.${row}.valueEn`, 'short'),
    ];
    if (ar !== null || en !== null) return { kind: 'text', ar: ar ?? '', en: en ?? '' };
  }
  const words = readBoth(sheet, `claim.${row}.value`, 'short', true);
  return words && { kind: 'text', ...words };
}

/** Two values are one if these are: how they are written does not count. */
export function sameness(value: ClaimValue): string {
  switch (value.kind) {
    case 'count':
      return ['count', value.value, value.qualifier, value.basis, value.unit].join(' ');
    case 'date':
      return `date ${value.edtf}`;
    case 'place':
      return `place ${value.place}`;
    case 'number':
      return `number ${value.value}${value.qualifier === 'exact' ? '' : ` ${value.qualifier}`}`;
    case 'text':
      return `text ${value.ar} / ${value.en}`;
    case 'parties':
      return `parties ${value.codes
        .map((code) => code.toLowerCase())
        .toSorted()
        .join(' ')}`;
  }
}
