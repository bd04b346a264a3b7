import { useLocale, useTranslations } from 'next-intl';
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
          <a
            href={searchAddress(locale, query, { [name]: null })}
            rel="nofollow"
            className="inline-flex items-center gap-2 rounded-sm border border-rule bg-shade px-2 py-0.5 no-underline hover:underline"
          >
            <span>
              {t(`facet.${name}`)}: <bdi>{nameOf(name, value)}</bdi>
            </span>
            <span aria-hidden="true" className="print:hidden">
              ✕
            </span>
            <span className="sr-only">{t('takeOff')}</span>
          </a>
        </li>
      ))}
    </ul>
  );
}
