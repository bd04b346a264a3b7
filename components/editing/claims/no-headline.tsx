import { useTranslations } from 'next-intl';
import { rowsOf } from '@/components/editing/fields/field-rows';
import type { Payload } from '@/components/editing/parts/form-values';

type Props = {
  /** The fields of a meeting. */
  values: Payload;
  /** Where the figures are to be changed, if that is elsewhere. */
  at?: string;
};

/** Beside the figures of a meeting: that none of several is chosen for the head of its page, and what readers then see. */
export function NoHeadline({ values, at }: Props) {
  const t = useTranslations('desk');
  const counts = rowsOf(values, 'count').filter(({ fields }) => (fields.value ?? '').trim() !== '');
  if (counts.length < 2 || counts.some(({ fields }) => fields.headline === 'yes')) return null;
  const name = t('fields.count.headline');
  return (
    <p className="max-w-prose text-sm">
      {t.rich('draft.noHeadline', { field: () => (at === undefined ? name : <a href={at}>{name}</a>) })}
    </p>
  );
}
