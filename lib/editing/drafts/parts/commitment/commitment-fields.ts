import * as enums from '@/lib/db/generated/enums';
import { field, type PartField, pairOf } from '@/lib/editing/drafts/parts/fields/part-field';

/** Left empty, `id` is made of who and what in English. The words stand exactly so in a text at the first place. */
export const commitmentFields: readonly PartField[] = [
  field('commitment.id', 'text', { isFixed: true }),
  ...pairOf('commitment.actor', 'text', { isRequired: true }),
  ...pairOf('commitment.what', 'long', { isRequired: true }),
  field('commitment.topic', 'ref', { names: 'topic' }),
  field('commitment.state', 'choice', { isRequired: true, choices: Object.values(enums.CommitmentState) }),
  field('commitment.firstStatement', 'ref', { isRequired: true, names: 'statement' }),
  field('commitment.firstSlot', 'text', { isRequired: true }),
  ...pairOf('commitment.quote', 'long'),
  field('commitment.lastStatement', 'ref', { names: 'statement' }),
  field('commitment.lastSlot', 'text'),
];
