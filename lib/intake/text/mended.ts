import type { Folded } from '@/lib/text/characters/fold';

const grown = /ة(?=[\u0621-\u064a]{2})/g;
/** No Arabic word begins with «ة»; where some seem to, and end in a turned article, lines run from left to right. */
const backward = /(?<![\u0621-\u064a])ة[\u0621-\u064a]+لا(?![\u0621-\u064a])/g;
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
  if (turned.search(grown) < 0) return { text: turned, start, end, swappedAt, isBackward };
  const parts: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  let from = 0;
  const copy = (to: number) => {
    parts.push(turned.slice(from, to));
    for (; from < to; from += 1) {
      starts.push(start[from] ?? 0);
      ends.push(end[from] ?? 0);
    }
  };
  for (const { index } of turned.matchAll(grown)) {
    copy(index + 1);
    parts.push(' ');
    starts.push(end[index] ?? 0);
    ends.push(end[index] ?? 0);
  }
  copy(turned.length);
  return { text: parts.join(''), start: starts, end: ends, swappedAt, isBackward };
}
