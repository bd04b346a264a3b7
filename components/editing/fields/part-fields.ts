import type { Choice, ChoiceKind } from '@/lib/desk/choices';
import type { Locale } from '@/lib/i18n/locales';
import type { ChoiceList } from './choice-lists';

/** What is on record, to be named in a field. */
export type Choices = Record<ChoiceKind, Choice[]>;

/** How a field is typed. `lang` is the language of its words, `text` that of the draft's text; codes and ids have none. */
export type Control =
  | { kind: 'line'; lang: Locale | null }
  | { kind: 'words'; lang: Locale | 'text' }
  | { kind: 'date' }
  | { kind: 'number' }
  | { kind: 'plain' }
  | { kind: 'choice'; list: ChoiceList; isOptional?: boolean }
  | { kind: 'record'; list: keyof Choices; isOptional?: boolean }
  | { kind: 'name' | 'names'; list: 'places' | 'parties' | 'topics' | 'sources' }
  | { kind: 'check' };

export type FieldDesign = {
  /** The last part of its name: `date` of `meeting.date`. */
  name: string;
  control: Control;
  /** The property of the claims that support it; none for words that are ours. */
  property?: string;
  /** A record on file keeps what was given once. */
  isOnlyNew?: boolean;
  /** Nothing is published without it. */
  isRequired?: boolean;
};

/** The fields that are typed together; two that are a pair of languages follow each other. */
export type FieldGroup = { name: GroupName; fields: FieldDesign[] };

export type GroupName =
  | 'identity'
  | 'when'
  | 'where'
  | 'present'
  | 'counts'
  | 'ours'
  | 'evidence'
  | 'publication'
  | 'terms'
  | 'paragraphs'
  | 'document';

export type PartName = 'source' | 'meeting' | 'statement' | 'text';

const line = (lang: Locale | null = null): Control => ({ kind: 'line', lang });
const words = (lang: Locale | 'text'): Control => ({ kind: 'words', lang });
const choice = (list: ChoiceList, isOptional = false): Control => ({ kind: 'choice', list, isOptional });
const record = (list: keyof Choices, isOptional = false): Control => ({ kind: 'record', list, isOptional });

/** The fields of each part as the form has them. Rows that can be added follow in their group: counts, paragraphs. */
export const partFields: Record<PartName, FieldGroup[]> = {
  meeting: [
    {
      name: 'identity',
      fields: [
        { name: 'id', control: line(), isOnlyNew: true },
        { name: 'body', control: record('bodies'), isRequired: true },
        { name: 'type', control: choice('meetingType'), isRequired: true },
        { name: 'titleAr', control: line('ar'), isRequired: true },
        { name: 'titleEn', control: line('en'), isRequired: true },
        { name: 'ordinal', control: { kind: 'number' }, property: 'ordinal' },
        { name: 'ordinalScope', control: choice('ordinalScope', true) },
        { name: 'ordinalInferred', control: { kind: 'number' } },
      ],
    },
    {
      name: 'when',
      fields: [
        { name: 'date', control: { kind: 'date' }, property: 'date', isRequired: true },
        { name: 'dateBasis', control: choice('dateBasis') },
        { name: 'dateNoteAr', control: line('ar') },
        { name: 'dateNoteEn', control: line('en') },
      ],
    },
    {
      name: 'where',
      fields: [
        { name: 'place', control: { kind: 'name', list: 'places' }, property: 'place' },
        { name: 'country', control: { kind: 'name', list: 'parties' }, property: 'country' },
        { name: 'mode', control: choice('mode', true), property: 'mode' },
      ],
    },
    {
      name: 'present',
      fields: [
        { name: 'hosts', control: { kind: 'names', list: 'parties' }, property: 'hosts' },
        { name: 'coChairs', control: { kind: 'names', list: 'parties' }, property: 'co-chairs' },
        { name: 'participants', control: { kind: 'names', list: 'parties' }, property: 'participants' },
        { name: 'observers', control: { kind: 'names', list: 'parties' }, property: 'observers' },
      ],
    },
    {
      name: 'counts',
      fields: [
        { name: 'attendanceNoteAr', control: words('ar') },
        { name: 'attendanceNoteEn', control: words('en') },
      ],
    },
    {
      name: 'ours',
      fields: [
        { name: 'summaryAr', control: words('ar') },
        { name: 'summaryEn', control: words('en') },
        { name: 'noteAr', control: words('ar') },
        { name: 'noteEn', control: words('en') },
        { name: 'topics', control: { kind: 'names', list: 'topics' } },
      ],
    },
    {
      name: 'evidence',
      fields: [
        { name: 'sources', control: { kind: 'names', list: 'sources' }, isRequired: true },
        { name: 'confidence', control: choice('confidence') },
        { name: 'unconfirmed', control: { kind: 'plain' } },
      ],
    },
  ],
  statement: [
    {
      name: 'identity',
      fields: [
        { name: 'id', control: line(), isOnlyNew: true },
        { name: 'meeting', control: record('meetings', true) },
        { name: 'kind', control: choice('statementKind'), isRequired: true },
        { name: 'titleKind', control: choice('titleKind') },
        { name: 'titleAr', control: line('ar') },
        { name: 'titleEn', control: line('en') },
        { name: 'titleArOwn', control: line('ar') },
      ],
    },
    {
      name: 'publication',
      fields: [
        { name: 'issued', control: { kind: 'date' }, property: 'issued' },
        { name: 'officialLanguage', control: choice('language', true) },
        { name: 'issuerAr', control: line('ar') },
        { name: 'issuerEn', control: line('en'), property: 'issuer' },
      ],
    },
  ],
  text: [
    {
      name: 'terms',
      fields: [
        { name: 'statement', control: record('statements'), isOnlyNew: true },
        { name: 'slug', control: line(), isOnlyNew: true },
        { name: 'lang', control: choice('language'), isOnlyNew: true, isRequired: true },
        { name: 'standing', control: choice('standing'), isRequired: true },
        { name: 'rights', control: choice('rights'), isRequired: true },
        { name: 'extent', control: choice('extent'), isRequired: true },
        { name: 'published', control: { kind: 'date' } },
        { name: 'source', control: record('sources', true) },
        { name: 'disclaimer', control: words('text') },
      ],
    },
    { name: 'paragraphs', fields: [] },
  ],
  source: [
    {
      name: 'document',
      fields: [
        { name: 'id', control: line(), isOnlyNew: true },
        { name: 'publisherAr', control: line('ar') },
        { name: 'publisher', control: line('en'), isRequired: true },
        { name: 'url', control: line() },
        { name: 'lang', control: choice('language'), isRequired: true },
        { name: 'published', control: { kind: 'date' } },
        { name: 'kind', control: choice('sourceKind'), isRequired: true },
        { name: 'rights', control: choice('rights'), isRequired: true },
        { name: 'state', control: choice('sourceState') },
      ],
    },
  ],
};
