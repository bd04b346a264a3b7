import * as enums from '@/lib/db/generated/enums';
import { evidentFields } from './evident-fields';
import { field, type PartField, pairOf } from './part-field';

/**
 * `nameArOwn` is our own rendering, where no Arabic name was published. The names are those of today; others, and those of
 * earlier times with their periods, are rows. Left empty: `id` is made of the name in English, `sources` the source of the
 * same draft.
 */
export const bodyFields: readonly PartField[] = [
  field('body.id', 'text', { isFixed: true }),
  field('body.kind', 'choice', { choices: Object.values(enums.BodyKind) }),
  field('body.nameAr', 'text', { language: 'ar', property: 'name' }),
  field('body.nameEn', 'text', { language: 'en', isRequired: true, property: 'name' }),
  field('body.nameArOwn', 'text', { language: 'ar' }),
  field('body.acronym', 'text'),
  field('body.parent', 'ref', { names: 'body' }),
  field('body.established', 'date', { property: 'established' }),
  ...pairOf('body.establishedNote', 'long'),
  field('body.coLeads', 'refs', { names: 'party', property: 'co-leads' }),
  ...pairOf('body.coLeadsNote', 'long'),
  field('body.seat', 'ref', { names: 'place', property: 'seat' }),
  field('body.memberCount', 'number', { property: 'member-count' }),
  field('body.memberCountQualifier', 'choice', { choices: Object.values(enums.Qualifier) }),
  field('body.memberCountAsOf', 'date'),
  field('body.confidence', 'choice', { choices: Object.values(enums.Confidence) }),
  field('body.sources', 'refs', { isRequired: true, names: 'source' }),
  field('body.sameName', 'choice', { choices: ['yes', 'no'] }),
];

/** A name that the body bears or bore, `name.{n}.name`, with the period of its use as far as it is known. */
export const nameFields: readonly PartField[] = [
  field('name', 'text', { isRequired: true, language: 'own' }),
  field('lang', 'text', { isRequired: true }),
  field('use', 'choice', { isRequired: true, choices: Object.values(enums.NameUse) }),
  field('period', 'date'),
  ...pairOf('note', 'text'),
  ...evidentFields,
];
