import { useTranslations } from 'next-intl';
import { Button } from '@/components/editing/form/button';
import { TextInput } from '@/components/editing/form/text-input';
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

type LinksProps = {
  label: string;
  links: { key: string; words: string; href: string; isCurrent: boolean }[];
  isProminent?: boolean;
};

function FilterLinks({ label, links, isProminent = false }: LinksProps) {
  return (
    <nav aria-label={label} className={isProminent ? 'border-b border-rule' : 'text-sm'}>
      <ul className="flex flex-wrap items-baseline gap-x-5 gap-y-1">
        {!isProminent && (
          <li aria-hidden="true" className="text-quiet">
            {label}
          </li>
        )}
        {links.map(({ key, words, href, isCurrent }) => (
          <li key={key}>
            <a
              href={href}
              aria-current={isCurrent ? 'true' : undefined}
              className="inline-flex min-h-9 items-center border-b-3 border-transparent text-ink no-underline hover:underline aria-[current]:border-official aria-[current]:font-semibold pointer-coarse:min-h-11"
            >
              {words}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
