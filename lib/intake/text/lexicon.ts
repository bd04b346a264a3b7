import { foldText } from '@/lib/text/characters/fold';
import { level, splitWords, type Word, withoutParticles } from './words';

type Node<Entry> = { next: Map<string, Node<Entry>>; entries: Entry[] };

export type Lexicon<Entry> = { root: Node<Entry> };

/** `first` and `last` are indexes of words; `particles` were written on to the first one (و ف ب ل ك). */
export type Match<Entry> = {
  entries: Entry[];
  particles: string;
  first: number;
  last: number;
  from: number;
  to: number;
};

/** What may stand between the words of one name: never a comma or a line's end. */
const gap = /^[ \t"'().\-/]{0,3}\n?[ \t]{0,3}$/;

export function makeLexicon<Entry>(labels: Iterable<{ label: string; entry: Entry }>): Lexicon<Entry> {
  const root: Node<Entry> = { next: new Map(), entries: [] };
  for (const { label, entry } of labels) {
    let node = root;
    const words = splitWords(level(foldText(label)));
    for (const { key } of words) {
      const child = node.next.get(key) ?? { next: new Map(), entries: [] };
      node.next.set(key, child);
      node = child;
    }
    if (words.length > 0 && !node.entries.includes(entry)) node.entries.push(entry);
  }
  return { root };
}

/** Every longest match from left to right, none within another. Linear: a label has few words. */
export function findMatches<Entry>(lexicon: Lexicon<Entry>, levelled: string, words: Word[]): Match<Entry>[] {
  const matches: Match<Entry>[] = [];
  for (let first = 0; first < words.length; first += 1) {
    const match = matchAt(lexicon, levelled, words, first);
    if (match === null) continue;
    matches.push(match);
    first = match.last;
  }
  return matches;
}

function matchAt<Entry>({ root }: Lexicon<Entry>, levelled: string, words: Word[], first: number): Match<Entry> | null {
  const head = words[first];
  if (head === undefined) return null;
  let best: Match<Entry> | null = null;
  for (const { particles, rest } of withoutParticles(head.key)) {
    let node = root.next.get(rest);
    for (let last = first; node !== undefined; last += 1) {
      const word = words[last];
      if (word === undefined) break;
      if (node.entries.length > 0 && (best === null || last > best.last)) {
        best = {
          entries: node.entries,
          particles,
          first,
          last,
          from: head.from + particleLength(particles, head),
          to: word.to,
        };
      }
      const next = words[last + 1];
      if (next === undefined || !gap.test(levelled.slice(word.to, next.from))) break;
      node = node.next.get(next.key);
    }
  }
  return best;
}

/** `لل` keeps its second lam for the name, whose alef it swallowed. */
function particleLength(particles: string, head: Word): number {
  return Math.min(particles.length, head.to - head.from - 1);
}
