import type { HeldText } from '@/lib/records/statements/held/held-text';
import type { ChangedWording } from './changed-wordings';
import type { Phrase } from './phrase';
import { countShared, sentencesOf } from './sentence-words';
import { wordsOf } from './text-words';

const leastShared = 2;
/** With less of it, short words such as "of" and «على» are most of what is shared. */
const leastLikeness = 0.66;

/** For a phrase that no text has: the passages with the most of its words, the best of each sentence. */
export function findNearPassages(phrase: Pick<Phrase, 'words'>, texts: HeldText[]): ChangedWording[] {
  const wanted = wordsOf(phrase.words).map(({ key }) => key);
  return texts.flatMap((text) =>
    sentencesOf(text).flatMap(({ paragraph, words }) => {
      const best = bestPassage(
        wanted,
        words.map(({ key }) => key),
      );
      const [first, last] = [words[best?.from ?? -1], words[best?.to ?? -1]];
      if (!best || !first || !last) return [];
      return [{ text, paragraph, at: { start: first.start, end: last.end }, similarity: best.similarity }];
    }),
  );
}

type Passage = { from: number; to: number; similarity: number };

/** The passage, from one wanted word to another, that is most like the wanted words; `to` is its last word. */
function bestPassage(wanted: string[], keys: string[]): Passage | null {
  const places = keys.flatMap((key, at) => (wanted.includes(key) ? [at] : []));
  let best: Passage | null = null;
  for (const [index, from] of places.entries()) {
    for (const to of places.slice(index + 1)) {
      if (to - from > 2 * wanted.length) break;
      const shared = countShared(wanted, keys.slice(from, to + 1));
      const value = (2 * shared) / (wanted.length + to - from + 1);
      if (shared >= leastShared && value >= leastLikeness && value > (best?.similarity ?? 0)) {
        best = { from, to, similarity: Math.min(0.99, Math.round(value * 100) / 100) };
      }
    }
  }
  return best;
}
