import { type LikenessTable, likenessOfTwo } from './paragraph-likeness';

/** Two passages that share enough to matter. */
export type Alike = { before: number; after: number; likeness: number };

type Bounds = {
  /** How alike two passages are at least. */
  least: number;
  /** How much more alike they are than either is to any other. */
  margin: number;
};

/** The passages that are each other's nearest by far, wherever they are. */
export function findNearest(table: LikenessTable, { least, margin }: Bounds): Alike[] {
  const alike = alikePairs(table);
  const rows = nearestBy(alike, 'before', 'after');
  const columns = nearestBy(alike, 'after', 'before');
  return [...rows].flatMap(([before, best]) => {
    const back = columns.get(best.at);
    if (back?.at !== before || best.likeness < least) return [];
    if (Math.min(best.likeness - best.second, back.likeness - back.second) < margin) return [];
    return [{ before, after: best.at, likeness: best.likeness }];
  });
}

/** All that are alike, in the order of the first text. */
export function alikePairs(table: LikenessTable): Alike[] {
  const width = table.after.length;
  return [...table.shared.keys()].map((key) => {
    const [before, after] = [Math.floor(key / width), key % width];
    return { before, after, likeness: likenessOfTwo(table, before, after).both };
  });
}

/** For each passage of one side the most alike of the other, and how alike the second is. */
function nearestBy(alike: readonly Alike[], own: 'before' | 'after', other: 'before' | 'after') {
  const nearest = new Map<number, { at: number; likeness: number; second: number }>();
  for (const pair of alike) {
    const best = nearest.get(pair[own]);
    if (best === undefined || pair.likeness > best.likeness) {
      nearest.set(pair[own], { at: pair[other], likeness: pair.likeness, second: best?.likeness ?? 0 });
    } else best.second = Math.max(best.second, pair.likeness);
  }
  return nearest;
}
