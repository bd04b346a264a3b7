import * as enums from '@/lib/db/generated/enums';
import { field, type PartField, pairOf, yesOrNo } from './part-field';

/** The parts of a meeting that may rest on inference. */
export const inferable = ['edtf', 'place', 'country', 'ordinal', 'ordinalScope', 'ordinalInferred'] as const;

/**
 * `date` is EDTF or a date as people write one. Parties are codes or names. Left empty: `id` is proposed for a numbered
 * meeting of the main body, `ordinalScope` is the series, `dateBasis` stated, `country` that of the place, `confidence`
 * as its sources are, `sources` the source of the same draft.
 */
export const meetingFields: readonly PartField[] = [
  field('meeting.id', 'text', { isFixed: true }),
  field('meeting.body', 'ref', { isRequired: true, names: 'body' }),
  field('meeting.type', 'choice', { isRequired: true, choices: Object.values(enums.MeetingType) }),
  ...pairOf('meeting.title', 'text', { isRequired: true }),
  field('meeting.ordinal', 'number', { property: 'ordinal' }),
  field('meeting.ordinalScope', 'choice', { choices: Object.values(enums.OrdinalScope) }),
  field('meeting.ordinalInferred', 'number'),
  field('meeting.date', 'date', { isRequired: true, property: 'date' }),
  field('meeting.dateBasis', 'choice', { choices: Object.values(enums.DateBasis) }),
  ...pairOf('meeting.dateNote', 'long'),
  field('meeting.place', 'ref', { names: 'place', property: 'place' }),
  field('meeting.country', 'ref', { names: 'party', property: 'country' }),
  field('meeting.mode', 'choice', { choices: Object.values(enums.MeetingMode), property: 'mode' }),
  field('meeting.hosts', 'refs', { names: 'party', property: 'hosts' }),
  field('meeting.coChairs', 'refs', { names: 'party', property: 'co-chairs' }),
  field('meeting.participants', 'refs', { names: 'party', property: 'participants' }),
  field('meeting.observers', 'refs', { names: 'party', property: 'observers' }),
  field('meeting.topics', 'refs', { names: 'topic' }),
  ...pairOf('meeting.attendanceNote', 'long'),
  ...pairOf('meeting.summary', 'long'),
  ...pairOf('meeting.note', 'long'),
  field('meeting.unconfirmed', 'list', { choices: inferable }),
  field('meeting.confidence', 'choice', { choices: Object.values(enums.Confidence) }),
  field('meeting.sources', 'refs', { isRequired: true, names: 'source' }),
];

/** The fields of one figure, `count.{n}.value`. Left empty: `qualifier` is exact, who says it the publisher of its source. */
export const countFields: readonly PartField[] = [
  field('value', 'number', { isRequired: true, property: 'count' }),
  field('qualifier', 'choice', { choices: Object.values(enums.Qualifier) }),
  field('basis', 'choice', { isRequired: true, choices: Object.values(enums.CountBasis) }),
  field('unit', 'choice', { isRequired: true, choices: Object.values(enums.CountUnit) }),
  ...pairOf('saidBy', 'text'),
  field('source', 'ref', { names: 'source' }),
  field('headline', 'choice', { choices: yesOrNo }),
];
