import type { SearchKind, Standing } from '@/lib/db/generated/enums';
import { isTimeout } from '@/lib/db/is-timeout';
import type { Locale } from '@/lib/i18n/locales';
import { mostAnalysed, readWords, type WrittenWord } from '@/lib/search/indexing/written-words';
import { type FoundBy, foundBy } from '@/lib/search/show/found-by';
import { type MarkedText, markWords, openingOf, type SnippetPart, snippetOf } from '@/lib/search/show/snippet';
import type { Concepts } from '@/lib/search/vocabulary/concepts';
import { withConcepts } from '@/lib/search/vocabulary/held-concepts';
import { nameBySound } from '@/lib/search/vocabulary/sound-names';
import { tokenizeText } from '@/lib/text/characters/tokens';
import { type Addition, type BuiltQuery, buildQuery } from './build-query';
import { type Card, findCards } from './find-cards';
import {
  countMatches,
  type Facets,
  type MatchedDocument,
  type Matching,
  type MatchResult,
  matchDocuments,
  type ReachCounts,
  type WordCount,
} from './match-documents';
import { choosePartial, withoutShortSounds } from './partial-words';
import { findMarks, type Group, type Marker, type Reach, toAnyTsquery, toMarker, toPhrase, toTsquery } from './pattern';
import { repairTypos, type TypoRepair } from './repair-typos';
import { mostCounted, type SearchQuery } from './search-query';
import { readTyped } from './typed-text';

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
  /** How each typed word led to this record. */
  foundBy: FoundBy[];
};

/** A record that has some of the words; `missing` are those that it has not, as typed. */
export type PartialHit = Hit & { missing: string[] };

export type SearchResult = {
  hits: Hit[];
  /** Answers in a line, above the results. */
  cards: Card[];
  /** Where no record has all words: the nearest ones, apart from the results. */
  partial: PartialHit[];
  /** At most a thousand. `isCapped`: there are more, and only the newest thousand are listed. */
  total: number;
  isCapped: boolean;
  facets: Facets | null;
  /** How many were found as typed, in other forms, under other names. */
  reach: ReachCounts;
  also: Addition[];
  /** Words that a result may have or not: question words, verbs of holding. */
  setAside: string[];
  corrected: TypoRepair | null;
  /** The offset of the next page. */
  next: number | null;
  isCut: boolean;
  /** The search was too broad to be answered in time. */
  isTooBroad: boolean;
};

const nothing: SearchResult = {
  hits: [],
  cards: [],
  partial: [],
  total: 0,
  isCapped: false,
  facets: null,
  reach: { exact: 0, forms: 0, names: 0 },
  also: [],
  setAside: [],
  corrected: null,
  next: null,
  isCut: false,
  isTooBroad: false,
};

const mostPartial = 5;
/** A shorter word is repaired only if then everything is found. */
const leastLikely = 7;

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
    const asked: Asked = { query, built, locale, concepts };
    const found = await ask(asked);
    const { change } = found;
    const isLast = found.total > 0 || query.reach !== 'names' || query.offset > 0;
    return { change, result: isLast ? toResult(asked, found) : await searchFurther(asked, found) };
  } catch (error) {
    if (!isTimeout(error)) throw error;
    return { change: null, result: { ...nothing, isCut: query.isCut || built.isCut, isTooBroad: true } };
  }
}

type Asked = { query: SearchQuery; built: BuiltQuery; locale: Locale; concepts: Concepts };

/** Nothing has all words: repairs those that nothing has, then looks for what has most of them. */
async function searchFurther(asked: Asked, found: MatchResult): Promise<SearchResult> {
  const { query, built, concepts } = asked;
  const counts = await countWords(built);
  const unknown = built.groups.filter((_, index) => counts[index]?.count === 0);
  const repairs = await findRepairs(readTyped(query.q), unknown, concepts);
  if (repairs.length === 0) return toPartialResult(asked, found, counts);
  const corrected = {
    from: repairs.map(({ from }) => from).join(' '),
    to: repairs.map(({ to }) => to).join(' '),
  };
  const repaired = { ...query, q: replaceWords(readTyped(query.q), repairs) };
  const again = { ...asked, query: repaired, built: buildQuery(repaired.q, concepts, query) };
  const refound = await ask(again);
  if (refound.total > 0) return { ...toResult(again, refound), corrected };
  const nearest = await toPartialResult(asked, found, counts);
  const isLikely = repairs.every(({ from }) => from.length >= leastLikely);
  if (nearest.partial.length > 0 || !isLikely) return nearest;
  const repairedNearest = await toPartialResult(again, refound, await countWords(again.built));
  return repairedNearest.partial.length > 0 ? { ...repairedNearest, corrected } : nearest;
}

