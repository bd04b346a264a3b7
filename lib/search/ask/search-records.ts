import type { SearchKind } from '@/lib/db/generated/enums';
import { isTimeout } from '@/lib/db/is-timeout';
import type { Locale } from '@/lib/i18n/locales';
import { countMatches, type WordCount } from '@/lib/search/matching/count-matches';
import {
  type Facets,
  type MatchedDocument,
  type MatchResult,
  matchDocuments,
  type ReachCounts,
} from '@/lib/search/matching/match-documents';
import type { Matching } from '@/lib/search/matching/matching';
import { withPlaces } from '@/lib/search/show/find-places';
import { type Hit, soughtFor, toHit } from '@/lib/search/show/hit';
import type { Concepts } from '@/lib/search/vocabulary/concepts';
import { withConcepts } from '@/lib/search/vocabulary/held-concepts';
import { type Addition, type BuiltQuery, buildQuery } from './build-query';
import { type Card, emptyMonth, findCards } from './find-cards';
import { type Namesake, namesakesOf } from './namesakes';
import { choosePartial, withoutShortSounds } from './partial-words';
import { type Group, type Reach, toAnyTsquery, toGoalQueries, toPhrase, toTsquery } from './pattern';
import type { QueryPart } from './question';
import { findRepairs, replaceWords } from './repairs/find-repairs';
import type { TypoRepair } from './repairs/repair-typos';
import { mostCounted, type SearchQuery } from './search-query';
import { readTyped } from './typed-text';

/** A record that has some of the words; `missing` are those that it has not, as typed. */
export type PartialHit = Hit & { missing: string[] };

export type SearchResult = {
  hits: Hit[];
  /** Answers in a line, above the results. */
  cards: Card[];
  /** The members whose names have the word, if it is all that was typed and the whole name of none. */
  couldMean: Namesake[];
  /** Where no record has all words: the nearest ones, apart from the results. */
  partial: PartialHit[];
  /** At most a thousand. `isCapped`: there are more, only the newest thousand are listed. */
  total: number;
  isCapped: boolean;
  facets: Facets | null;
  /** How many records the facets count: all, or a sample of too many. */
  counted: number;
  /** How many were found as typed, in other forms, under other names. Null where there are too many to tell. */
  reach: ReachCounts | null;
  also: Addition[];
  /** Words that a result may have or not: question words, verbs of holding. */
  setAside: string[];
  corrected: { from: string; to: string } | null;
  /** The offset of the next page. */
  next: number | null;
  isCut: boolean;
  /** The search was too broad to be answered in time. */
  isTooBroad: boolean;
};

const nothing: SearchResult = {
  hits: [],
  cards: [],
  couldMean: [],
  partial: [],
  total: 0,
  isCapped: false,
  facets: null,
  counted: 0,
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
const mostOthers = 4;

/** Finds records in both languages. Any string gets an answer; typos are repaired only if nothing else is found. */
export async function searchRecords(query: SearchQuery, locale: Locale): Promise<SearchResult> {
  const result = await withConcepts((concepts) => searchWith(concepts, query, locale));
  return { ...result, hits: await withPlaces(result.hits), partial: await withPlaces(result.partial) };
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
    const isLast = query.reach !== 'names' || query.offset > 0;
    if (isLast || (found.total > 0 && !isOnlyHeard(found, built))) return { change, result: toResult(asked, found) };
    return { change, result: found.total > 0 ? await searchName(asked, found) : await searchFurther(asked, found) };
  } catch (error) {
    if (!isTimeout(error)) throw error;
    return { change: null, result: { ...nothing, isCut: query.isCut || built.isCut, isTooBroad: true } };
  }
}

type Asked = { query: SearchQuery; built: BuiltQuery; locale: Locale; concepts: Concepts };

/** A single word is in no record, and only sounds like one that is. */
function isOnlyHeard({ documents }: MatchResult, { groups }: BuiltQuery): boolean {
  return (
    groups.length === 1 &&
    documents.every(
      ({ reaches, goals }) =>
        reaches[0] === 3 && goals.every((goal) => !groups[0]?.goals.some((own) => own.goal === goal)),
    )
  );
}

/** A name of the vocabulary that is one mistake away goes before what only sounds alike: «كوتنو». */
async function searchName(asked: Asked, found: MatchResult): Promise<SearchResult> {
  const again = await askRepaired(asked, asked.built.groups);
  const isNamed = again?.asked.built.groups.some(({ goals }) => goals.length > 0) ?? false;
  if (again === null || !isNamed || again.found.total === 0) return toResult(asked, found);
  return { ...toResult(again.asked, again.found), corrected: again.corrected };
}

/** Nothing has all words: repairs those that nothing has, then looks for what has most of them. */
async function searchFurther(asked: Asked, found: MatchResult): Promise<SearchResult> {
  const { built } = asked;
  const counts = await countWords(asked);
  const unknown = groupsWithout(built, counts, ({ count }) => count === 0);
  // Where every word is found by some way, one that only sounds like a name may be misspelt.
  const isHeard = unknown.length === 0;
  const again = await askRepaired(
    asked,
    isHeard ? groupsWithout(built, counts, ({ isWritten }) => !isWritten) : unknown,
  );
  if (again !== null && again.found.total > 0)
    return { ...toResult(again.asked, again.found), corrected: again.corrected };
  const nearest = await toPartialResult(asked, found, counts);
  if (again === null || isHeard || nearest.partial.length > 0 || !again.isLikely) return nearest;
  const repaired = await toPartialResult(again.asked, again.found, await countWords(again.asked));
  return repaired.partial.length > 0 ? { ...repaired, corrected: again.corrected } : nearest;
}

