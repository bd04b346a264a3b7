import { useTranslations } from 'next-intl';
import { parseFieldName } from './field-rows';
import { type FieldDesign, type PartName, partFields } from './part-fields';

/** The label of a field by its whole name, such as `meeting.date` or `count.2.value`. */
export function useFieldLabel(): (name: string) => string {
  const t = useTranslations('desk');
  return (name) => {
    const { room, row, last } = parseFieldName(name);
    const key = `fields.${room}.${last}` as 'fields.meeting.date';
    const label = t.has(key) ? t(key) : name;
    if (room === 'paragraph')
      return last === 'words' ? t('draft.paragraph', { n: row }) : `${t('draft.paragraph', { n: row })}: ${label}`;
    return room === 'count' ? `${t('draft.count', { n: Number(row) })}: ${label}` : label;
  };
}

/** How to fill in a field; null where its label says it all. */
export function useFieldHint(): (name: string) => string | null {
  const t = useTranslations('desk.fields.hints');
  return (name) => {
    const { room, last } = parseFieldName(name);
    const key = `${room}.${last}` as 'meeting.id';
    return t.has(key) ? t(key) : null;
  };
}

/** The design of a field that is typed once: of `meeting.date`, not of a row that can be added. */
export function designOf(name: string): FieldDesign | null {
  const { room, last } = parseFieldName(name);
  const groups = partFields[room as PartName] ?? [];
  return groups.flatMap(({ fields }) => fields).find((field) => field.name === last) ?? null;
}
