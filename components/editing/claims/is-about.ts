import type { FieldRow } from '@/components/editing/fields/field-rows';

/** The property of claims on topics, each of which is about one of them: `topic.amber`, or `topic` until one is chosen. */
export const ofTopics = 'topic';

/** Whether a claim is about a property, or about one of the topics that the field of topics names. */
export function isAbout({ property = '' }: FieldRow['fields'], wanted: string): boolean {
  return property === wanted || (wanted === ofTopics && property.startsWith(`${ofTopics}.`));
}
