import { namesOfRow, orderOf, paragraphsInOrder, rowsOf, typed } from '@/lib/editing/drafts/parts/fields/row-names';
import type { Payload } from '@/lib/editing/drafts/parts/part-kind';
import { cutLike, joinStretches, matchedStretches } from '@/lib/text/comparison/match-stretches';
import { mergeWords } from '@/lib/text/comparison/merge-words';
import { missingWords } from '@/lib/text/comparison/missing-words';
import { settleHunks } from '@/lib/text/comparison/settle-hunks';
import { addWithoutShared } from '@/lib/text/comparison/shared-words';
import { renumberRows } from './renumber-added';
import type { Sides } from './sides';

/** Paragraphs of the base, and those of theirs that have their words now. The first row is the same in both. */
type Region = { before: string[]; after: string[] };

/** Over whose paragraphs the words of a field were typed. `either`: nothing says which. */
export type TypedOver = 'base' | 'theirs' | 'either';
type TypedOvers = (name: string) => TypedOver;

/**
 * The three sides of a text, with the base and mine cut into the paragraphs of theirs: where they split or merged
 * paragraphs, each of my words goes to the paragraph that has the words around it, and nothing counts as removed.
 */
export function followArrangement(sides: Sides, over: TypedOvers = () => 'base'): Sides {
  return findRegions(sides).reduce((followed, region) => follow(followed, region, over), sides);
}

/**
 * What somebody typed over a base, cut likewise: the base, and the fields that say something else than it. `newest`: the
 * fields that were typed over theirs.
 */
export function followTyped(
  base: Payload,
  theirs: Payload,
  typedFields: Payload,
  newest: ReadonlySet<string> = new Set(),
): { base: Payload; typed: Payload } {
  const mine = { ...base, ...typedFields };
  const followed = followArrangement({ base, theirs, mine }, (name) => (newest.has(name) ? 'theirs' : 'either'));
  if (followed.base === base) return { base, typed: typedFields };
  const isOfText = (name: string) => name.startsWith('paragraph.');
  const rest = Object.entries(typedFields).filter(([name]) => !isOfText(name));
  const changed = Object.entries(followed.mine).filter(
    ([name, said]) => isOfText(name) && said !== (followed.base[name] ?? ''),
  );
  return { base: followed.base, typed: Object.fromEntries([...rest, ...changed]) };
}

/** The same of both: theirs are also cut into the paragraphs of mine. */
export function arrangeBoth(sides: Sides): Sides {
  const { base, theirs, mine } = followArrangement(sides);
  const turned = followArrangement({ base, theirs: mine, mine: theirs });
  return { base: turned.base, theirs: turned.mine, mine: turned.theirs };
}

function findRegions({ base, theirs }: Sides): Region[] {
  const [before, after] = [paragraphsInOrder(base), paragraphsInOrder(theirs)];
  const known = new Set(before);
  const places = new Map(after.map((row, at) => [row, at]));
  return before.flatMap((row, at) => {
    const place = places.get(row);
    if (place === undefined) return [];
    const removed = runBehind(before, at, (one) => !places.has(one));
    const added = runBehind(after, place, (one) => !known.has(one));
    return findRegion({ base, theirs }, [row, ...removed], [row, ...added]) ?? [];
  });
}

/** The rows of one kind directly behind a place. */
function runBehind(order: string[], place: number, isOfRun: (row: string) => boolean): string[] {
  let end = place + 1;
  while (end < order.length && isOfRun(order[end] ?? '')) end += 1;
  return order.slice(place + 1, end);
}

/** Null: most words of these rows are not on the other side, so this is no split and no merge. */
function findRegion({ base, theirs }: Omit<Sides, 'mine'>, before: string[], after: string[]): Region | null {
  if (before.length + after.length === 2) return null;
  const matched = matchedStretches(wordsOf(base, before), wordsOf(theirs, after));
  const region = {
    before: before.filter((_, at) => matched.texts[at]),
    after: after.filter((_, at) => matched.others[at]),
  };
  const isCut = region.before.length + region.after.length > 2;
  return isCut && region.before[0] === before[0] && region.after[0] === after[0] ? region : null;
}

function follow({ base, theirs, mine }: Sides, region: Region, over: TypedOvers): Sides {
  const words = cutLike(joinStretches(wordsOf(base, region.before)), wordsOf(theirs, region.after));
  return {
    base: arranged(base, theirs, region, words),
    theirs,
    mine: followMine({ base, theirs, mine }, region, words, over),
  };
}

/** `words`: those of the base in the paragraphs of theirs. */
function followMine({ base, theirs, mine }: Sides, region: Region, words: string[], over: TypedOvers): Payload {
  const { before, after } = region;
  if (!before.some((row) => Object.hasOwn(mine, `paragraph.${row}`))) return mine;
  const isOfBase = [...before, ...after].every((row) => over(`paragraph.${row}`) === 'base');
  if (isOfBase && isCutAlike(mine, region, words)) return mine;
  const own = isOfBase ? withOwnNumbers({ base, theirs, mine }, region) : mine;
  const sides = { base, mine: own };
  const ways = waysToPlace(sides, region, over).map((placed) => cutMine(sides, region, words, placed));
  return arranged(own, theirs, region, leastChanged(ways, sides, region));
}

