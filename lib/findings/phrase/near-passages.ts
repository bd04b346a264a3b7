import type { HeldText } from '@/lib/records/statements/held/held-text';
import type { ChangedWording } from './changed-wordings';
import type { Phrase } from './phrase';
import { countShared, type Sentence, sentencesOf } from './sentence-words';
import { wordsOf } from './text-words';

const leastShared = 2;
/** With less of it, short words such as "of" and «على» are most of what is shared. */
const leastLikeness = 0.66;

/** For a phrase that no text has: the passages with the most of its words, the best of each sentence. */
export function findNearPassages(phrase: Pick<Phrase, 'words'>, texts: HeldText[]): ChangedWording[] {
  const wanted = wordsOf(phrase.words).map(({ key }) => key);
  const sentences = texts.flatMap(sentencesOf);
  const rare = rarerHalf(wanted, sentences);
  return sentences.flatMap(({ text, paragraph, words, keys }) => {
    const best = bestPassage(wanted, keys, rare);
    const [first, last] = [words[best?.from ?? -1], words[best?.to ?? -1]];
    if (!best || !first || !last) return [];
    return [{ text, paragraph, at: { start: first.start, end: last.end }, similarity: best.similarity }];
  });
}

/** The half of the words that fewest sentences have, those among them that none has. The others are said of everything. */
function rarerHalf(wanted: readonly string[], sentences: readonly Sentence[]): Set<string> {
  const words = [...new Set(wanted)];
  const counts = new Map(words.map((word) => [word, sentences.filter(({ keys }) => keys.includes(word)).length]));
  const inOrder = words.toSorted((a, b) => (counts.get(a) ?? 0) - (counts.get(b) ?? 0));
  return new Set(inOrder.slice(0, Math.ceil(words.length / 2)));
}

type Passage = { from: number; to: number; similarity: number };

/**
 * The passage, from one wanted word to another, that is most like the wanted words; `to` is its last word. It has half of the rare
 * ones at least.
 */
function bestPassage(wanted: readonly string[], keys: readonly string[], rare: ReadonlySet<string>): Passage | null {
  const places = keys.flatMap((key, at) => (wanted.includes(key) ? [at] : []));
  let best: Passage | null = null;
  for (const [index, from] of places.entries()) {
    for (const to of places.slice(index + 1)) {
      if (to - from > 2 * wanted.length) break;
      const passage = keys.slice(from, to + 1);
      const telling = new Set(passage.filter((key) => rare.has(key))).size;
      if (telling < rare.size / 2) continue;
      const shared = countShared(wanted, passage);
      const value = (2 * shared) / (wanted.length + to - from + 1);
      if (shared >= leastShared && value >= leastLikeness && value > (best?.similarity ?? 0)) {
        best = { from, to, similarity: Math.min(0.99, Math.round(value * 100) / 100) };
      }
    }
  }
  return best;
}
