import type { NamePair } from '@/lib/language/names/name-lexicon';
import {
  type AlignableText,
  type Candidate,
  type Comparison,
  compareTexts,
  costOfIdlers,
  weighCandidate,
} from './compare-paragraphs';
import { increasingChain } from './increasing-chain';
import type { AnchorKind } from './paragraph-features';

export type LinkReason = { because: AnchorKind | 'length' | 'order' | 'moved'; shared: string[] };

/**
 * Proposes that these paragraphs, counted from 0, render one another. One side is empty where the other text has no
 * counterpart. `score`, from 0 to 1, says how much better the link is than leaving both sides unpaired.
 */
export type ParagraphLink = { left: number[]; right: number[]; score: number; reasons: LinkReason[] };

const shapes: [left: number, right: number, cost: number][] = [
  [1, 1, 0],
  [1, 2, 0.7],
  [2, 1, 0.7],
  [1, 3, 1.2],
  [3, 1, 1.2],
  [2, 2, 1.7],
  [1, 0, 1.5],
  [0, 1, 1.5],
];
/** Paragraphs further than this from the diagonal are not paired. */
const reachOfMerges = 25;
const leastForMove = 2.2;
const marginForMove = 0.8;

/**
 * Proposes which paragraphs of two texts of one statement belong together, in any pair of languages. Compares length,
 * figures, dates, names (those of `names`, and consonants across scripts), order and, within one language, words. Finds
 * pairs of 1:1, 1:2, 1:3 and 2:2, paragraphs without a counterpart, and paragraphs that moved; an editor decides. Links
 * follow the order of the left text, then of the right; each paragraph is in exactly one. Time and memory grow with
 * left times right.
 *
 * Dynamic programming over lengths after Gale and Church (1993), with anchors. Pairs that are certain but out of order
 * are taken out first; the heaviest rising chain decides which pairs are in order.
 */
export function alignParagraphs(
  left: AlignableText,
  right: AlignableText,
  names: readonly NamePair[] = [],
): ParagraphLink[] {
  const comparison = compareTexts(left, right, names);
  const moved = findMoved(comparison);
  const rest = alignInOrder(
    comparison,
    positions(left).filter((at) => !moved.some((link) => link.left[0] === at)),
    positions(right).filter((at) => !moved.some((link) => link.right[0] === at)),
  );
  return [...moved, ...rejoin(comparison, rest)].sort(
    (a, b) =>
      (a.left[0] ?? Number.POSITIVE_INFINITY) - (b.left[0] ?? Number.POSITIVE_INFINITY) ||
      (a.right[0] ?? 0) - (b.right[0] ?? 0),
  );
}

function positions({ paragraphs }: AlignableText): number[] {
  return [...paragraphs.keys()];
}

/** Finds pairs that match each other by far the best and are out of order with the rest. */
function findMoved(comparison: Comparison): ParagraphLink[] {
  const sure = surePairs(comparison);
  const chain = new Set(increasingChain(sure.map(({ right, weight }) => ({ at: right, weight: 1 + weight / 20 }))));
  return sure
    .filter((_, index) => !chain.has(index))
    .map(({ left, right, candidate }) => toLink([left], [right], candidate, true));
}

type SurePair = { left: number; right: number; weight: number; candidate: Candidate };

function surePairs(comparison: Comparison): SurePair[] {
  const table = comparison.left.map((_, left) =>
    comparison.right.map((_unused, right) => weighCandidate(comparison, [left], [right])),
  );
  const column = (right: number) => table.map((row) => row[right]);
  return table.flatMap((row, left) => {
    const best = bestOf(row);
    if (!best || bestOf(column(best.at))?.at !== left) return [];
    const isSure = best.candidate.content >= leastForMove && best.margin >= marginForMove;
    const isSureBack = (bestOf(column(best.at))?.margin ?? 0) >= marginForMove;
    return isSure && isSureBack
      ? [{ left, right: best.at, weight: best.candidate.content, candidate: best.candidate }]
      : [];
  });
}

function bestOf(row: (Candidate | undefined)[]): { at: number; candidate: Candidate; margin: number } | null {
  const order = row
    .flatMap((candidate, at) => (candidate ? [{ at, candidate }] : []))
    .sort((a, b) => b.candidate.content - a.candidate.content);
  const [first, second] = order;
  return first ? { ...first, margin: first.candidate.content - (second?.candidate.content ?? 0) } : null;
}

type Step = { value: number; left: number; right: number; candidate: Candidate | null };

