import type { SearchKind } from '@/lib/db/generated/enums';
import { isTimeout } from '@/lib/db/is-timeout';
import { db } from '@/lib/db/reading/db';
import type { Locale } from '@/lib/i18n/locales';
import { paths } from '@/lib/i18n/paths';
import { buildQuery } from '@/lib/search/ask/build-query';
import { toTsquery } from '@/lib/search/ask/pattern';
import { parseSearchQuery } from '@/lib/search/ask/search-query';
import type { Concepts } from '@/lib/search/vocabulary/concepts';
import { heldConcepts } from '@/lib/search/vocabulary/held-concepts';
import { foldedKey } from '@/lib/text/characters/folded-key';
import { hitAddress } from './search-address';

export type Suggestion = { text: string; lang: string; type: SearchKind | 'term'; url: string };

const mostWords = 3;
const mostSuggested = 8;
const timeout = '300ms';

/** Suggests how the typed beginning may go on: names of the vocabulary, then records whose titles have it. */
export async function suggestWords(typed: string, locale: Locale): Promise<Suggestion[]> {
  const { q } = parseSearchQuery({ q: typed });
  const concepts = await heldConcepts();
  const { groups } = buildQuery(q, concepts, { isPrefix: true });
  const tsquery = toTsquery(groups, 'surface', 'A');
  if (tsquery === null || foldedKey(q).length < 2) return [];
  const rows = await findTitles(tsquery);
  const titles = rows.map(({ kind, subject, title_ar, title_en }) => {
    const [own, other] = locale === 'ar' ? [title_ar, title_en] : [title_en, title_ar];
    const lang = own === null ? (locale === 'ar' ? 'en' : 'ar') : locale;
    return { text: own ?? other ?? subject, lang, type: kind, url: hitAddress(locale, { type: kind, id: subject }) };
  });
  return [...wordsOf(concepts, foldedKey(q), locale), ...titles].slice(0, mostSuggested);
}

type TitleRow = {
  kind: Exclude<SearchKind, 'text'>;
  subject: string;
  title_ar: string | null;
  title_en: string | null;
};

/** Returns nothing if the beginning is too common to be looked up while somebody types. */
async function findTitles(tsquery: string): Promise<TitleRow[]> {
  const [, rows] = await db
    .$transaction([
      db.$executeRaw`SELECT set_config('statement_timeout', ${timeout}, true)`,
      db.$queryRaw<TitleRow[]>`
        SELECT kind, subject, title_ar, title_en FROM search_document
        WHERE lexemes @@ ${tsquery}::tsquery AND kind <> 'text'
        ORDER BY kind <> 'topic', day DESC, subject LIMIT ${mostSuggested}`,
    ])
    .catch((error: unknown) => {
      if (isTimeout(error)) return [0, []] as const;
      throw error;
    });
  return [...rows];
}

type Term = { key: string; text: string; lang: string };

/** Each vocabulary is folded once: every typed letter asks for all of it. */
const held = new WeakMap<Concepts, Term[][]>();

/** Suggests only terms, one name of each: bodies, members, places and topics have records of their own. */
function wordsOf(concepts: Concepts, beginning: string, locale: Locale): Suggestion[] {
  const bare = withoutArticle(beginning);
  const terms = held.get(concepts) ?? foldTerms(concepts);
  held.set(concepts, terms);
  const begun = terms.flatMap((names) => names.find(({ key }) => key.startsWith(bare)) ?? []);
  return begun.slice(0, mostWords).map(({ text, lang }) => ({
    text,
    lang,
    type: 'term' as const,
    url: `${paths.search(locale)}?${new URLSearchParams({ q: text })}`,
  }));
}

function foldTerms({ all }: Concepts): Term[][] {
  return all
    .filter(({ kind }) => kind === 'term')
    .map(({ labels }) =>
      labels
        .filter(({ kind }) => kind === 'preferred' || kind === 'variant')
        .map(({ text, lang }) => ({ key: withoutArticle(foldedKey(text)), text, lang })),
    );
}

function withoutArticle(key: string): string {
  return key.replace(/^ال/, '');
}
