import * as enums from '@/lib/db/generated/enums';
import { field, type PartField, pairOf } from './part-field';
import { claimants } from './row-names';

/** Kinds of claimed values, as lib/db/claim-value.ts has them. */
export const valueKinds = ['count', 'date', 'place', 'number', 'text', 'parties'] as const;

/**
 * The fields of one claim, `claim.{id}.words`. `value` is a date, the id or name of a place, names of parties, a number, or
 * the choice of a field with choices; left empty it is what the field that it supports says. `valueAr` and `valueEn` are
 * what is claimed in words. `count` is the number of the figure that it is about. Left empty: `kind` follows the
 * property, `wordsLang` is that of the first source, `sources` is the source of the same draft.
 */
export const claimFields: readonly PartField[] = [
  field('of', 'choice', { isRequired: true, choices: claimants }),
  field('property', 'text', { isRequired: true }),
  field('kind', 'choice', { choices: valueKinds }),
  field('value', 'text'),
  ...pairOf('value', 'text'),
  field('qualifier', 'choice', { choices: Object.values(enums.Qualifier) }),
  field('basis', 'choice', { choices: Object.values(enums.CountBasis) }),
  field('unit', 'choice', { choices: Object.values(enums.CountUnit) }),
  field('count', 'number'),
  field('words', 'long', { language: 'own' }),
  field('wordsLang', 'text'),
  ...pairOf('saidBy', 'text'),
  field('status', 'choice', { isRequired: true, choices: Object.values(enums.ClaimStatus) }),
  ...pairOf('reason', 'long'),
  field('sources', 'refs', { names: 'source' }),
];
