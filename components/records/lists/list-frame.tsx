import { useLocale, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { FilterChip } from '@/components/ui/filter-chip';
import { InlineList } from '@/components/ui/inline-list';
import { paths } from '@/lib/i18n/paths';
import type { FoundList } from '@/lib/records/lists/get-list';
import { type ListName, listFacets, listOrders, listQueryWith } from '@/lib/records/lists/list-query';
import { ListForm } from './list-form';
import { ListPages, ListRange } from './list-pages';
import { useListOptions, useListValueName } from './list-values';

type Props = { list: ListName; found: FoundList<unknown>; title: string; lead?: ReactNode; children: ReactNode };

/** What stands around a list that can be narrowed: how many it finds, by what it is narrowed, and its orders. */
export function ListFrame({ list, found, title, lead, children }: Props) {
  const t = useTranslations('lists');
  const { items, total, query } = found;
  return (
    <>
      <h1 className="text-2xl md:text-3xl">{title}</h1>
      {lead && <p className="mt-2 max-w-prose text-quiet">{lead}</p>}
      <ListForm list={list} found={found} />
      {query.faults.length > 0 ? (
        <Faults list={list} found={found} />
      ) : (
        <div id="list" className="scroll-mt-4">
          <p role="status" className="mt-4 text-lg font-semibold">
            {t(`found.${list}`, { count: total })}
            <ListRange found={found} />
          </p>
          <Chips list={list} found={found} />
          <Modes list={list} found={found} />
          {items.length > 0 ? (
            <>
              <Orders list={list} query={query} />
              {children}
              <ListPages list={list} found={found} />
            </>
          ) : (
            <p className="mt-3 max-w-prose">{t('nothing')}</p>
          )}
        </div>
      )}
    </>
  );
}

/** The filters that are set, each leading to the list without it. */
function Chips({ list, found: { query, names } }: Pick<Props, 'list' | 'found'>) {
  const locale = useLocale();
  const t = useTranslations();
  const nameOf = useListValueName(names);
  const chosen = listFacets.flatMap((facet) => {
    const value = query.filter[facet];
    return value === undefined ? [] : [{ facet, value }];
  });
  if (chosen.length === 0) return null;
  return (
    <ul aria-label={t('lists.chosen')} className="mt-2 flex flex-wrap gap-2 text-base">
      {chosen.map(({ facet, value }) => (
        <li key={facet}>
          <FilterChip
            href={paths[list](locale) + listQueryWith(list, query, { [facet]: null })}
            name={t(`lists.facet.${facet}`)}
            value={nameOf(facet, value)}
            takeOff={t('search.takeOff')}
          />
        </li>
      ))}
      {chosen.length > 1 && (
        <li className="print:hidden">
          <a href={paths[list](locale)} className="inline-block py-0.5">
            {t('lists.clear')}
          </a>
        </li>
      )}
    </ul>
  );
}

/** The formats beside each other, with how many each has: they are few, and the first thing that is asked. */
function Modes({ list, found: { query, counts, names } }: Pick<Props, 'list' | 'found'>) {
  const locale = useLocale();
  const t = useTranslations('lists');
  const nameOf = useListValueName(names);
  const optionsOf = useListOptions(nameOf);
  if (query.filter.mode !== undefined) return null;
  return (
    <nav aria-label={t('facet.mode')} className="mt-2 text-base print:hidden">
      <span className="text-quiet">{t('facet.mode')}: </span>
      <InlineList
        items={optionsOf('mode', counts).map(({ value, name, count }) => ({
          key: value,
          content: (
            <>
              <a href={paths[list](locale) + listQueryWith(list, query, { mode: value })}>{name}</a> ({count})
            </>
          ),
        }))}
      />
    </nav>
  );
}

function Orders({ list, query }: { list: ListName; query: FoundList<unknown>['query'] }) {
  const locale = useLocale();
  const t = useTranslations('lists');
  return (
    <nav aria-label={t('order')} className="mt-3 mb-4 text-base print:hidden">
      <span className="text-quiet">{t('order')}: </span>
      <InlineList
        items={listOrders[list].map((sort) => ({
          key: sort,
          content:
            sort === query.sort ? (
              <span aria-current="true" className="font-semibold">
                {t(`orders.${sort}`)}
              </span>
            ) : (
              <a href={paths[list](locale) + listQueryWith(list, query, { sort })} rel="nofollow">
                {t(`orders.${sort}`)}
              </a>
            ),
        }))}
      />
    </nav>
  );
}

function Faults({ list, found: { query } }: Pick<Props, 'list' | 'found'>) {
  const locale = useLocale();
  const t = useTranslations('lists');
  return (
    <div id="list-faults" role="alert" className="mt-6 max-w-prose border-s-4 border-danger ps-4">
      <p className="font-semibold">{t('faults')}</p>
      <ul>
        {query.faults.slice(0, 10).map(({ name, value }) => (
          <li key={`${name} ${value}`}>
            {name !== 'unknown' && name !== 'page' && `${t(name === 'sort' ? 'order' : `facet.${name}`)}: `}
            {t.rich(name === 'unknown' ? 'fault.name' : name === 'page' ? 'fault.page' : 'fault.value', {
              value: () => <bdi key="value">{value.slice(0, 60)}</bdi>,
            })}
          </li>
        ))}
      </ul>
      <p>
        <a href={paths[list](locale)}>{t('whole')}</a>
      </p>
    </div>
  );
}
