import { useLocale, useTranslations } from 'next-intl';
import { type FieldRow, fieldName, rowsOf } from '@/components/editing/fields/field-rows';
import type { Choices } from '@/components/editing/fields/part-fields';
import { nameOfChoice, readTypedNames } from '@/components/editing/fields/typed-names';
import { SelectInput } from '@/components/editing/form/select-input';
import type { PartForm } from '@/components/editing/parts/part-form-state';
import { propertyOfTopic, topicOf, topicToChoose } from '@/lib/i18n/keys/topic-property';

type Props = { form: PartForm; claim: FieldRow; field: string };

/** The topic that a claim is about: as long as none is chosen, the first of the field that has no claim yet. */
export function ClaimedTopic({ form, claim, field }: Props) {
  const locale = useLocale();
  const t = useTranslations('desk');
  const name = fieldName('claim', claim.key, 'property');
  const own = claim.fields.property ?? '';
  const [next] = topicsWithoutClaim(form, field);
  const listed = new Set(topicsOf(form, field));
  const inOrder = form.choices.topics.toSorted((a, b) => Number(listed.has(b.id)) - Number(listed.has(a.id)));
  return (
    <SelectInput
      name={name}
      label={t('reading.field.topics')}
      error={form.faultAt(name)}
      takesFocus={form.firstFault === name}
      value={own === topicToChoose ? (next ? propertyOfTopic(next) : '') : own}
      options={inOrder.map((topic) => ({ value: propertyOfTopic(topic.id), label: nameOfChoice(topic, locale).text }))}
      empty={t('draft.choose')}
    />
  );
}

/** The topics of a field that are on record, as their ids. */
function topicsOf({ values, choices }: PartForm, field: string): string[] {
  return readTypedNames(values[field] ?? '', choices.topics).flatMap(({ choice }) => choice?.id ?? []);
}

/** Those that no source's words support. Topics that are published already have none to give. */
export function topicsWithoutClaim(form: PartForm, field: string): string[] {
  const claimed = new Set(rowsOf(form.values, 'claim').map(({ fields }) => fields.property));
  const before = new Set(readTypedNames(form.part.base?.[field] ?? '', form.choices.topics).map(({ typed }) => typed));
  return topicsOf(form, field).filter((topic) => !claimed.has(propertyOfTopic(topic)) && !before.has(topic));
}

/** The topic that a claim is about, as it is on record. Null: it is about none. */
export function topicOfClaim({ property = '' }: FieldRow['fields'], { topics }: Choices) {
  const id = topicOf(property);
  return topics.find((topic) => topic.id === id) ?? null;
}
