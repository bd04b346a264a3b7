import type { SearchKind, Standing } from '@/lib/db/generated/enums';
import { isTimeout } from '@/lib/db/is-timeout';
import type { Locale } from '@/lib/i18n/locales';
import { mostAnalysed, readWords, type WrittenWord } from '@/lib/search/indexing/written-words';
import { markWords, openingOf, type SnippetPart, snippetOf } from '@/lib/search/show/snippet';
import type { Concepts } from '@/lib/search/vocabulary/concepts';
import { withConcepts } from '@/lib/search/vocabulary/held-concepts';
import { type Addition, type BuiltQuery, buildQuery } from './build-query';
import { findGoals } from './find-goals';
import { type Facets, type MatchedDocument, type Matching, type MatchResult, matchDocuments } from './match-documents';
import { findMarks, type Group, type Marker, type Reach, toMarker, toPhrase, toTsquery } from './pattern';
import { repairTypos, type TypoRepair } from './repair-typos';
import { mostCounted, type SearchQuery } from './search-query';

export type Hit = {
  type: SearchKind;
  id: string;
  /** The language of the title and snippet. */
  lang: string;
  titleLang: Locale;
  standing: Standing | null;
  /** The date of the record; for a text with a meeting, the date of the meeting. Null: none, or none known. */
  edtf: string | null;
  /** Whether its day is stated and its year inferred. */
  isYearUnconfirmed: boolean;
  isDatedByMeeting: boolean;
  title: SnippetPart[];
  snippet: SnippetPart[];
  /** The match is in a part of a press text that may not be shown. */
  isBeyondExcerpt: boolean;
};

export type SearchResult = {
  hits: Hit[];
  /** At most a thousand. `isCapped`: there are more, and only the newest thousand are listed. */
  total: number;
  isCapped: boolean;
  facets: Facets | null;
  also: Addition[];
  corrected: TypoRepair | null;
  /** The offset of the next page. */
  next: number | null;
  isCut: boolean;
  /** The search was too broad to be answered in time. */
  isTooBroad: boolean;
};

const nothing: SearchResult = {
  hits: [],
  total: 0,
  isCapped: false,
  facets: null,
  also: [],
  corrected: null,
  next: null,
  isCut: false,
  isTooBroad: false,
};

/** Finds records in both languages. Any string gets an answer; typos are repaired only if nothing else is found. */
export async function searchRecords(query: SearchQuery, locale: Locale): Promise<SearchResult> {
  return withConcepts((concepts) => searchWith(concepts, query, locale));
}

async function searchWith(
  concepts: Concepts,
  query: SearchQuery,
  locale: Locale,
): Promise<{ change: string | null; result: SearchResult }> {
  const built = buildQuery(query.q, concepts, query);
  if (built.groups.length === 0) return { change: null, result: { ...nothing, isCut: query.isCut } };
  try {
    const found = await ask(query, built);
    const { change } = found;
    const result = toResult(query, built, found, locale);
    if (found.total > 0 || query.isExact || query.offset > 0) return { change, result };
    return { change, result: (await searchRepaired(concepts, query, built, locale)) ?? result };
  } catch (error) {
    if (!isTimeout(error)) throw error;
    return { change: null, result: { ...nothing, isCut: query.isCut || built.isCut, isTooBroad: true } };
  }
}

/** Returns what is found for the words that were probably meant; null if that is nothing either. */
async function searchRepaired(
  concepts: Concepts,
  query: SearchQuery,
  built: BuiltQuery,
  locale: Locale,
): Promise<SearchResult | null> {
  const repairs = await repairTypos(built.groups, concepts);
  if (repairs === null) return null;
  const corrected = {
    from: repairs.map(({ from }) => from).join(' '),
    to: repairs.map(({ to }) => to).join(' '),
  };
  const repaired = { ...query, q: replaceWords(query.q, built.groups, repairs) };
  const rebuilt = buildQuery(repaired.q, concepts, query);
  const refound = await ask(repaired, rebuilt);
  return refound.total > 0 ? { ...toResult(repaired, rebuilt, refound, locale), corrected } : null;
}

function ask(query: SearchQuery, built: BuiltQuery): Promise<MatchResult> {
  return matchDocuments(toMatching(query, built), query.filters, query);
}