/** A whole name in the other script goes before a misspelt word, and that before a single word by its sound. */
async function findRepairs(q: string, unknown: Group[], concepts: Concepts): Promise<TypoRepair[]> {
  const typos = await repairTypos(unknown, concepts);
  const isMisspelt = (word: string) => typos.some(({ from }) => from === word);
  const names = namesBySound(q, unknown, concepts).filter(({ from }) => !isMisspelt(from));
  const isOfName = (word: string) => names.some(({ from }) => from.split(' ').includes(word));
  return [...names, ...typos.filter(({ from }) => !isOfName(from))];
}

function countWords({ groups }: BuiltQuery): Promise<WordCount[]> {
  return countMatches(
    groups.map(withoutShortSounds).map((group) => ({
      any: toTsquery([group], 'sounds'),
      named: toTsquery([group], 'aliases', 'AB'),
    })),
  );
}

async function toPartialResult(asked: Asked, found: MatchResult, counts: WordCount[]): Promise<SearchResult> {
  const { built, locale, concepts } = asked;
  const result = toResult(asked, found);
  const chosen = choosePartial(built, counts);
  if (chosen === null || Object.keys(asked.query.filters).length > 0) return result;
  const page = { offset: 0, limit: mostPartial };
  const all = toMatching({ ...asked, built: { ...built, groups: chosen.kept } });
  const together = chosen.missing.length > 0 ? await matchDocuments(all, {}, page) : found;
  const nearest =
    together.total > 0
      ? together
      : await matchDocuments(
          { ...all, everything: toAnyTsquery(chosen.kept, 'sounds'), weights: chosen.weights },
          {},
          page,
        );
  const sought = soughtFor(chosen.kept, 'sounds');
  const partial = nearest.documents.map((document) => ({
    ...toHit(document, sought, locale),
    missing: [
      ...chosen.missing,
      ...chosen.kept.filter(
        (_, index) => (document.reaches[index] ?? null) === null && !isGoal(document, chosen.kept[index]),
      ),
    ].map(({ typed }) => typed),
  }));
  const told = built.question.told.filter((_, index) => chosen.places.includes(index));
  return { ...result, partial, cards: findCards({ ...built.question, told }, concepts, partial.length > 0) };
}

function isGoal({ goals }: MatchedDocument, group: Group | undefined): boolean {
  return group?.goals.some(({ goal }) => goals.includes(goal)) ?? false;
}

function ask({ query, built, concepts }: Asked): Promise<MatchResult> {
  return matchDocuments(toMatching({ query, built, concepts }), query.filters, query);
}

