import { leastPart } from './cut-parts';
import { findExact, type Passage } from './match-quotation';

/** The most words between a part of one or two words and the next part. */
const mostBetween = 60;

/** The places of all parts in their order, each as near to its neighbour as can be. Null: the text does not have them so. */
export function placeInOrder(parts: readonly string[][], keys: readonly string[]): Passage[] | null {
  const anchor = parts.reduce((best, part, at) => (part.length > (parts[best]?.length ?? 0) ? at : best), 0);
  for (const middle of everyPlace(parts[anchor] ?? [], keys)) {
    const places = placeAround(parts, anchor, middle, keys);
    if (places) return places;
  }
  return null;
}

/** The first place of each part, in whatever order. Null: one of them is too short, or is nowhere. */
export function placeAnywhere(parts: readonly string[][], keys: readonly string[]): Passage[] | null {
  if (parts.some(({ length }) => length < leastPart)) return null;
  const places = parts.map((part) => findExact(part, keys));
  return places.every((place) => place !== null) ? places : null;
}

function everyPlace(part: string[], keys: readonly string[]): Passage[] {
  const places: Passage[] = [];
  for (let found = findExact(part, keys); found !== null; found = findExact(part, keys, found.to)) places.push(found);
  return places;
}

function placeAround(
  parts: readonly string[][],
  anchor: number,
  middle: Passage,
  keys: readonly string[],
): Passage[] | null {
  const places = [middle];
  for (const part of parts.slice(anchor + 1)) {
    const after = places.at(-1)?.to ?? 0;
    const next = findExact(part, keys, after);
    if (next === null || (part.length < leastPart && next.from - after > mostBetween)) return null;
    places.push(next);
  }
  for (const part of parts.slice(0, anchor).toReversed()) {
    const before = places[0]?.from ?? 0;
    const last = everyPlace(part, keys.slice(0, before)).at(-1);
    if (!last || (part.length < leastPart && before - last.to > mostBetween)) return null;
    places.unshift(last);
  }
  return places;
}
