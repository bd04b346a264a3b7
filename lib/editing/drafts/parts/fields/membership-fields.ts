import * as enums from '@/lib/db/generated/enums';
import { field, type PartField, pairOf } from './part-field';

/**
 * `knownFrom` is when a cited source first shows the membership; left empty it is the day of joining. Left empty, `sources`
 * is the source of the same draft, and `confidence` as the sources are.
 */
export const membershipFields: readonly PartField[] = [
  field('membership.body', 'ref', { isRequired: true, isFixed: true, names: 'body' }),
  field('membership.party', 'ref', { isRequired: true, isFixed: true, names: 'party' }),
  field('membership.role', 'choice', {
    isRequired: true,
    isFixed: true,
    choices: Object.values(enums.MembershipRole),
  }),
  field('membership.knownFrom', 'date', { property: 'known-from' }),
  field('membership.joined', 'date', { property: 'joined' }),
  field('membership.left', 'date', { property: 'left' }),
  field('membership.ordinal', 'number', { property: 'member-ordinal' }),
  ...pairOf('membership.note', 'long'),
  field('membership.confidence', 'choice', { choices: Object.values(enums.Confidence) }),
  field('membership.sources', 'refs', { isRequired: true, names: 'source' }),
];
