import * as enums from '@/lib/db/generated/enums';
import { evidentFields } from './evident-fields';
import { field, type PartField, pairOf } from './part-field';

/** `ref` is the record that the concept is, by its id or name; a term or a month is none. */
export const conceptFields: readonly PartField[] = [
  field('concept.id', 'text', { isFixed: true }),
  field('concept.kind', 'choice', { isRequired: true, isFixed: true, choices: Object.values(enums.ConceptKind) }),
  field('concept.ref', 'text', { isFixed: true }),
  field('concept.sameName', 'choice', { choices: ['yes', 'no'] }),
];

/** A word or phrase that names the concept, `label.{n}.text`, and why it does. */
export const labelFields: readonly PartField[] = [
  field('text', 'text', { isRequired: true, language: 'own' }),
  field('lang', 'text', { isRequired: true }),
  field('kind', 'choice', { isRequired: true, choices: Object.values(enums.LabelKind) }),
  ...pairOf('reason', 'text'),
  ...evidentFields,
];