/** Whether I cut these paragraphs just as they did, under the same numbers. */
function isCutAlike(mine: Payload, { before, after }: Region, words: string[]): boolean {
  const rows = paragraphsInOrder(mine).filter((row) => before.includes(row) || after.includes(row));
  const said = wordsOf(mine, after);
  const cut = cutLike(joinStretches(said), words);
  return rows.join(' ') === after.join(' ') && cut.every((one, at) => one === said[at]?.trim());
}

/** Mine with another number for each paragraph of my own that has the number of one that they added. */
function withOwnNumbers(sides: Sides, { before, after }: Region): Payload {
  const { mine } = sides;
  const twice = after.filter((row) => !before.includes(row) && Object.hasOwn(mine, `paragraph.${row}`));
  const taken = Object.values(sides).flatMap((side) => rowsOf(side, 'paragraph').map(Number));
  const highest = Math.max(0, ...taken);
  return renumberRows(mine, 'paragraph', new Map(twice.map((row, at) => [row, String(highest + at + 1)])));
}

type BaseAndMine = Omit<Sides, 'theirs'>;

const mostTried = 4;

/** The paragraphs that may have been typed over theirs, so that what they say is in its place: each set that is possible. */
function waysToPlace({ base, mine }: BaseAndMine, { before, after }: Region, over: TypedOvers): string[][] {
  const isTyped = (row: string) => {
    const said = mine[`paragraph.${row}`];
    return said !== undefined && (!before.includes(row) || said !== typed(base, `paragraph.${row}`));
  };
  const rows = after.filter(isTyped);
  const sure = rows.filter((row) => !before.includes(row) || over(`paragraph.${row}`) === 'theirs');
  const unsure = rows.filter((row) => before.includes(row) && over(`paragraph.${row}`) === 'either');
  if (unsure.length > mostTried) return [sure, [...sure, ...unsure]];
  return unsure.reduce((ways, row) => ways.flatMap((way) => [way, way.concat(row)]), [sure]);
}

/** My words in the paragraphs of theirs. `placed`: the paragraphs whose words are in their place already. */
function cutMine({ base, mine }: BaseAndMine, { before, after }: Region, words: string[], placed: string[]): string[] {
  const typedBefore = before.map((row) => typed(placed.includes(row) ? base : mine, `paragraph.${row}`));
  const cut = cutLike(joinStretches(typedBefore), words);
  return after.map((row, at) => {
    const inPlace = placed.includes(row) ? typed(mine, `paragraph.${row}`) : null;
    return joinBoth(words[at] ?? '', cut[at] ?? '', inPlace);
  });
}

/** Of the ways to cut what I typed, that by which I changed the fewest words, and none is lost that I typed. */
function leastChanged(ways: string[][], { base, mine }: BaseAndMine, { before, after }: Region): string[] {
  const whole = wordsOf(base, before).join(' ');
  const said = wordsOf(mine, [...new Set([...before, ...after])]);
  const costs = ways.map((way) => {
    const text = way.join(' ');
    const lost = said.filter((words) => words !== '' && missingWords(words, text) > 0).length;
    const removed = missingWords(whole, text);
    return { way, lost, changed: removed + missingWords(text, whole), removed };
  });
  const [least] = costs.toSorted((a, b) => a.lost - b.lost || a.changed - b.changed || a.removed - b.removed);
  return least?.way ?? [];
}

/** Words that were typed before and after their paragraph was cut: all are kept, and none twice. */
function joinBoth(base: string, said: string, inPlace: string | null): string {
  if (inPlace === null || inPlace === said) return said;
  if (said === base || missingWords(said, inPlace) === 0) return inPlace;
  const hunks = mergeWords(base, said, inPlace).reduce(addWithoutShared, []);
  return settleHunks(
    hunks,
    hunks.filter(({ kind }) => kind === 'conflict').map(() => 'both' as const),
  );
}

/** A text with the paragraphs of theirs in a region; a new one is of the kind, and at the places, that it has there. */
function arranged(payload: Payload, theirs: Payload, { before, after }: Region, words: string[]): Payload {
  const order = paragraphsInOrder(payload);
  const gone = before.filter((row) => !after.includes(row));
  const names = new Set(gone.flatMap((row) => namesOfRow(payload, 'paragraph', row)));
  const fields = Object.fromEntries(Object.entries(payload).filter(([name]) => !names.has(name)));
  for (const [at, row] of after.entries()) {
    for (const name of namesOfRow(theirs, 'paragraph', row)) fields[name] ??= theirs[name] ?? '';
    fields[`paragraph.${row}`] = words[at] ?? '';
  }
  const first = order.findIndex((row) => before.includes(row));
  const rest = order.filter((row) => !before.includes(row) && !after.includes(row));
  const place = order.slice(0, first).filter((row) => rest.includes(row)).length;
  fields[orderOf.text] = rest.toSpliced(place, 0, ...after).join(' ');
  return fields;
}

function wordsOf(payload: Payload, rows: string[]): string[] {
  return rows.map((row) => typed(payload, `paragraph.${row}`));
}
