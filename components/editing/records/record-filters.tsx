import { useTranslations } from 'next-intl';
import { Button } from '@/components/editing/form/button';
import { TextInput } from '@/components/editing/form/text-input';
import { FilterLinks } from '@/components/editing/frame/filter-links';
import { type RecordAsk, recordStates, recordTypes } from '@/lib/desk/records';
import { deskPaths } from '@/lib/i18n/desk-paths';
import { recordListAddress } from './record-ask';

/** Links that narrow a list of records, and a box that searches it by the folded key. */
export function RecordFilters({ ask }: { ask: RecordAsk }) {
  const t = useTranslations('desk.records');
  return (
    <div className="grid gap-3">
      <FilterLinks
        label={t('types')}
        links={recordTypes.map((type) => ({
          key: type,
          words: t(`type.${type}`),
          href: recordListAddress(ask, { type, state: 'all' }),
          isCurrent: ask.type === type,
        }))}
        isProminent
      />
      <form action={deskPaths.records(ask.locale)} className="flex max-w-xl items-end gap-3">
        <input type="hidden" name="type" value={ask.type} />
        {ask.state !== 'all' && <input type="hidden" name="state" value={ask.state} />}
        <div className="min-w-0 flex-1">
          <TextInput name="q" type="search" label={t('search')} value={ask.q} script="auto" maxLength={200} />
        </div>
        <Button>{t('submit')}</Button>
      </form>
      <FilterLinks
        label={t('show')}
        links={recordStates.map((state) => ({
          key: state,
          words: t(`state.${state}`),
          href: recordListAddress(ask, { state }),
          isCurrent: ask.state === state,
        }))}
      />
    </div>
  );
}
