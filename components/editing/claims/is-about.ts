import type { FieldRow } from '@/components/editing/fields/field-rows';
import { topicOf, topicToChoose } from '@/lib/i18n/keys/topic-property';

/** Whether a claim is about a property, or about one of the topics that the field of topics names. */
export function isAbout({ property = '' }: FieldRow['fields'], wanted: string): boolean {
  return property === wanted || (wanted === topicToChoose && topicOf(property) !== null);
}
