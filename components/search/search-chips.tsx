import { useLocale, useTranslations } from 'next-intl';
import { FilterChip } from '@/components/ui/filter-chip';
import { facetNames, type SearchQuery } from '@/lib/search/ask/search-query';
import { searchAddress } from '@/lib/search/show/search-address';
import type { ValueNames } from '@/lib/search/show/value-names';
import { useValueName } from './search-filters';

/** The filters that are set, under the number of results, each leading to the search without it. */
export function SearchChips({ query, names }: { query: SearchQuery; names: ValueNames }) {
  const locale = useLocale();
  const t = useTranslations('search');
  const nameOf = useValueName(names);
  const chosen = facetNames.flatMap((name) => {
    const value = query.filters[name];
    return value === undefined ? [] : [{ name, value }];
  });
  if (chosen.length === 0) return null;
  return (
    <ul className="mt-2 flex flex-wrap gap-2 text-base">
      {chosen.map(({ name, value }) => (
        <li key={name}>
          <FilterChip
            href={searchAddress(locale, query, { [name]: null })}
            name={t(`facet.${name}`)}
            value={nameOf(name, value)}
            takeOff={t('takeOff')}
          />
        </li>
      ))}
    </ul>
  );
}
