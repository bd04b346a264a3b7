import * as enums from '@/lib/db/generated/enums';
import { field, type PartField, pairOf } from './part-field';

/** An ordinal without a firm record. `window` is when it must have been; its end may be open. */
export const gapFields: readonly PartField[] = [
  field('gap.body', 'ref', { isRequired: true, isFixed: true, names: 'body' }),
  field('gap.ordinal', 'number', { isRequired: true, isFixed: true }),
  field('gap.kind', 'choice', { isRequired: true, choices: Object.values(enums.GapKind) }),
  field('gap.window', 'date', { isRequired: true }),
  field('gap.meeting', 'ref', { names: 'meeting' }),
  ...pairOf('gap.known', 'long', { isRequired: true }),
];
