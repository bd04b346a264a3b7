import { useLocale, useTranslations } from 'next-intl';
import { InLanguage } from '@/components/ui/in-language';
import { InlineList } from '@/components/ui/inline-list';
import { separators } from '@/lib/i18n/format-list';
import { paths } from '@/lib/i18n/paths';
import type { Addition } from '@/lib/search/ask/build-query';
import type { Namesake } from '@/lib/search/ask/namesakes';
import { reachNames, type SearchQuery } from '@/lib/search/ask/search-query';
import type { SearchResult } from '@/lib/search/ask/search-records';
import { searchAddress } from '@/lib/search/show/search-address';
import { inAlphabeticalOrder } from '@/lib/text/characters/alphabetical-order';

type Props = { query: SearchQuery; result: SearchResult };

const mostShown = 8;

/** The number of results, and everything that the search added to the letters typed, with a way to undo it. */
export function SearchNotes({ query, result }: Props) {
  const t = useTranslations('search');
  return (
    <div className="mt-6">
      <h2 id="found" className="text-xl">
        {summaryOf(t, query, result)}
      </h2>
      {result.isCapped && <p className="mt-1 max-w-prose">{t('sampled', { count: String(result.counted) })}</p>}
      {result.isCut && <p className="mt-1">{t('cut')}</p>}
      <Listed label={t('ignored')} words={query.ignored} />
      {result.corrected && (
        <p className="mt-1">
          {t.rich('corrected', {
            from: result.corrected.from,
            to: result.corrected.to,
            bdi: (chunks) => <bdi key="word">{chunks}</bdi>,
          })}
        </p>
      )}
      <CouldMean members={result.couldMean} />
      {/* Words that a result may have or not: the reader sees that they were not forgotten. */}
      <Listed label={t('setAside')} words={result.setAside} />
      <Additions also={result.also} />
      <Reaches query={query} result={result} />
      {result.total === 0 && result.partial.length === 0 && result.cards.length === 0 && !result.isTooBroad && (
        <p className="mt-2 max-w-prose text-quiet">{t('nothingHint')}</p>
      )}
    </div>
  );
}

function summaryOf(t: ReturnType<typeof useTranslations<'search'>>, { q }: SearchQuery, result: SearchResult): string {
  if (result.isTooBroad) return t('tooBroad');
  if (result.isCapped) return t('foundMany');
  if (result.total > 0) return t('found', { count: result.total });
  return t(result.cards.length > 0 ? 'nothingElse' : 'nothing', { words: q });
}

function Additions({ also }: { also: Addition[] }) {
  const locale = useLocale();
  const t = useTranslations('search');
  if (also.length === 0) return null;
  const shown = also.slice(0, mostShown);
  return (
    <details className="mt-2 max-w-prose">
      <summary>
        {t('alsoSearched')}{' '}
        <InlineList
          items={shown.map(({ term, lang }) => ({
            key: `${lang} ${term}`,
            content: <InLanguage lang={lang}>{term}</InLanguage>,
          }))}
          separator={separators[locale].comma}
        />
        {also.length > shown.length && ' …'}
      </summary>
      <ul className="mt-1 list-disc ps-6 text-base">
        {also.map(({ term, lang, kind, because }) => (
          <li key={`${lang} ${term}`}>
            <InLanguage lang={lang}>{term}</InLanguage>
            <span className="text-quiet"> — {because?.[locale] ?? t(`because.${kind}`, { lang })}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}

/** A word of several names is none of them: each is a choice. */
function CouldMean({ members }: { members: Namesake[] }) {
  const locale = useLocale();
  const t = useTranslations('search');
  if (members.length === 0) return null;
  const named = members.map(({ id, name }) => ({ id, name: name[locale] ?? name.en }));
  const shown = inAlphabeticalOrder(named, locale, ({ name }) => name);
  return (
    <p className="mt-1">
      {t('couldMean')}{' '}
      <InlineList
        items={shown.map(({ id, name }) => ({ key: id, content: <a href={paths.member(locale, id)}>{name}</a> }))}
        separator={separators[locale].comma}
      />
    </p>
  );
}

function Listed({ label, words }: { label: string; words: string[] }) {
  const locale = useLocale();
  if (words.length === 0) return null;
  return (
    <p className="mt-1 text-base text-quiet">
      {label}{' '}
      <InlineList
        items={words.map((word) => ({ key: word, content: <bdi>{word}</bdi> }))}
        separator={separators[locale].comma}
      />
    </p>
  );
}

/** How far the words reach, each a choice of its own: as typed, in other forms, under other names. */
function Reaches({ query, result: { reach, total } }: Props) {
  const locale = useLocale();
  const t = useTranslations('search');
  const isWide = query.reach === 'names';
  const counts = isWide && reach ? { exact: reach.exact, forms: reach.exact + reach.forms, names: total } : null;
  if (isWide && reach && reach.forms + reach.names === 0) return null;
  return (
    <nav aria-label={t('reach.label')} className="mt-2 text-base print:hidden">
      <ul className="flex flex-wrap gap-x-4">
        {reachNames.map((name) => (
          <li key={name}>
            <a
              href={searchAddress(locale, query, { reach: name })}
              aria-current={query.reach === name ? 'true' : undefined}
              rel="nofollow"
              className="aria-[current]:font-semibold"
            >
              {t(`reach.${name}`)}
            </a>{' '}
            {counts && <span className="text-quiet tabular-nums">({counts[name]})</span>}
          </li>
        ))}
      </ul>
    </nav>
  );
}
