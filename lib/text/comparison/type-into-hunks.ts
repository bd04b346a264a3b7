import { spliceBetween } from '@/lib/text/splice';
import { mergeWords } from './merge-words';
import { type Hunk, settleHunks } from './settle-hunks';

/**
 * Brings what somebody typed on in their own version, from `mine` to `after`, into the hunks that were made of `mine`. Null: it
 * lies across several places, or in words that the other has changed.
 */
export function typeIntoHunks(hunks: readonly Hunk[], mine: string, after: string): Hunk[] | null {
  const settled = settleHunks(hunks, []);
  const merged = mergeWords(mine, settled, after);
  if (merged.some(({ kind }) => kind === 'conflict')) return null;
  const { at, cut, put } = spliceBetween(settled, settleHunks(merged, []));
  const places = placesOf(hunks).filter(({ start, end }) => start <= at && at + cut <= end);
  // Beside one's own words in a conflict, one types on in these.
  const place = places.find(({ hunk }) => hunk.kind === 'conflict') ?? places[0];
  if (!place) return null;
  const write = (text: string) => text.slice(0, at - place.start) + put + text.slice(at - place.start + cut);
  return hunks.map((hunk) => {
    if (hunk !== place.hunk) return hunk;
    return hunk.kind === 'joined' ? { ...hunk, text: write(hunk.text) } : { ...hunk, mine: write(hunk.mine) };
  });
}

type Place = { hunk: Hunk; start: number; end: number };

/** Where the words of each hunk stand while nothing is chosen. */
function placesOf(hunks: readonly Hunk[]): Place[] {
  const places: Place[] = [];
  for (const hunk of hunks) {
    const start = places.at(-1)?.end ?? 0;
    places.push({ hunk, start, end: start + (hunk.kind === 'joined' ? hunk.text : hunk.mine).length });
  }
  return places;
}