/** The words that nothing has; what leads somewhere is spelled right. */
function groupsWithout({ groups }: BuiltQuery, counts: WordCount[], isMissing: (count: WordCount) => boolean): Group[] {
  return groups.filter(({ goals }, index) => {
    const count = counts[index];
    return count !== undefined && isMissing(count) && goals.length === 0;
  });
}

type Repaired = { asked: Asked; found: MatchResult; corrected: { from: string; to: string }; isLikely: boolean };

/** Asks with the misspelt words repaired; null if nothing is like them. */
async function askRepaired(asked: Asked, unknown: Group[]): Promise<Repaired | null> {
  const { query, concepts } = asked;
  const typed = readTyped(query.q);
  const repairs = await findRepairs(typed, unknown, concepts);
  if (repairs.length === 0) return null;
  const first = await askWith(asked, typed.text, repairs);
  if (first.found.total > 0) return first;
  // "Traing" may be training or trading: what is beside it tells.
  for (const others of otherRepairs(repairs)) {
    const other = await askWith(asked, typed.text, others);
    if (other.found.total > 0) return other;
  }
  return first;
}

/** The same repairs with another word in the place of one. */
function otherRepairs(repairs: TypoRepair[]): TypoRepair[][] {
  return repairs
    .flatMap((repair) =>
      (repair.or ?? []).map((to) => repairs.map((each) => (each === repair ? { ...repair, to } : each))),
    )
    .slice(0, mostOthers);
}

async function askWith(asked: Asked, text: string, repairs: TypoRepair[]): Promise<Repaired> {
  const repaired = { ...asked.query, q: replaceWords(text, repairs) };
  const again = { ...asked, query: repaired, built: buildQuery(repaired.q, asked.concepts, asked.query) };
  return {
    asked: again,
    found: await ask(again),
    corrected: {
      from: repairs.map((repair) => repair.typed).join(' '),
      to: repairs.map(({ to }) => to).join(' '),
    },
    isLikely: repairs.every(({ from }) => from.length >= leastLikely),
  };
}

function countWords({ built: { groups }, concepts: { spread } }: Asked): Promise<WordCount[]> {
  return countMatches(
    groups.map(withoutShortSounds).map((group) => ({
      any: toTsquery([group], 'sounds'),
      named: toTsquery([group], 'aliases', 'AB'),
      written: toTsquery([group], 'aliases'),
    })),
    spread,
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
          { ...all, everything: toAnyTsquery(chosen.kept, 'sounds'), best: chosen.best, weights: chosen.weights },
          {},
          page,
        );
  const sought = soughtFor(chosen.kept, 'sounds');
  const partial = nearest.documents.map((document) => {
    const isLacking = (group: Group, index: number) =>
      (document.reaches[index] ?? null) === null && !isGoal(document, group);
    const missing = [...chosen.missing, ...chosen.kept.filter(isLacking)].map(({ typed }) => typed);
    const hit = toHit(document, sought, locale);
    // Some words of a date are marked where the date is lacking.
    return { ...hit, foundBy: hit.foundBy.filter(({ typed }) => !missing.includes(typed)), missing };
  });
  const cardsOf = (isTold: (part: QueryPart, place: number) => boolean) =>
    findCards(
      { ...built.question, told: built.question.told.filter(isTold) },
      concepts,
      partial.length > 0,
      built.question.told,
    );
  const isKept = (_: QueryPart, place: number) => chosen.places.includes(place);
  const ofNumbers = cardsOf((part, place) => part.number !== null || isOfPage(part) || isKept(part, place));
  const cards = ofNumbers.length > 0 ? ofNumbers : cardsOf(isKept);
  // A number without a record is answered by its card; other meetings of the body are no answer.
  const isAnswered = cards.some((card) => card.kind === 'ordinal' && card.meeting === null) && !chosen.isTelling;
  return { ...result, partial: isAnswered ? [] : partial, cards };
}

/** No record has the name of a page, which is an answer all the same. */
function isOfPage({ concepts }: QueryPart): boolean {
  return concepts.some(({ goals }) => goals?.some((goal) => goal.startsWith('page:')));
}

function isGoal({ goals }: MatchedDocument, group: Group): boolean {
  return group.goals.some(({ goal }) => goals.includes(goal));
}

function ask({ query, built, concepts }: Asked): Promise<MatchResult> {
  return matchDocuments(toMatching({ query, built, concepts }), query.filters, query);
}

function toMatching({
  query: { q, isExact },
  built: { groups, optional, question },
  concepts: { spread },
}: Omit<Asked, 'locale'>): Matching {
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
    best: toGoalQueries([...groups, ...optional]),
    kinds: kindsAskedFor(question.intents),
    literal: q.replace(/["“”«»„]/g, '').trim(),
    groups: groups.map((group) => {
      const own = (reach: Reach) => toTsquery([{ ...group, goals: [] }], reach);
      const [surface, stems, aliases] = [own('surface'), own('stems'), own('aliases')];
      return { surface, stems, aliases, sounds: toTsquery([group], 'sounds') };
    }),
    weights: [],
    spread,
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
  const isNone = total === 0 && Object.keys(query.filters).length === 0;
  const cards = [
    ...findCards(built.question, concepts, total > 0),
    ...(isNone ? emptyMonth(built.question, concepts) : []),
  ];
  return {
    ...nothing,
    hits: found.documents.map((document) => toHit(document, sought, locale)),
    cards: query.offset > 0 || query.reach !== 'names' ? [] : cards,
    couldMean: query.offset > 0 || query.reach !== 'names' ? [] : namesakesOf(built.question.told, concepts),
    total,
    isCapped: found.total > mostCounted,
    facets: found.facets,
    counted: found.counted,
    reach: found.reach,
    also: built.also,
    setAside: built.setAside,
    next: end < total ? end : null,
    isCut: query.isCut || built.isCut,
  };
}
