import type { Counted } from './paragraph-features';
import type { RedlineBudget } from './redline-budget';

/** The positions of the paragraphs that are still to be paired. */
export type Free = { before: readonly number[]; after: readonly number[] };

/** A paragraph that has a feature, and how often. */
type Place = { at: number; count: number };

/**
 * Lists which free paragraphs of the second text have each feature. A feature that nearly all have says least about any and costs
 * most: where the budget does not allow for all, the most frequent are left out.
 */
export function keepRare(
  { before, after }: { before: readonly Counted[]; after: readonly Counted[] },
  free: Free,
  budget: RedlineBudget,
): Map<number, Place[]> {
  const places = new Map<number, Place[]>();
  const own: number[] = [];
  for (const at of free.before) for (const id of before[at]?.ids ?? []) own[id] = (own[id] ?? 0) + 1;
  for (const at of free.after) {
    const { ids = [], counts = [] } = after[at] ?? {};
    for (const [index, id] of ids.entries()) {
      if (!own[id]) continue;
      const place = { at, count: counts[index] ?? 0 };
      const held = places.get(id);
      if (held) held.push(place);
      else places.set(id, [place]);
    }
  }
  const meetings = (id: number) => (own[id] ?? 0) * (places.get(id)?.length ?? 0);
  let total = 0;
  for (const id of places.keys()) total += meetings(id);
  if (total > budget.meetings) {
    for (const id of [...places.keys()].sort((a, b) => meetings(b) - meetings(a) || a - b)) {
      if (total <= budget.meetings) break;
      total -= meetings(id);
      places.delete(id);
    }
  }
  budget.meetings -= total;
  return places;
}
