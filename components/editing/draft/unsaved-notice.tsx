import { useLocale, useTranslations } from 'next-intl';
import { useFieldLabel } from '@/components/editing/fields/field-names';
import { Notice } from '@/components/editing/form/notice';
import { Moment } from '@/components/editing/frame/moment';
import type { DraftView } from '@/lib/desk/drafts';
import { deskPaths } from '@/lib/i18n/desk-paths';
import { draftFields } from './draft-fields';

type Props = { draft: DraftView; unsaved: NonNullable<DraftView['unsaved']>; isAsSaved: boolean };

/** That somebody else saved first, or that a draft has no room for all of it; which fields differ; and that nothing is lost. */
export function UnsavedNotice({ draft, unsaved, isAsSaved }: Props) {
  const locale = useLocale();
  const t = useTranslations('desk.draft');
  const words = useTranslations('desk.autosave');
  const label = useFieldLabel();
  const fields = draftFields(draft, unsaved.payload);
  const address = deskPaths.draft(locale, draft.id);
  const long = new Set(draft.faults.flatMap(({ field, message }) => (message === 'validation.tooLong' ? [field] : [])));
  const isLong = unsaved.fields.some(({ field }) => long.has(field));
  const isTyped = unsaved.fields.every(({ base, theirs }) => base === theirs) && !isLong;
  if (isAsSaved) {
    return (
      <Notice kind="caution">
        <UnsavedLine draft={draft} unsaved={unsaved} />
      </Notice>
    );
  }
  return (
    <Notice kind="caution">
      <h2 className="text-lg">{isTyped ? words('typedTitle') : t('unsavedTitle')}</h2>
      <p>
        {words.rich(`from.${unsaved.from}`, { when: () => <Moment at={unsaved.at} /> })}{' '}
        {isTyped ? words('typedLead') : t(unsaved.baseVersion === draft.version ? 'unsavedLong' : 'unsavedLead')}
      </p>
      <ul className="my-1 list-disc ps-5">
        {unsaved.fields.map(({ field }) => (
          <li key={field}>
            <a href={`#${field}`}>{label(field, fields)}</a>
          </li>
        ))}
      </ul>
      <p className="text-sm">
        <a href={`${address}?as=saved`}>{t('unsavedAside')}</a>
      </p>
    </Notice>
  );
}

/** On the page of the draft as it is saved: that there are other words, with the way to them. */
export function UnsavedLine({ draft, unsaved }: Pick<Props, 'draft' | 'unsaved'>) {
  const locale = useLocale();
  const t = useTranslations('desk.draft');
  return (
    <p>
      {t.rich('unsavedBack', { when: () => <Moment at={unsaved.at} /> })}{' '}
      <a href={deskPaths.draft(locale, draft.id)}>{t('unsavedShow')}</a>
    </p>
  );
}
