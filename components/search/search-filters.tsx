import { useLocale, useTranslations } from 'next-intl';
import { useBodyName, useShortBodyName } from '@/components/records/bodies/body-name';
import { useLanguageName } from '@/components/ui/language-name';
import { type FacetName, facetNames, type SearchQuery } from '@/lib/search/ask/search-query';
import type { Facets } from '@/lib/search/matching/match-documents';
import { searchAddress } from '@/lib/search/show/search-address';
import type { ValueNames } from '@/lib/search/show/value-names';

type Props = { query: SearchQuery; facets: Facets; names: ValueNames };

const shownAtOnce = 6;

/** Filters as links with counts; the one that is set leads back. */
export function SearchFilters({ query, facets, names }: Props) {
  const t = useTranslations('search');
  return (
    <nav id="filters" aria-label={t('filters')} className="grid gap-6 text-base print:hidden">
      {facetNames.map((name) => (
        <Facet key={name} name={name} query={query} values={inOrder(name, facets[name])} names={names} />
      ))}
    </nav>
  );
}

type FacetProps = { name: FacetName; query: SearchQuery; values: Facets[FacetName]; names: ValueNames };

function Facet({ name, query, values, names }: FacetProps) {
  const t = useTranslations('search');
  const picked = query.filters[name];
  if (values.length === 0 && picked === undefined) return null;
  const all =
    picked === undefined || values.some(({ value }) => value === picked)
      ? values
      : [{ value: picked, count: 0 }, ...values];
  const entries = all.map((each) => <FacetValue key={each.value} name={name} query={query} names={names} {...each} />);
  return (
    <section aria-labelledby={`filter-${name}`}>
      <h3 id={`filter-${name}`} className="font-semibold">
        {t(`facet.${name}`)}
      </h3>
      <ul>{entries.slice(0, shownAtOnce)}</ul>
      {entries.length > shownAtOnce && (
        <details open={all.slice(shownAtOnce).some(({ value }) => value === picked)}>
          <summary className="text-link">{t('more', { count: entries.length - shownAtOnce })}</summary>
          <ul>{entries.slice(shownAtOnce)}</ul>
        </details>
      )}
    </section>
  );
}

type ValueProps = { name: FacetName; query: SearchQuery; names: ValueNames; value: string; count: number };

function FacetValue({ name, query, names, value, count }: ValueProps) {
  const locale = useLocale();
  const t = useTranslations('search');
  const nameOf = useValueName(names);
  const isPicked = query.filters[name] === value;
  return (
    <li>
      <a
        href={searchAddress(locale, query, { [name]: isPicked ? null : value })}
        aria-current={isPicked ? 'true' : undefined}
        rel="nofollow"
        className="inline-flex gap-2 py-0.5 aria-[current]:font-semibold"
      >
        {isPicked && <span aria-hidden="true">✕</span>}
        {nameOf(name, value)}
        {isPicked && <span className="sr-only">{t('takeOff')}</span>}
      </a>{' '}
      <span className="text-quiet tabular-nums">({count})</span>
    </li>
  );
}

export function useValueName({ topics, bodies }: ValueNames): (name: FacetName, value: string) => string {
  const locale = useLocale();
  const t = useTranslations();
  const shortBodyName = useShortBodyName();
  const bodyName = useBodyName();
  const languageName = useLanguageName();
  return (name, value) => {
    if (value === 'none') return t('search.notApplicable');
    if (value === 'unknown') return name === 'standing' ? t('search.noText') : t('search.unknown');
    if (name === 'type') return t(`search.type.${value as 'meeting'}`);
    if (name === 'standing') return t(`standing.${value as 'official'}`);
    if (name === 'body') {
      const body = bodies.find(({ id }) => id === value);
      return body && !t.has(`bodies.shortName.${value as 'other'}`) ? bodyName(body) : shortBodyName(value);
    }
    if (name === 'lang') return languageName(value);
    if (name === 'topic') return topics.find(({ id }) => id === value)?.label[locale] ?? value;
    return value.endsWith('h') ? t('years.hijriYear', { year: value.slice(0, -1) }) : value;
  };
}

/** Years by calendar, the newest first; other values by count; last what is not known or does not apply. */
function inOrder(name: FacetName, values: Facets[FacetName]): Facets[FacetName] {
  const isAbsent = ({ value }: { value: string }) => value === 'unknown' || value === 'none';
  const known = values.filter((each) => !isAbsent(each));
  const absent = values.filter(isAbsent);
  if (name !== 'year') return [...known, ...absent];
  const newestFirst = known.toSorted((a, b) => Number.parseInt(b.value, 10) - Number.parseInt(a.value, 10));
  const isHijri = ({ value }: { value: string }) => value.endsWith('h');
  return [...newestFirst.filter((year) => !isHijri(year)), ...newestFirst.filter(isHijri), ...absent];
}
