import type { HeldText } from '@/lib/records/statements/held/held-text';
import type { Span } from '@/lib/text/span';
import { placesOf } from './occurrences';
import type { TopicName } from './phrase';
import { type Sentence, sentencesOf } from './sentence-words';

type TopicUse = { text: HeldText; paragraph: number; at: Span };

/**
 * The sentences of a text that have a name of a topic, each with its longest name. Both the table of themes and the track of a
 * topic count them, so that the two agree.
 */
export function topicUsesIn(text: HeldText, names: readonly TopicName[]): TopicUse[] {
  return sentencesOf(text).flatMap((sentence) => longestNameIn(sentence, names) ?? []);
}

function longestNameIn({ text, paragraph, words }: Sentence, names: readonly TopicName[]): TopicUse | null {
  const places = names.flatMap(({ forms }) => placesOf(words, { forms }));
  const longest = places.toSorted((a, b) => b.to - b.from - (a.to - a.from))[0];
  const [first, last] = [words[longest?.from ?? -1], words[(longest?.to ?? 0) - 1]];
  return first && last ? { text, paragraph, at: { start: first.start, end: last.end } } : null;
}
