import { field, type PartField, pairOf } from './part-field';

/** Left empty, `id` is made of the name in English. */
export const placeFields: readonly PartField[] = [
  field('place.id', 'text', { isFixed: true }),
  ...pairOf('place.name', 'text', { isRequired: true }),
  ...pairOf('place.variants', 'text'),
  field('place.country', 'ref', { isRequired: true, names: 'party' }),
  field('place.sameName', 'choice', { choices: ['yes', 'no'] }),
];
