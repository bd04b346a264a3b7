import * as enums from '@/lib/db/generated/enums';
import { field, type PartField, pairOf } from './part-field';

/** `code` is ISO 3166-1 alpha-2 of a state, or the acronym of an organization; the id is made of it. */
export const partyFields: readonly PartField[] = [
  field('party.code', 'text', { isRequired: true, isFixed: true }),
  field('party.kind', 'choice', { isRequired: true, choices: Object.values(enums.PartyKind) }),
  ...pairOf('party.name', 'text', { isRequired: true }),
  field('party.acronym', 'text'),
  ...pairOf('party.variants', 'text'),
  field('party.wrongFormsAr', 'text', { language: 'ar' }),
  field('party.sameName', 'choice', { choices: ['yes', 'no'] }),
];
