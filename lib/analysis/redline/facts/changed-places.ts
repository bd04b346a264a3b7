import type { Run } from '@/lib/text/comparison/diff-words';
import type { Span } from '@/lib/text/span';

/** A stretch of one text between words that both have: `isReplaced` if the other text has words in its place. */
export type ChangedPlace = Span & { gap: number; isReplaced: boolean };

/** The two texts of a redline, and where each differs from the other. */
export type ChangedPlaces = {
  before: { text: string; places: ChangedPlace[] };
  after: { text: string; places: ChangedPlace[] };
};

export function findChangedPlaces(runs: readonly Run[]): ChangedPlaces {
  const found: ChangedPlaces = { before: { text: '', places: [] }, after: { text: '', places: [] } };
  let gap = 0;
  for (const run of runs) {
    if (run.op === 'removed') addPlace(found.before, run.text, gap);
    else if (run.op === 'added') addPlace(found.after, run.text, gap);
    else {
      if (run.text.trim() !== '') gap += 1;
      found.before.text += run.op === 'spelling' ? run.was : run.text;
      found.after.text += run.text;
    }
  }
  markReplaced(found.before.places, found.after.places);
  markReplaced(found.after.places, found.before.places);
  return found;
}

function addPlace(side: ChangedPlaces['before'], text: string, gap: number): void {
  const start = side.text.length;
  side.text += text;
  if (text.trim() !== '') side.places.push({ start, end: side.text.length, gap, isReplaced: false });
}

function markReplaced(places: ChangedPlace[], others: readonly ChangedPlace[]): void {
  const gaps = new Set(others.map(({ gap }) => gap));
  for (const place of places) place.isReplaced = gaps.has(place.gap);
}

/** The first place that a span reaches into. */
export function placeAt(places: readonly ChangedPlace[], { start, end }: Span): ChangedPlace | null {
  return places.find((place) => place.start < end && start < place.end) ?? null;
}
