import * as enums from '@/lib/db/generated/enums';
import { field, type PartField, pairOf } from './part-field';

/** Left empty, `id` is made of the label in English. */
export const topicFields: readonly PartField[] = [
  field('topic.id', 'text', { isFixed: true }),
  field('topic.facet', 'choice', { isRequired: true, choices: Object.values(enums.TopicFacet) }),
  ...pairOf('topic.label', 'text', { isRequired: true }),
  ...pairOf('topic.definition', 'long', { isRequired: true }),
  field('topic.sameName', 'choice', { choices: ['yes', 'no'] }),
];
