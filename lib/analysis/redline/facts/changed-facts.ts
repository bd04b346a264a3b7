import { type DivergenceCode, findDivergences } from '@/lib/analysis/facts/divergences';
import { findFacts } from '@/lib/analysis/facts/facts';
import type { RedlineBlock } from '@/lib/analysis/redline/redline';
import { makeNameLexicon, type NameLexicon, type NamePair } from '@/lib/language/names/name-lexicon';
import type { Run } from '@/lib/text/comparison/diff-words';
import { firstText, secondText } from '@/lib/text/comparison/sides';
import { inContext } from '@/lib/text/documents/in-context';
import { type Span, sliceOf } from '@/lib/text/span';
import { findChangedNumbers } from './changed-numbers';
import { type ChangedPlace, type ChangedPlaces, findChangedPlaces, placeAt } from './changed-places';
import { findChangedSeasons } from './changed-seasons';

/** Something that a passage says otherwise than before, in the words of both. Null: that text does not say it. */
export type ChangedFact = {
  block: string;
  code: DivergenceCode | 'name-gone' | 'name-new';
  a: string | null;
  b: string | null;
};

/** Longer passages are left to their words: reading facts takes longer than comparing letters. */
const longest = 60_000;
/** The word that joins a name to the one before it. */
const joining = '\u0648';

/** Dates, numbers, ordinals and names that changed within passages that both texts have, and within sentences that moved. */
export function findChangedFacts(blocks: readonly RedlineBlock[], names: readonly NamePair[]): ChangedFact[] {
  const passages = blocks.flatMap(passagesOf).filter(({ runs }) => {
    const [before, after] = [firstText(runs).trim(), secondText(runs).trim()];
    return before !== '' && after !== '' && before !== after;
  });
  const length = passages.flatMap(({ runs }) => runs).reduce((sum, { text }) => sum + text.length, 0);
  if (length > longest) return [];
  const lexicon = makeNameLexicon(names);
  const withOwnLetter = new Set(
    names.filter(({ ar }) => ar.some((name) => name.startsWith(joining))).map(({ id }) => id),
  );
  const nameOf = (id: string, words: string) =>
    words.startsWith(joining) && !withOwnLetter.has(id) ? words.slice(joining.length) : words;
  return passages.flatMap(({ block, runs }) => {
    const places = findChangedPlaces(runs);
    return [...factsOf(block, places, lexicon), ...changedNames(block, places, lexicon, nameOf)];
  });
}

/** The words of a block that stayed in it, and those of each sentence that came to it from elsewhere. */
function passagesOf({ id, kind, runs, changes }: RedlineBlock): { block: string; runs: readonly Run[] }[] {
  if (kind === 'moved') return changes ? [{ block: id, runs: changes }] : [];
  const moved = runs.flatMap((run) => (run.changes ? [{ block: id, runs: run.changes }] : []));
  return [{ block: id, runs: runs.filter((run) => run.moved === undefined) }, ...moved];
}

function factsOf(block: string, places: ChangedPlaces, lexicon: NameLexicon): ChangedFact[] {
  const { before, after } = places;
  const numbers = findChangedNumbers(places, lexicon).map(
    (number): Found => ({
      code: number.before && number.after ? 'number-differs' : 'number-one-sided',
      left: number.before,
      right: number.after,
    }),
  );
  const seasons = findChangedSeasons(places, lexicon).map((season): Found => ({ code: 'date-differs', ...season }));
  const others = findDivergences(before.text, after.text, { lexicon })
    .filter((found) => !found.code.startsWith('number-'))
    .flatMap((found) => inPlace(found, places))
    .filter((found) => !seasons.some((season) => isToldBy(season, found, places)));
  return [...numbers, ...others, ...seasons]
    .toSorted((a, b) => startOf(a) - startOf(b))
    .map(({ code, left, right }) => ({
      block,
      code,
      a: left && inContext(before.text, left).replace(/\s+/g, ' '),
      b: right && inContext(after.text, right).replace(/\s+/g, ' '),
    }));
}

type Found = { code: DivergenceCode; left: Span | null; right: Span | null };

/** Whether a date of one text alone is of the words that another change tells of: the first month of two that became a year. */
function isToldBy(told: Found, { code, left, right }: Found, { before, after }: ChangedPlaces): boolean {
  if (code !== 'date-one-sided') return false;
  const isSame = (own: Span | null, other: Span | null, { places }: ChangedPlaces['before']) =>
    own !== null && other !== null && placeAt(places, own) === placeAt(places, other);
  return isSame(left, told.left, before) || isSame(right, told.right, after);
}

function startOf({ left, right }: Found): number {
  return (left ?? right)?.start ?? 0;
}

/** Two facts are one that changed only if they stand in each other's place; else a date or an ordinal is told of its own text alone. */
function inPlace(found: Found, places: ChangedPlaces): Found[] {
  const { before, after } = places;
  const { code, left, right } = found;
  const own = left && placeAt(before.places, left);
  const other = right && placeAt(after.places, right);
  if (left && right && (own === null || other === null || isOneEvent(own, other, places))) return [found];
  const alone = code.startsWith('date-') ? 'date-one-sided' : code.startsWith('ordinal-') ? 'ordinal-one-sided' : null;
  if (alone === null) return [];
  return [
    ...(own ? [{ code: alone, left, right: null } as const] : []),
    ...(other ? [{ code: alone, left: null, right } as const] : []),
  ];
}

/** So many words in the place of others are a date and where it was. More of them, or a new sentence, tell of something else. */
const mostReplaced = 6;

/** Whether what changed around both is short enough that one is said in place of the other. */
function isOneEvent(own: ChangedPlace, other: ChangedPlace, { before, after }: ChangedPlaces): boolean {
  const isShort = (words: string) => words.split(/\s+/).length <= mostReplaced && !/[.!?؟]\s/.test(words);
  return own.gap === other.gap && isShort(wordsAround(own, before)) && isShort(wordsAround(other, after));
}

/** The changed words up to the end of a place, with those before it that a single word parts from it. */
function wordsAround(place: ChangedPlace, { text, places }: ChangedPlaces['before']): string {
  let { start } = place;
  for (const before of places.filter(({ end }) => end <= place.start).toReversed()) {
    if (text.slice(before.end, start).trim().includes(' ')) break;
    start = before.start;
  }
  return text.slice(start, place.end).trim();
}

/** Bodies, states and places that only one of two passages names. */
function changedNames(
  block: string,
  { before, after }: ChangedPlaces,
  lexicon: NameLexicon,
  nameOf: (id: string, words: string) => string,
): ChangedFact[] {
  const [left, right] = [namesIn(before.text, lexicon), namesIn(after.text, lexicon)];
  const gone = [...left].filter(([id]) => !right.has(id)).map(([id, words]) => nameOf(id, words));
  const come = [...right].filter(([id]) => !left.has(id)).map(([id, words]) => nameOf(id, words));
  return [
    ...gone.map((a): ChangedFact => ({ block, code: 'name-gone', a, b: null })),
    ...come.map((b): ChangedFact => ({ block, code: 'name-new', a: null, b })),
  ];
}

function namesIn(text: string, lexicon: NameLexicon): Map<string, string> {
  return new Map(findFacts(text, lexicon).names.map((name) => [name.id, sliceOf(text, name)]));
}
