import { diffArrays } from 'diff';
import type { TextPiece } from './text-pieces';

type Pieces = readonly TextPiece[];

/** Two ranges that are still to be compared, the ends exclusive. */
type Stretch = { from: number; to: number; otherFrom: number; otherTo: number; depth: number };

const none = -1;
const longestEdit = 400;
const deepest = 8;
/** How many pieces in a row may be an anchor, if they occur once on either side: one word, four, eight. */
const anchorLengths = [1, 7, 15];

/** Steps of the algorithm behind `diffArrays`, which are the square of the edits that it looks for. */
export type StepBudget = { steps: number };

const mostSteps = 3_000_000;

/**
 * Says for each piece of one text which piece of the other it is, by their keys; -1 where it is none. The partners rise.
 *
 * `diffArrays` finds the shortest edit in time that is quadratic in its length, so it is given stretches that differ
 * little. A longer stretch is cut at rows of pieces that occur once on either side (patience diff), and what has none is
 * left without partners. The steps are bounded for the whole text, so that two strangers of 200 kB take no longer; several
 * comparisons can share one budget.
 */
export function findPartners(pieces: Pieces, others: Pieces, budget: StepBudget = { steps: mostSteps }): number[] {
  const partners = new Array<number>(pieces.length).fill(none);
  const pending: Stretch[] = [{ from: 0, to: pieces.length, otherFrom: 0, otherTo: others.length, depth: 0 }];
  for (let stretch = pending.pop(); stretch !== undefined; stretch = pending.pop()) {
    const inner = matchEnds(pieces, others, stretch, partners);
    const length = inner.to - inner.from + inner.otherTo - inner.otherFrom;
    if (inner.to === inner.from || inner.otherTo === inner.otherFrom) continue;
    const reach = Math.min(longestEdit, length, Math.floor(Math.sqrt(budget.steps)));
    if (reach === 0) break;
    budget.steps -= reach * reach;
    if (matchShortest(pieces, others, inner, partners, reach) || inner.depth >= deepest) continue;
    pending.push(...cutAtAnchors(pieces, others, inner));
  }
  return partners;
}

/** Pairs off what begins and ends alike. */
function matchEnds(pieces: Pieces, others: Pieces, stretch: Stretch, partners: number[]): Stretch {
  let { from, to, otherFrom, otherTo } = stretch;
  while (from < to && otherFrom < otherTo && pieces[from]?.key === others[otherFrom]?.key) {
    partners[from] = otherFrom;
    from += 1;
    otherFrom += 1;
  }
  while (from < to && otherFrom < otherTo && pieces[to - 1]?.key === others[otherTo - 1]?.key) {
    to -= 1;
    otherTo -= 1;
    partners[to] = otherTo;
  }
  return { ...stretch, from, to, otherFrom, otherTo };
}

function matchShortest(
  pieces: Pieces,
  others: Pieces,
  { from, to, otherFrom, otherTo }: Stretch,
  partners: number[],
  maxEditLength: number,
): boolean {
  const keys = pieces.slice(from, to).map(({ key }) => key);
  const otherKeys = others.slice(otherFrom, otherTo).map(({ key }) => key);
  const changes = diffArrays(keys, otherKeys, { maxEditLength });
  if (changes === undefined) return false;
  let at = from;
  let otherAt = otherFrom;
  for (const { added, removed, value } of changes) {
    if (!added && !removed) for (const step of value.keys()) partners[at + step] = otherAt + step;
    if (!added) at += value.length;
    if (!removed) otherAt += value.length;
  }
  return true;
}

/** The stretches between anchors; none where there is no anchor. The anchors are the ends of stretches, so they pair off. */
function cutAtAnchors(pieces: Pieces, others: Pieces, stretch: Stretch): Stretch[] {
  const { from, to, otherFrom, otherTo, depth } = stretch;
  for (const length of anchorLengths) {
    const own = findOnce(pieces, from, to, length);
    const other = findOnce(others, otherFrom, otherTo, length);
    const common = [...own].flatMap(([key, at]) => {
      const otherAt = other.get(key);
      return otherAt === undefined || otherAt === none || at === none ? [] : [{ at, otherAt }];
    });
    const anchors = longestRise(common);
    if (anchors.length === 0) continue;
    const cuts = [...anchors, { at: to, otherAt: otherTo }];
    let last = { at: from, otherAt: otherFrom };
    return cuts.map((cut) => {
      const between = { from: last.at, to: cut.at, otherFrom: last.otherAt, otherTo: cut.otherAt, depth: depth + 1 };
      last = cut;
      return between;
    });
  }
  return [];
}

/** Where each row of so many pieces that begins with a word is; -1 for one that occurs again. In rising order of place. */
function findOnce(pieces: Pieces, from: number, to: number, length: number): Map<string, number> {
  const places = new Map<string, number>();
  for (let at = from; at + length <= to; at += 1) {
    if (pieces[at]?.kind !== 'word') continue;
    let key = pieces[at]?.key ?? '';
    for (let next = 1; next < length; next += 1) key += `\0${pieces[at + next]?.key ?? ''}`;
    places.set(key, places.has(key) ? none : at);
  }
  return places;
}

type Anchor = { at: number; otherAt: number };

/** Most of the anchors in an order that both texts have. They come in that of one text. O(n log n). */
function longestRise(anchors: Anchor[]): Anchor[] {
  const sorted = anchors.toSorted((a, b) => a.at - b.at);
  const tails: number[] = [];
  const before: number[] = [];
  for (const [index, { otherAt }] of sorted.entries()) {
    let [low, high] = [0, tails.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sorted[tails[middle] ?? 0]?.otherAt ?? 0) < otherAt) low = middle + 1;
      else high = middle;
    }
    before[index] = tails[low - 1] ?? none;
    tails[low] = index;
  }
  const rise: Anchor[] = [];
  for (let index = tails.at(-1) ?? none; index !== none; index = before[index] ?? none) {
    const anchor = sorted[index];
    if (anchor) rise.push(anchor);
  }
  return rise.reverse();
}
