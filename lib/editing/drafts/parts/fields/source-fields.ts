import * as enums from '@/lib/db/generated/enums';
import { field, type PartField } from './part-field';

/**
 * `publisher` is the name in English; `publisherAr`, left empty, is the same. Left empty: `id` is made of the publisher
 * and the date, `state` says whether there is an address; `lang`, `kind` and `rights` are those of the text of the draft.
 */
export const sourceFields: readonly PartField[] = [
  field('source.id', 'text', { isFixed: true }),
  field('source.publisher', 'text', { isRequired: true, language: 'en' }),
  field('source.publisherAr', 'text', { language: 'ar' }),
  field('source.url', 'text'),
  field('source.lang', 'text', { isRequired: true }),
  field('source.published', 'date'),
  field('source.kind', 'choice', { isRequired: true, choices: Object.values(enums.SourceKind) }),
  field('source.rights', 'choice', { isRequired: true, choices: Object.values(enums.Rights) }),
  field('source.state', 'choice', { choices: Object.values(enums.SourceState) }),
];
