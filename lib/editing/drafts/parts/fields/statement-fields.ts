import * as enums from '@/lib/db/generated/enums';
import { field, type PartField, pairOf } from './part-field';

/**
 * A new statement has a title in one language at least; `titleArOwn` is our rendering, where none was published in Arabic.
 * Left empty: `id` is that of its meeting, `meeting` the meeting of the same draft, `titleKind` as published.
 */
export const statementFields: readonly PartField[] = [
  field('statement.id', 'text', { isFixed: true }),
  field('statement.meeting', 'ref', { names: 'meeting' }),
  field('statement.kind', 'choice', { isRequired: true, choices: Object.values(enums.StatementKind) }),
  ...pairOf('statement.title', 'text'),
  field('statement.titleArOwn', 'text', { language: 'ar' }),
  field('statement.titleKind', 'choice', { choices: Object.values(enums.TitleKind) }),
  field('statement.officialLanguage', 'text'),
  field('statement.issued', 'date', { property: 'issued' }),
  ...pairOf('statement.issuer', 'text', { property: 'issuer' }),
];
