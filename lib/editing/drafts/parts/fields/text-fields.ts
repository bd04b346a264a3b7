import * as enums from '@/lib/db/generated/enums';
import { field, type PartField } from './part-field';

/**
 * Left empty: `statement` and `source` are those of the same draft, `slug` is the language where that is free, else the
 * language with the publisher.
 */
export const textFields: readonly PartField[] = [
  field('text.statement', 'ref', { names: 'statement', isFixed: true }),
  field('text.slug', 'text', { isFixed: true }),
  field('text.lang', 'text', { isRequired: true, isFixed: true }),
  field('text.standing', 'choice', { isRequired: true, choices: Object.values(enums.Standing) }),
  field('text.rights', 'choice', { isRequired: true, choices: Object.values(enums.Rights) }),
  field('text.extent', 'choice', { isRequired: true, choices: Object.values(enums.Extent) }),
  field('text.disclaimer', 'long', { language: 'own' }),
  field('text.published', 'date'),
  field('text.source', 'ref', { names: 'source' }),
];

/**
 * One paragraph: `paragraph.{n}` is its words, these its other fields. Several lines are several paragraphs. `slots` are
 * the places that it renders, as `p3 p4`; left empty it gets a place of its own, and with `new` one more.
 */
export const paragraphFields: readonly PartField[] = [
  field('kind', 'choice', { choices: Object.values(enums.ParagraphKind) }),
  field('slots', 'text'),
];

/** What a text part keeps of the document that it came as, and no form sends: its SHA-256, and when it came. */
export const keptOfText = { original: 'text.original', fetched: 'text.fetched' } as const;
