import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { usePropertyName } from '@/components/records/provenance/disputes';
import { type Numbered, parseFieldName, placesOf } from './field-rows';
import { isolatedExample } from './isolated-example';
import { type PartName, partFields } from './part-fields';

type Payload = Record<string, string>;

/**
 * The label of a field by its whole name, such as `meeting.date` or `count.2.value`. With the fields of its form at hand
 * a row is named for its place, and a claim for what it is about.
 */
export function useFieldLabel(): (name: string, fields?: Payload) => string {
  const t = useTranslations('desk');
  const propertyName = usePropertyName();
  return (name, given) => {
    const fields = given ?? {};
    const { room, row, last } = parseFieldName(name);
    const key = (last === '' ? `fields.${room}` : `fields.${room}.${last}`) as 'fields.reason';
    const label = t.has(key) ? t(key) : name;
    if (room === 'paragraph') {
      const paragraph = t('draft.paragraph', { n: placeOf(fields, 'paragraph', row) });
      return last === 'words' ? paragraph : t('fields.within', { row: paragraph, field: label });
    }
    if (room === 'count') {
      const count = t('draft.count', { n: placeOf(fields, 'count', row) });
      return last === 'value' ? count : t('fields.within', { row: count, field: label });
    }
    if (isOtherRow(room)) {
      const numbered = t(`draft.row.${room}`, { n: placeOf(fields, room, row) });
      return t('fields.within', { row: numbered, field: label });
    }
    if (room !== 'claim' || given === undefined) return label;
    const [own, count] = [fieldOfClaim(fields, row), fields[`claim.${row}.count`]];
    const named = own === null ? propertyName(fields[`claim.${row}.property`] ?? 'other') : t(own);
    const subject = count ? t('draft.count', { n: placeOf(fields, 'count', count) }) : named;
    return t('fields.within', { row: t('claims.on', { subject }), field: label });
  };
}

function isOtherRow(room: string): room is 'target' | 'name' | 'label' | 'cite' {
  return room === 'target' || room === 'name' || room === 'label' || room === 'cite';
}

function placeOf(fields: Payload, room: Numbered, row: string): number {
  return placesOf(fields, room).get(row) ?? Number(row);
}

/** The key of the label of the field that a claim is about; null for a claim about a figure, or about no field. */
function fieldOfClaim(fields: Payload, row: string) {
  const { of = '', property = '' } = Object.fromEntries(
    ['of', 'property'].map((last) => [last, fields[`claim.${row}.${last}`]]),
  );
  const groups = partFields[of as PartName] ?? [];
  const design = groups.flatMap((group) => group.fields).find((field) => field.property === property);
  return design ? (`fields.${of}.${design.name}` as 'fields.meeting.date') : null;
}

/** How to fill in a field; null where its label says it all. */
export function useFieldHint(): (name: string) => ReactNode {
  const t = useTranslations('desk');
  return (name) => {
    const { room, last } = parseFieldName(name);
    const key = `fields.hints.${room}.${last}` as 'fields.hints.gap.window';
    return t.has(key) ? t.rich(key, { bdi: isolatedExample }) : null;
  };
}
