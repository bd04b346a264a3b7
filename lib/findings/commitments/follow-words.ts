import { countShared, likeness, type Sentence, sentencesOf } from '@/lib/findings/phrase/sentence-words';
import { wordsOf } from '@/lib/findings/phrase/text-words';
import type { HeldText } from '@/lib/records/statements/held/held-text';
import { diffWords, type Run } from '@/lib/text/comparison/diff-words';
import { sliceOf } from '@/lib/text/span';

/** Where a statement says again what was undertaken; `runs` lead there from the words of the step before. */
export type CommitmentStep = {
  statement: string;
  title: HeldText['title'];
  date: string | null;
  slot: string;
  words: string;
  /** The whole paragraph that has those words. */
  paragraph: string;
  runs: Run[];
  isChanged: boolean;
};

/** Below it two sentences say different things, as in the track of a phrase. */
const leastLikeness = 0.5;
const leastShared = 4;

type Last = { statement: string; slot: string };

/**
 * Follows the words of a commitment through texts of one language, oldest first: in each the sentence that is most like those
 * words or like the sentence found last. In the last statement it is one of the paragraph that the editors name.
 */
export function followWords(words: string, texts: readonly HeldText[], last: Last | null): CommitmentStep[] {
  const steps: CommitmentStep[] = [];
  const first = keysIn(words);
  let before = { words, keys: first };
  for (const text of texts) {
    const best = bestIn(text, [first, before.keys], last);
    const [slot] = text.paragraphs[best?.paragraph ?? -1]?.slots ?? [];
    if (!best || slot === undefined) continue;
    const paragraph = text.paragraphs[best.paragraph]?.content ?? '';
    const said = sliceOf(paragraph, best.span);
    const keys = best.words.map(({ key }) => key);
    const { statement, title, date } = text;
    const isChanged = keys.join(' ') !== before.keys.join(' ');
    const runs = diffWords(before.words, said);
    steps.push({ statement, title, date, slot, words: said, paragraph, runs, isChanged });
    before = { words: said, keys };
  }
  return steps;
}

function bestIn(text: HeldText, samples: readonly string[][], last: Last | null): Sentence | null {
  const isLast = text.statement === last?.statement;
  let best: { sentence: Sentence; value: number } | null = null;
  for (const sentence of sentencesOf(text)) {
    const isNamed = isLast && text.paragraphs[sentence.paragraph]?.slots.includes(last.slot);
    if (isLast && !isNamed) continue;
    const keys = sentence.words.map(({ key }) => key);
    const value = Math.max(...samples.map((sample) => likeness(sample, keys)));
    const isLike = value >= leastLikeness && samples.some((sample) => countShared(sample, keys) >= leastShared);
    if ((isNamed || isLike) && value > (best?.value ?? -1)) best = { sentence, value };
  }
  return best?.sentence ?? null;
}

function keysIn(words: string): string[] {
  return wordsOf(words).map(({ key }) => key);
}
