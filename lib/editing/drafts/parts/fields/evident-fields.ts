import { field, type PartField } from './part-field';

/**
 * Where a row is found: the source, which left empty is that of the same draft, and the words there. `cite.{n}.words` is what
 * a source says of a record without claims.
 */
export const evidentFields: readonly PartField[] = [
  field('source', 'ref', { names: 'source' }),
  field('words', 'long', { language: 'own' }),
];
