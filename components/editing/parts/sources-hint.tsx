import { useTranslations } from 'next-intl';
import { useFieldHint } from '@/components/editing/fields/field-names';
import { ChoiceName } from '@/components/editing/fields/payload-value';
import { findDraftSource } from '@/components/editing/fields/typed-names';
import type { PartForm } from './part-form-state';

type Props = { form: PartForm; name: string };

/** How a field of sources is filled in, and what it means as long as it is empty: the source that the draft brings, or none. */
export function SourcesHint(props: Props) {
  const hint = useFieldHint();
  return (
    <>
      {hint(props.name)} <LeftEmpty {...props} />
    </>
  );
}

function LeftEmpty({ form: { part, choices }, name }: Props) {
  const t = useTranslations('desk.draft');
  const own = findDraftSource(choices);
  const isOfRecord = name === `${part.type}.sources`;
  if (!isOfRecord && part.base?.[name] === '') return t('emptySources.asPublished');
  if (own === null) return isOfRecord ? null : t('emptySources.none');
  const isNameless = own.ar === null && own.en === null;
  return t.rich('emptySources.ofDraft', {
    name: () => (isNameless ? t('untitled.source') : <ChoiceName choice={{ ...own, isOfDraft: false }} />),
    words: () => <bdi>{t('ofThisDraft')}</bdi>,
  });
}