function toMatching({ query: { q, isExact }, built: { groups, optional, question } }: Omit<Asked, 'locale'>): Matching {
  const everything: Reach = isExact ? 'surface' : 'sounds';
  return {
    everything: toTsquery(groups, everything),
    aliases: isExact ? null : toTsquery(groups, 'aliases'),
    stems: toTsquery(groups, 'stems'),
    surface: toTsquery(groups, 'surface'),
    titles: toTsquery(groups, everything, 'A'),
    leads: toTsquery(groups, everything, 'ABC'),
    phrase: toPhrase(groups),
    optional: toTsquery(optional, 'aliases'),
    goals: [...groups, ...optional].flatMap(({ goals }) => goals),
    kinds: kindsAskedFor(question.intents),
    literal: q.replace(/["“”«»„]/g, '').trim(),
    groups: groups.map((group) => {
      const own = (reach: Reach) => toTsquery([{ ...group, goals: [] }], reach);
      const [surface, stems, aliases] = [own('surface'), own('stems'), own('aliases')];
      return { surface, stems, aliases, sounds: toTsquery([group], 'sounds') };
    }),
    weights: [],
  };
}

function kindsAskedFor(intents: BuiltQuery['question']['intents']): SearchKind[] {
  if (intents.has('joining')) return ['member'];
  if (intents.has('listing')) return ['designation'];
  if (intents.has('text')) return ['text'];
  const isOfMeeting = (['event', 'host', 'chair', 'where'] as const).some((intent) => intents.has(intent));
  return isOfMeeting ? ['meeting'] : [];
}

function toResult({ query, built, locale, concepts }: Asked, found: MatchResult): SearchResult {
  const total = Math.min(found.total, mostCounted);
  const end = query.offset + query.limit;
  const sought = soughtFor(built.groups, query.isExact ? 'surface' : 'sounds');
  return {
    ...nothing,
    hits: found.documents.map((document) => toHit(document, sought, locale)),
    cards: query.offset > 0 || query.reach !== 'names' ? [] : findCards(built.question, concepts, total > 0),
    total,
    isCapped: found.total > mostCounted,
    facets: found.facets,
    reach: found.reach,
    also: built.also,
    setAside: built.setAside,
    next: end < total ? end : null,
    isCut: query.isCut || built.isCut,
  };
}

/** What is marked in every hit of a search. */
type Sought = { groups: Group[]; marker: Marker };

function soughtFor(groups: Group[], reach: Reach): Sought {
  return { groups, marker: toMarker(groups, reach) };
}

function toHit(document: MatchedDocument, { groups, marker }: Sought, locale: Locale): Hit {
  const { kind, subject, langs, standing, edtf, body, notice } = document;
  const { titles, contents } = wordedParts(document);
  const titleLang = titles[locale].text === null ? other(locale) : locale;
  const title = titles[titleLang];
  const ownTitle =
    title.text === null
      ? markWords(subject, readWords(subject, ''), marker)
      : markWords(title.text, title.words(), marker);
  const own = kind === 'text' ? [ownContent(document, contents)] : [contents[locale], contents[other(locale)]];
  const best = firstSnippet(own, marker);
  const noted = best === null && notice !== '' ? snippetOf(notice, readWords(notice, ''), marker) : null;
  const isInNotice = noted !== null && noted.marked.size > 0;
  const opening = own[0];
  const isInTitle = () => [titles.ar, titles.en].some((part) => isMarked(part, marker));
  const shown = best?.snippet.parts ?? (isInNotice ? noted.parts : null);
  return {
    type: kind,
    id: subject,
    standing,
    edtf,
    isYearUnconfirmed: document.is_year_unconfirmed,
    title: ownTitle.parts,
    titleLang,
    isDatedByMeeting: kind === 'text' && body !== null,
    lang: best?.lang ?? opening?.lang ?? langs[0] ?? titleLang,
    snippet: shown ?? (opening ? openingOf(opening.text, opening.words()) : []),
    isBeyondExcerpt: kind === 'text' && shown === null && !isInTitle() && (opening?.text ?? '').length < mostAnalysed,
    foundBy: foundBy(document, groups, {
      marked: new Set([...ownTitle.marked, ...(best?.snippet.marked ?? [])]),
      inNotice: isInNotice ? noted.marked : new Set(),
    }),
  };
}

type Part<Text> = { lang: string; text: Text; words(): WrittenWord[] };

/** The titles and contents of a document with their words, read when they are needed. */
function wordedParts({ title_ar, title_en, content_ar, content_en, spans, reaches }: MatchedDocument) {
  const withSounds = reaches.includes(3);
  const part = <Text extends string | null>(lang: string, text: Text, place: number): Part<Text> => ({
    lang,
    text,
    words: () => readWords(text ?? '', spans[place] ?? '', withSounds),
  });
  return {
    titles: { ar: part('ar', title_ar, 0), en: part('en', title_en, 1) },
    contents: { ar: part('ar', content_ar, 2), en: part('en', content_en, 3) },
  };
}

function firstSnippet(parts: Part<string>[], marker: Marker): { lang: string; snippet: MarkedText } | null {
  for (const { lang, text, words } of parts) {
    const snippet = snippetOf(text, words(), marker);
    if (snippet.marked.size > 0) return { lang, snippet };
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

/** Puts the repaired words in the place of the typed ones; of two repairs of a word the first counts. */
function replaceWords(q: string, repairs: TypoRepair[]): string {
  const { source, tokens } = tokenizeText(q);
  let [text, end] = ['', 0];
  for (let index = 0; index < tokens.length; ) {
    const rest = tokens.slice(index);
    const repair = repairs.find(({ from }) => from === wordsOf(rest, from.split(' ').length));
    const length = repair?.from.split(' ').length ?? 1;
    const [first, last] = [rest[0], rest[length - 1]];
    if (repair && first && last) {
      text += source.slice(end, first.start) + repair.to;
      end = last.end;
    }
    index += length;
  }
  return text + source.slice(end);
}

function wordsOf(tokens: readonly { raw: string }[], count: number): string {
  return tokens
    .slice(0, count)
    .map(({ raw }) => raw)
    .join(' ');
}

/** Returns the names that unknown words spell in the letters of the other script, with the words around them. */
function namesBySound(q: string, unknown: Group[], { sounds }: Concepts): TypoRepair[] {
  const { tokens } = tokenizeText(q);
  const isUnknown = (raw: string) => unknown.some(({ typed }) => typed.split(' ').includes(raw));
  return tokens.flatMap((_, index): TypoRepair[] => {
    const found = nameBySound(sounds, tokens, index);
    const own = found ? tokens.slice(index, index + found.length) : [];
    return found && own.some(({ raw }) => isUnknown(raw)) ? [{ from: wordsOf(own, own.length), to: found.name }] : [];
  });
}
