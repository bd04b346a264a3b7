import type { Folded } from '@/lib/text/characters/fold';

const grown = /ة(?=[\u0621-\u064a]{2})/g;
/** No Arabic word begins with «ة»; where some seem to, the letters of the lines stand in the order of the eye. */
const backward = /(?<![\u0621-\u064a])ة[\u0621-\u064a]{2}/g;
const leastBackward = 2;
const swapped = /(?<![\u0621-\u064a])([وفبك]?)اال(?=[\u0621-\u064a]{2})/g;

/** A text whose damaged places are mended for reading; spans still lead to the text as it is. */
export type Mended = Folded & { swappedAt: number | null; isBackward: boolean };

/**
 * Mends what copies of PDFs do to Arabic: words grown together after «ة», which ends a word («المتحدةالأمريكية»), and
 * «لا» that turned into «ال» at the beginning of a word («االجتماع»).
 */
export function mend({ text, start, end }: Folded): Mended {
  const isBackward = (text.match(backward)?.length ?? 0) >= leastBackward;
  if (isBackward) return { text, start, end, swappedAt: null, isBackward };
  const at = text.search(swapped);
  const swappedAt = at < 0 ? null : at;
  const turned = swappedAt === null ? text : text.replace(swapped, '$1الا');
  const cuts = Array.from(turned.matchAll(grown), ({ index }) => index + 1);
  if (cuts.length === 0) return { text: turned, start, end, swappedAt, isBackward };
  const ends = cuts.map((cut) => end[cut - 1] ?? 0);
  return {
    text: turned.replace(grown, 'ة '),
    start: withInserted(start, cuts, ends),
    end: withInserted(end, cuts, ends),
    swappedAt,
    isBackward,
  };
}

/** Returns the items with one more before each of these places. Moves them from behind, so that no list grows. */
function withInserted(items: readonly number[], places: readonly number[], added: readonly number[]): number[] {
  const all = items.concat(added);
  let left = places.length;
  for (let at = items.length - 1; left > 0; at -= 1) {
    all[at + left] = items[at] ?? 0;
    if (at !== places[left - 1]) continue;
    left -= 1;
    all[at + left] = added[left] ?? 0;
  }
  return all;
}