/** Finds the best way through both texts without crossing links. */
function alignInOrder(comparison: Comparison, left: number[], right: number[]): ParagraphLink[] {
  const table: Step[][] = [];
  const band = reachOfMerges + Math.abs(left.length - right.length);
  for (let i = 0; i <= left.length; i += 1) {
    table.push([]);
    for (let j = 0; j <= right.length; j += 1) {
      const isNear = Math.abs(j - (i * right.length) / Math.max(1, left.length)) <= band;
      table[i]?.push(bestStep(comparison, table, { left, right, i, j, isNear }));
    }
  }
  const links: ParagraphLink[] = [];
  for (let i = left.length, j = right.length; i > 0 || j > 0; ) {
    const step = table[i]?.[j];
    if (!step) break;
    const link = toLink(left.slice(i - step.left, i), right.slice(j - step.right, j), step.candidate, false);
    links.push(...(uncross(comparison, link) ?? [link]));
    i -= step.left;
    j -= step.right;
  }
  return links.reverse();
}

function bestStep(
  comparison: Comparison,
  table: Step[][],
  { left, right, i, j, isNear }: { left: number[]; right: number[]; i: number; j: number; isNear: boolean },
): Step {
  let best: Step = { value: i + j === 0 ? 0 : Number.NEGATIVE_INFINITY, left: 0, right: 0, candidate: null };
  for (const [width, height, cost] of shapes) {
    const before = table[i - width]?.[j - height];
    if (!before || (!isNear && width && height)) continue;
    const blocks = { left: left.slice(i - width, i), right: right.slice(j - height, j) };
    if (!isUnbroken(blocks.left) || !isUnbroken(blocks.right)) continue;
    const candidate = width && height ? weighCandidate(comparison, blocks.left, blocks.right) : null;
    const value = before.value + (candidate?.value ?? 0) - cost - costOfIdlers(comparison, blocks.left, blocks.right);
    if (value > best.value) best = { value, left: width, right: height, candidate };
  }
  return best;
}

/** Splits a 2:2 link whose paragraphs only changed places: then the crossed pairs share more than the straight ones. */
function uncross(comparison: Comparison, { left, right }: ParagraphLink): ParagraphLink[] | null {
  const [a, b] = left;
  const [c, d] = right;
  if (a === undefined || b === undefined || c === undefined || d === undefined) return null;
  const [ad, bc] = [weighCandidate(comparison, [a], [d]), weighCandidate(comparison, [b], [c])];
  const straight = weighCandidate(comparison, [a], [c]).content + weighCandidate(comparison, [b], [d]).content;
  if (ad.content + bc.content <= straight + marginForMove) return null;
  return [toLink([a], [d], ad, true), toLink([b], [c], bc, true)];
}

/** A paragraph that moved away breaks a block: nothing is merged across it. */
function isUnbroken(block: number[]): boolean {
  return block.every((at, index) => index === 0 || at === (block[index - 1] ?? 0) + 1);
}

/** Pairs paragraphs without a counterpart on either side that are one paragraph that moved. */
function rejoin(comparison: Comparison, links: ParagraphLink[]): ParagraphLink[] {
  const alone = (link: ParagraphLink) => link.left.length === 0 || link.right.length === 0;
  const lefts = links.filter(({ right }) => right.length === 0).flatMap(({ left }) => left);
  const rights = links.filter(({ left }) => left.length === 0).flatMap(({ right }) => right);
  const pairs = lefts
    .flatMap((left) => rights.map((right) => ({ left, right, candidate: weighCandidate(comparison, [left], [right]) })))
    .filter(({ candidate }) => candidate.content >= leastForMove / 2 && candidate.value > 1)
    .sort((a, b) => b.candidate.value - a.candidate.value);
  const joined: ParagraphLink[] = [];
  for (const { left, right, candidate } of pairs) {
    if (joined.some((link) => link.left[0] === left || link.right[0] === right)) continue;
    joined.push(toLink([left], [right], candidate, true));
  }
  const used = (link: ParagraphLink) =>
    alone(link) && joined.some(({ left, right }) => left[0] === link.left[0] || right[0] === (link.right[0] ?? -1));
  return [...links.filter((link) => !used(link)), ...joined];
}

function toLink(left: number[], right: number[], candidate: Candidate | null, isMoved: boolean): ParagraphLink {
  const value = candidate ? candidate.value + 2 : 0;
  const reasons: LinkReason[] = [
    ...[...(candidate?.shared ?? [])].map(([because, shared]) => ({ because, shared })),
    ...((candidate?.length ?? 0) > 0.5 ? [{ because: 'length' as const, shared: [] }] : []),
    { because: isMoved ? 'moved' : 'order', shared: [] },
  ];
  return { left, right, score: Math.round((1 / (1 + Math.exp(-value / 1.5))) * 100) / 100, reasons };
}
