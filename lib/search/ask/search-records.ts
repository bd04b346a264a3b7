import type { SearchKind, Standing } from '@/lib/db/generated/enums';
import { isTimeout } from '@/lib/db/is-timeout';
import type { Locale } from '@/lib/i18n/locales';
import { markWords, mostAnalysed, openingOf, type SnippetPart, snippetOf } from '@/lib/search/show/snippet';
import { heldConcepts } from '@/lib/search/vocabulary/held-concepts';
import { type Addition, type BuiltQuery, buildQuery } from './build-query';
import { findGoals } from './find-goals';
import { type Facets, type MatchedDocument, type Matching, type MatchResult, matchDocuments } from './match-documents';
import { type Group, type Reach, toPhrase, toTsquery } from './pattern';
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
  const concepts = await heldConcepts();
  const built = buildQuery(query.q, concepts, query);
  if (built.groups.length === 0) return { ...nothing, isCut: query.isCut };
  try {
    const found = await ask(query, built);
    if (found.total > 0 || query.isExact || query.offset > 0) return toResult(query, built, found, locale);
    const repairs = await repairTypos(built.groups, concepts);
    if (repairs === null) return toResult(query, built, found, locale);
    const corrected = {
      from: repairs.map(({ from }) => from).join(' '),
      to: repairs.map(({ to }) => to).join(' '),
    };
    const repaired = { ...query, q: replaceWords(query.q, built.groups, repairs) };
    const rebuilt = buildQuery(repaired.q, concepts, query);
    const refound = await ask(repaired, rebuilt);
    const result = toResult(repaired, rebuilt, refound, locale);
    return refound.total > 0 ? { ...result, corrected } : toResult(query, built, found, locale);
  } catch (error) {
    if (!isTimeout(error)) throw error;
    return { ...nothing, isCut: query.isCut || built.isCut, isTooBroad: true };
  }
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
  const reach: Reach = query.isExact ? 'surface' : 'aliases';
  return {
    ...nothing,
    hits: found.documents.map((document) => toHit(document, built.groups, reach, locale)),
    total,
    isCapped: found.total > mostCounted,
    facets: found.facets,
    also: built.also,
    next: end < total ? end : null,
    isCut: query.isCut || built.isCut,
  };
}

function toHit(document: MatchedDocument, groups: Group[], reach: Reach, locale: Locale): Hit {
  const { kind, subject, langs, standing, edtf, title_ar, title_en } = document;
  const titleLang = (locale === 'ar' ? title_ar : title_en) === null ? (locale === 'ar' ? 'en' : 'ar') : locale;
  const title = markWords((titleLang === 'ar' ? title_ar : title_en) ?? subject, groups, reach);
  const contents = kind === 'text' ? [ownContent(document)] : inOrderOf(document, locale);
  const quoted = contents.map(({ lang, text }) => ({ lang, snippet: snippetOf(text, groups, reach) }));
  const best = quoted.find(({ snippet }) => snippet.length > 0);
  const isInTitle = [title_ar, title_en].some((text) => markWords(text ?? '', groups, reach).some(({ hit }) => hit));
  const opening = contents[0];
  return {
    type: kind,
    id: subject,
    standing,
    edtf,
    isYearUnconfirmed: document.is_year_unconfirmed,
    title,
    titleLang,
    isDatedByMeeting: kind === 'text' && document.body !== null,
    lang: best?.lang ?? opening?.lang ?? langs[0] ?? titleLang,
    snippet: best?.snippet ?? openingOf(opening?.text ?? ''),
    isBeyondExcerpt: kind === 'text' && best === undefined && !isInTitle && (opening?.text ?? '').length < mostAnalysed,
  };
}

function ownContent({ langs, content_ar, content_en }: MatchedDocument) {
  return { lang: langs[0] ?? 'en', text: content_ar || content_en };
}

function inOrderOf({ content_ar, content_en }: MatchedDocument, locale: Locale) {
  const both = [
    { lang: 'ar', text: content_ar },
    { lang: 'en', text: content_en },
  ];
  return locale === 'ar' ? both : both.toReversed();
}

function replaceWords(q: string, groups: Group[], repairs: TypoRepair[]): string {
  const words = groups.map(({ typed }) => repairs.find(({ from }) => from === typed)?.to ?? typed);
  return words.length > 0 ? words.join(' ') : q;
}
