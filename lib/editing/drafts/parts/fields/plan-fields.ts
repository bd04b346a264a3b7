import { field, type PartField, pairOf } from './part-field';

/**
 * A meeting that a source announced. `asSaid` are the words in which it did. Left empty: `id` is made of the body and the
 * date, `country` is that of the place, `announcedAt` the meeting and `source` the source of the same draft.
 */
export const planFields: readonly PartField[] = [
  field('plan.id', 'text', { isFixed: true }),
  field('plan.body', 'ref', { isRequired: true, names: 'body' }),
  field('plan.date', 'date', { isRequired: true }),
  field('plan.place', 'ref', { names: 'place' }),
  field('plan.country', 'ref', { names: 'party' }),
  field('plan.announcedAt', 'ref', { names: 'meeting' }),
  field('plan.heldAs', 'ref', { names: 'meeting' }),
  field('plan.asSaid', 'long', { isRequired: true, language: 'own' }),
  ...pairOf('plan.note', 'long'),
  field('plan.source', 'ref', { names: 'source' }),
];
