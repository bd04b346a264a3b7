import * as enums from '@/lib/db/generated/enums';
import { evidentFields } from './evident-fields';
import { field, type PartField, pairOf } from './part-field';

/** The parts of a designation that may rest on inference. */
export const inferableOfDesignation = ['edtf', 'round'] as const;

/**
 * Left empty: `id` is that of the authority and the day, `confidence` as its sources are, `sources` the source of the same
 * draft. A tie is to the meeting or statement that is named with it.
 */
export const designationFields: readonly PartField[] = [
  field('designation.id', 'text', { isFixed: true }),
  field('designation.authority', 'ref', { isRequired: true, names: 'body' }),
  ...pairOf('designation.title', 'text', { isRequired: true }),
  field('designation.date', 'date', { property: 'date' }),
  field('designation.round', 'number', { property: 'round' }),
  ...pairOf('designation.programme', 'text', { isRequired: true, property: 'programme' }),
  ...pairOf('designation.legalBasis', 'text', { property: 'legal-basis' }),
  field('designation.targetCount', 'number', { property: 'target-count' }),
  ...pairOf('designation.targetCountNote', 'long'),
  field('designation.tie', 'choice', { choices: Object.values(enums.TieStrength) }),
  field('designation.meeting', 'ref', { names: 'meeting' }),
  field('designation.statement', 'ref', { names: 'statement' }),
  ...pairOf('designation.tieBasis', 'long'),
  field('designation.topics', 'refs', { names: 'topic' }),
  ...pairOf('designation.note', 'long'),
  field('designation.unconfirmed', 'list', { choices: inferableOfDesignation }),
  field('designation.confidence', 'choice', { choices: Object.values(enums.Confidence) }),
  field('designation.sources', 'refs', { isRequired: true, names: 'source' }),
];

/**
 * One person or entity that is listed, `target.{n}.nameEn`. `aliases` and `weakAliases` are separated by commas. A status
 * other than unknown says on which day and in which source it was checked, in the words there.
 */
export const targetFields: readonly PartField[] = [
  field('kind', 'choice', { isRequired: true, choices: Object.values(enums.TargetKind) }),
  ...pairOf('name', 'text'),
  field('nameArOwn', 'text', { language: 'ar' }),
  field('aliases', 'text'),
  field('weakAliases', 'text'),
  ...pairOf('possiblySameAs', 'text'),
  field('country', 'ref', { names: 'party' }),
  ...evidentFields,
  field('status', 'choice', { choices: Object.values(enums.TargetStatus) }),
  field('checkedOn', 'date'),
  field('statusSource', 'ref', { names: 'source' }),
  field('statusWords', 'long', { language: 'own' }),
];
