import { choice, line, record, words } from './controls';
import type * as design from './field-design';
import { otherParts } from './other-parts';

export type Choices = design.Choices;
export type Control = design.Control;
export type FieldDesign = design.FieldDesign;
export type FieldGroup = design.FieldGroup;
export type PartName = design.PartName;

/** The fields of each part as the form has them. Rows that can be added follow in their group: counts, paragraphs. */
export const partFields: Record<PartName, FieldGroup[]> = {
  ...otherParts,
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
      name: 'topics',
      fields: [{ name: 'topics', control: { kind: 'names', list: 'topics' }, property: 'topic' }],
    },
    {
      name: 'ours',
      fields: [
        { name: 'summaryAr', control: words('ar') },
        { name: 'summaryEn', control: words('en') },
        { name: 'noteAr', control: words('ar') },
        { name: 'noteEn', control: words('en') },
      ],
    },
    {
      name: 'evidence',
      fields: [
        { name: 'sources', control: { kind: 'names', list: 'sources' }, isRequired: true },
        { name: 'confidence', control: choice('confidence') },
        { name: 'unconfirmed', control: { kind: 'fields' } },
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
        { name: 'source', control: record('sources') },
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
