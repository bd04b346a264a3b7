import type { Locale } from '@/lib/i18n/locales';
import { paths } from '@/lib/i18n/paths';
import type { ConcordanceSort } from './concordance/sort-lines';
import type { PhraseLanguage } from './phrase/phrase';

type Asked = { q: string; lang?: PhraseLanguage | null | undefined; seq?: string | null | undefined };

/** The track of a phrase, or of every name of a topic; with `seq` as it was after that change. */
export function phraseAddress(
  locale: Locale,
  { q, lang, seq, topic = null }: Asked & { topic?: string | null },
): string {
  return withQuery(paths.phrases, locale, seq, { q, lang: lang ?? null, topic });
}

export function concordanceAddress(
  locale: Locale,
  { q, lang, seq, sort = 'date', offset = 0 }: Asked & { sort?: ConcordanceSort; offset?: number },
): string {
  const cursor = offset === 0 ? null : String(offset);
  return withQuery(paths.concordance, locale, seq, {
    q,
    lang: lang ?? null,
    sort: sort === 'date' ? null : sort,
    cursor,
  });
}

/** Two statements compared; with `seq` as they were after that change. */
export function comparisonAddress(locale: Locale, pair: string, lang: Locale, seq: string | null): string {
  return addressAt((each) => paths.comparison(each, pair, lang), locale, seq);
}

/** Words held against the texts; with `seq` as they were after that change. */
export function quotationAddress(
  locale: Locale,
  {
    words,
    lang,
    statement,
    seq,
  }: { words: string; lang?: PhraseLanguage | null; statement?: string | null; seq?: string | null },
): string {
  return withQuery(paths.quotation, locale, seq, { words, lang: lang ?? null, statement: statement ?? null });
}

/** The same page at a moment. */
export function addressAt(path: (locale: Locale) => string, locale: Locale, seq: string | null | undefined): string {
  return seq ? paths.at(locale, seq, path(locale).replace(`/${locale}`, '')) : path(locale);
}

function withQuery(
  path: (locale: Locale) => string,
  locale: Locale,
  seq: string | null | undefined,
  query: Record<string, string | null>,
): string {
  const given = Object.entries(query).flatMap(([name, value]): [string, string][] => (value ? [[name, value]] : []));
  const text = new URLSearchParams(given).toString();
  return addressAt(path, locale, seq) + (text && `?${text}`);
}
