import { field, type PartField } from './part-field';

/** Where a row is found: the source, which left empty is that of the same draft, and the words there. */
export const evidentFields: readonly PartField[] = [
  field('source', 'ref', { names: 'source' }),
  field('words', 'long', { language: 'own' }),
];

/** What a source says of a record that has no claims, `cite.{n}.words`. */
export const citeFields = evidentFields;
