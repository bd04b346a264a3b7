import { useLocale, useTranslations } from 'next-intl';
import { FormLines } from '@/components/shell/page-forms';
import { concordanceAddress, phraseAddress } from '@/lib/findings/finding-address';
import type { SearchQuery } from '@/lib/search/ask/search-query';
import type { SearchResult } from '@/lib/search/ask/search-records';
import { searchAddress } from '@/lib/search/show/search-address';
import type { ValueNames } from '@/lib/search/show/value-names';
import { AnswerCards } from './answer-cards';
import { HitList } from './hit-list';
import { PartialList } from './partial-list';
import { SearchChips } from './search-chips';
import { SearchFilters } from './search-filters';
import { SearchForm } from './search-form';
import { SearchNotes } from './search-notes';
import { YearBars } from './year-bars';

export type SearchArticleProps = { query: SearchQuery; result: SearchResult; names: ValueNames };

/** The search box, notes on how the words were read, filters, and the records found. */
export function SearchArticle({ query, result, names }: SearchArticleProps) {
  const t = useTranslations('search');
  const isAsked = query.q !== '';
  return (
    <article>
      <h1 className="mb-4 text-2xl md:text-3xl">{t('title')}</h1>
      <SearchForm id="search-words" value={query.q} />
      {isAsked ? <Answer query={query} result={result} names={names} /> : <Hint />}
    </article>
  );
}

function Answer({ query, result, names }: SearchArticleProps) {
  const t = useTranslations('search');
  const hasFacets = result.facets !== null && (result.total > 0 || Object.keys(query.filters).length > 0);
  return (
    <>
      <AnswerCards cards={result.cards} query={query} />
      <SearchNotes query={query} result={result} />
      <SearchChips query={query} names={names} />
      <div className="mt-6 grid gap-x-10 gap-y-8 lg:grid-cols-[1fr_17rem]">
        <section aria-labelledby="found" className="min-w-0">
          <HitList hits={result.hits} />
          <PartialList partial={result.partial} />
          <NextPage query={query} result={result} />
          <InTexts words={query.q} />
          {result.total > 0 && <SearchForms query={query} result={result} />}
        </section>
        {hasFacets && result.facets && (
          <details className="beside-from-lg min-w-0 border-y border-rule py-2 max-lg:order-first lg:border-0 lg:py-0 print:hidden">
            <summary className="py-1 font-semibold text-link">{t('filters')}</summary>
            <div className="mt-2">
              <YearBars query={query} years={result.facets.year} />
              <SearchFilters query={query} facets={result.facets} names={names} />
            </div>
          </details>
        )}
      </div>
    </>
  );
}

/** More than can be listed whole is not to be had as rows. */
function SearchForms({ query, result }: Omit<SearchArticleProps, 'names'>) {
  const locale = useLocale();
  if (result.isCapped || result.isTooBroad) return null;
  const address = searchAddress(locale, query);
  return <FormLines forms={['rows', 'feed']} table="search" hrefOf={(ending) => address.replace('?', `.${ending}?`)} />;
}

/** The same words in the texts that are held: each place in its surroundings, and over the years. */
function InTexts({ words }: { words: string }) {
  const locale = useLocale();
  const t = useTranslations('findings');
  return (
    <p className="mt-6 flex flex-wrap gap-x-6 print:hidden">
      <a href={concordanceAddress(locale, { q: words })}>{t('title.concordance')}</a>
      <a href={phraseAddress(locale, { q: words })}>{t('title.phrases')}</a>
    </p>
  );
}

function NextPage({ query, result: { next, total } }: Omit<SearchArticleProps, 'names'>) {
  const locale = useLocale();
  const t = useTranslations('search');
  if (next === null && query.offset === 0) return null;
  const previous = query.offset === 0 ? null : Math.max(0, query.offset - query.limit);
  return (
    <nav aria-label={t('pages')} className="mt-8 flex flex-wrap gap-6 border-t border-rule pt-4 print:hidden">
      {previous !== null && (
        <a rel="prev" href={searchAddress(locale, query, { offset: previous })}>
          {t('previous')}
        </a>
      )}
      {next !== null && (
        <a rel="next" href={searchAddress(locale, query, { offset: next })}>
          {t('next', { count: total - next })}
        </a>
      )}
    </nav>
  );
}

function Hint() {
  const t = useTranslations('search');
  return <p className="mt-4 max-w-prose text-quiet">{t('hint')}</p>;
}
