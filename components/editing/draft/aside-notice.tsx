import { useLocale, useTranslations } from 'next-intl';
import type { Choices } from '@/components/editing/fields/part-fields';
import { ConfirmStep } from '@/components/editing/form/confirm-step';
import { Notice } from '@/components/editing/form/notice';
import { Moment } from '@/components/editing/frame/moment';
import { FieldList } from '@/components/editing/merge/joined-names';
import type { DraftView } from '@/lib/desk/drafts';
import { deskPaths } from '@/lib/i18n/desk-paths';
import { draftFields } from './draft-fields';
import { UnsavedLine } from './unsaved-notice';
import { WordList } from './unsaved-words';

type Props = { draft: DraftView; choices: Choices; shown: 'typed' | 'saved' | 'aside' };

/** Words of this person that the form does not have, with where they come from: to be seen, taken or thrown away. */
export function AsideNotice({ draft, choices, shown }: Props) {
  const locale = useLocale();
  const t = useTranslations('desk.autosave');
  const address = deskPaths.draft(locale, draft.id);
  if (shown === 'aside') {
    return (
      <Notice kind="caution">
        {t('asideShown')} <a href={address}>{t('asideHide')}</a>
      </Notice>
    );
  }
  const { aside, turn } = draft.autosave;
  return (
    <Notice kind="caution">
      <h2 className="text-lg">{t('asideTitle')}</h2>
      {shown === 'saved' && draft.unsaved && <UnsavedLine draft={draft} unsaved={draft.unsaved} />}
      {aside.map(({ from, at, fields }) => (
        <div key={JSON.stringify([from, fields])} className="mb-2">
          <p>{t.rich(`asideFrom.${from}`, { when: () => <Moment at={at} /> })}</p>
          <details>
            <summary>
              {t.rich('asideSee', {
                fields: () => <FieldList names={Object.keys(fields)} fields={draftFields(draft, fields)} />,
              })}
            </summary>
            <WordList draft={draft} words={fields} choices={choices} />
          </details>
        </div>
      ))}
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <a href={`${address}?as=aside`}>{t('asideShow')}</a>
        <ConfirmStep
          summary={t('asideDropStep')}
          words={t('asideDropWords')}
          to={address}
          hidden={{ turn }}
          action={{ name: 'action', value: 'drop-aside', label: t('asideDrop') }}
          isQuiet
        />
      </div>
    </Notice>
  );
}
