import { useLocale, useTranslations } from 'next-intl';
import { Fragment } from 'react';
import { useChoiceParts, useChoiceWords } from '@/components/editing/fields/choice-words';
import { Button } from '@/components/editing/form/button';
import { EmptyState } from '@/components/editing/form/empty-state';
import { TextInput } from '@/components/editing/form/text-input';
import type { FoundChoices } from '@/lib/desk/choices';
import { deskPaths } from '@/lib/i18n/desk-paths';
import { separators } from '@/lib/i18n/format-list';
import type { NameList } from './name-lists';

type Props = { list: NameList; q: string; found: FoundChoices };

/** What is on record of one kind, each with the id or code that can be typed for it. The script of the desk reads it too. */
export function NameListArticle({ list, q, found: { choices, total } }: Props) {
  const locale = useLocale();
  const t = useTranslations('desk.lists');
  const words = useChoiceWords();
  const partsOf = useChoiceParts();
  return (
    <>
      <form action={deskPaths.list(locale, list)} className="flex max-w-xl items-end gap-3">
        <div className="min-w-0 flex-1">
          <TextInput name="q" type="search" label={t('search')} value={q} script="auto" maxLength={200} />
        </div>
        <Button>{t('submit')}</Button>
      </form>
      {total === 0 ? (
        <EmptyState title={t('none')} />
      ) : (
        <>
          <p className="text-sm text-quiet">
            {total > choices.length ? t('first', { shown: choices.length, total }) : t('count', { total })}
          </p>
          <ul className="columns-2xs gap-6" data-total={total}>
            {choices.map((choice) => (
              <li key={choice.id} data-option={words(list, choice)} data-id={choice.id} className="break-inside-avoid">
                <bdi dir="ltr" className="font-semibold">
                  {choice.id}
                </bdi>{' '}
                {partsOf(list, choice)
                  .filter((part) => part !== choice.id)
                  .map((part, index) => (
                    <Fragment key={part}>
                      {index > 0 && separators[locale].dot}
                      <bdi>{part}</bdi>
                    </Fragment>
                  ))}
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
