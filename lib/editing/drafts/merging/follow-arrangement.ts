import { namesOfRow, orderOf, paragraphsInOrder, typed } from '@/lib/editing/drafts/parts/fields/row-names';
import type { Payload } from '@/lib/editing/drafts/parts/part-kind';
import { cutLike, joinStretches, likeness, matchedStretches } from '@/lib/text/comparison/match-stretches';
import { mergeWords } from '@/lib/text/comparison/merge-words';
import { settleHunks } from '@/lib/text/comparison/settle-hunks';
import { addWithoutShared } from '@/lib/text/comparison/shared-words';
import type { Sides } from './sides';

/** Paragraphs of the base, and those of theirs that have their words now. The first row is the same in both. */
type Region = { before: string[]; after: string[] };

/**
 * The three sides of a text, with the base and mine cut into the paragraphs of theirs: where they split or merged
 * paragraphs, each of my words goes to the paragraph that has the words around it, and nothing counts as removed.
 */
export function followArrangement(sides: Sides): Sides {
  return findRegions(sides).reduce(follow, sides);
}

/** What somebody typed over a base, cut likewise: the base, and the fields that say something else than it. */
export function followTyped(base: Payload, theirs: Payload, typedFields: Payload): { base: Payload; typed: Payload } {
  const mine = { ...base, ...typedFields };
  const followed = followArrangement({ base, theirs, mine });
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

function follow({ base, theirs, mine }: Sides, region: Region): Sides {
  const words = cutLike(joinStretches(wordsOf(base, region.before)), wordsOf(theirs, region.after));
  return {
    base: arranged(base, theirs, region, words),
    theirs,
    mine: followMine({ base, theirs, mine }, region, words),
  };
}

/** `words`: those of the base in the paragraphs of theirs. What was typed into these paragraphs already is in its place. */
function followMine({ base, theirs, mine }: Sides, region: Region, words: string[]): Payload {
  const { before, after } = region;
  if (!before.some((row) => Object.hasOwn(mine, `paragraph.${row}`))) return mine;
  const inPlace = after.map((row, at) => {
    const said = mine[`paragraph.${row}`];
    if (said === undefined || !before.includes(row)) return said ?? null;
    return isNearer(said, words[at] ?? '', typed(base, `paragraph.${row}`)) ? said : null;
  });
  const placed = new Set(after.filter((_, at) => inPlace[at] !== null));
  const typedBefore = before.map((row) => typed(placed.has(row) ? base : mine, `paragraph.${row}`));
  const cut = cutLike(joinStretches(typedBefore), words);
  const joined = cut.map((said, at) => joinBoth(words[at] ?? '', said, inPlace[at] ?? null));
  return arranged(mine, theirs, region, joined);
}

/** Words that were typed before and after their paragraph was cut: all are kept, and none twice. */
function joinBoth(base: string, said: string, inPlace: string | null): string {
  if (inPlace === null || inPlace === said) return said;
  if (said === base) return inPlace;
  const hunks = mergeWords(base, said, inPlace).reduce(addWithoutShared, []);
  return settleHunks(
    hunks,
    hunks.filter(({ kind }) => kind === 'conflict').map(() => 'both' as const),
  );
}

function isNearer(said: string, words: string, whole: string): boolean {
  return said !== whole && likeness(said, words) > likeness(said, whole);
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