function toMatching({ q, isExact }: SearchQuery, { groups, parts }: BuiltQuery): Matching {
  const everything: Reach = isExact ? 'surface' : 'aliases';
  return {
    everything: toTsquery(groups, everything),
    stems: toTsquery(groups, 'stems'),
    surface: toTsquery(groups, 'surface'),
    titles: toTsquery(groups, everything, 'A'),
    leads: toTsquery(groups, everything, 'ABC'),
    phrase: toPhrase(groups),
    goals: isExact ? [] : findGoals(q, parts),
    literal: q.replace(/["“”«»„]/g, '').trim(),
  };
}

function toResult(query: SearchQuery, built: BuiltQuery, found: MatchResult, locale: Locale): SearchResult {
  const total = Math.min(found.total, mostCounted);
  const end = query.offset + query.limit;
  const marker = toMarker(built.groups, query.isExact ? 'surface' : 'aliases');
  return {
    ...nothing,
    hits: found.documents.map((document) => toHit(document, marker, locale)),
    total,
    isCapped: found.total > mostCounted,
    facets: found.facets,
    also: built.also,
    next: end < total ? end : null,
    isCut: query.isCut || built.isCut,
  };
}

function toHit(document: MatchedDocument, marker: Marker, locale: Locale): Hit {
  const { kind, subject, langs, standing, edtf, body } = document;
  const { titles, contents } = wordedParts(document);
  const titleLang = titles[locale].text === null ? other(locale) : locale;
  const title = titles[titleLang];
  const own = kind === 'text' ? [ownContent(document, contents)] : [contents[locale], contents[other(locale)]];
  const best = firstSnippet(own, marker);
  const opening = own[0];
  const isInTitle = () => [titles.ar, titles.en].some((part) => isMarked(part, marker));
  return {
    type: kind,
    id: subject,
    standing,
    edtf,
    isYearUnconfirmed: document.is_year_unconfirmed,
    title:
      title.text === null
        ? markWords(subject, readWords(subject, ''), marker)
        : markWords(title.text, title.words(), marker),
    titleLang,
    isDatedByMeeting: kind === 'text' && body !== null,
    lang: best?.lang ?? opening?.lang ?? langs[0] ?? titleLang,
    snippet: best?.snippet ?? (opening ? openingOf(opening.text, opening.words()) : []),
    isBeyondExcerpt: kind === 'text' && best === null && !isInTitle() && (opening?.text ?? '').length < mostAnalysed,
  };
}

type Part<Text> = { lang: string; text: Text; words(): WrittenWord[] };

/** The titles and contents of a document with their words, read when they are needed. */
function wordedParts({ title_ar, title_en, content_ar, content_en, spans }: MatchedDocument) {
  const part = <Text extends string | null>(lang: string, text: Text, place: number): Part<Text> => ({
    ...{ lang, text },
    words: () => readWords(text ?? '', spans[place] ?? ''),
  });
  return {
    titles: { ar: part('ar', title_ar, 0), en: part('en', title_en, 1) },
    contents: { ar: part('ar', content_ar, 2), en: part('en', content_en, 3) },
  };
}

function firstSnippet(parts: Part<string>[], marker: Marker): { lang: string; snippet: SnippetPart[] } | null {
  for (const { lang, text, words } of parts) {
    const snippet = snippetOf(text, words(), marker);
    if (snippet.length > 0) return { lang, snippet };
  }
  return null;
}

function isMarked({ words }: Part<string | null>, marker: Marker): boolean {
  return findMarks(words(), marker).size > 0;
}

function ownContent({ langs }: MatchedDocument, { ar, en }: Record<Locale, Part<string>>): Part<string> {
  return { ...(ar.text === '' ? en : ar), lang: langs[0] ?? 'en' };
}

function other(locale: Locale): Locale {
  return locale === 'ar' ? 'en' : 'ar';
}

function replaceWords(q: string, groups: Group[], repairs: TypoRepair[]): string {
  const words = groups.map(({ typed }) => repairs.find(({ from }) => from === typed)?.to ?? typed);
  return words.length > 0 ? words.join(' ') : q;
}
