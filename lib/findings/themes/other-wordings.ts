import { type Sentence, sentencesOf } from '@/lib/findings/phrase/sentence-words';
import { wordsOf } from '@/lib/findings/phrase/text-words';
import type { HeldText } from '@/lib/records/statements/held/held-text';
import type { TopicPhrases } from './topic-phrases';

/** A word in more of the sentences is said of everything. */
const mostShare = 0.1;
/** So many words of a topic's names and definition, one of a name among them, make a sentence one about it. */
const leastWords = 3;

/**
 * The places of a text that has no name of a topic and yet speaks of it, as far as the words of its names and its definition tell:
 * "every payment house that works without a licence". `texts`: all that are known, which tell what words are common.
 */
export function findOtherWordings(
  topic: Pick<TopicPhrases, 'names' | 'definition'>,
  own: readonly HeldText[],
  texts: readonly HeldText[],
): string[] {
  const slots = own.flatMap((text) => {
    const lang = text.lang === 'ar' ? 'ar' : 'en';
    const isTelling = tellingIn(texts.filter((each) => each.lang === text.lang));
    const named = keysOf(topic.names[lang].map(({ words }) => words)).filter(isTelling);
    const defined = keysOf([topic.definition[lang]]).filter(isTelling);
    return sentencesOf(text)
      .filter((sentence) => isAbout(sentence, named, defined))
      .flatMap(({ paragraph }) => text.paragraphs[paragraph]?.slots[0] ?? []);
  });
  return [...new Set(slots)];
}

function isAbout({ words }: Sentence, named: string[], defined: string[]): boolean {
  const keys = new Set(words.map(({ key }) => key));
  const has = (key: string) => keys.has(key);
  return named.some(has) && new Set([...named, ...defined].filter(has)).size >= leastWords;
}

function tellingIn(texts: readonly HeldText[]): (key: string) => boolean {
  const sentences = texts.flatMap(sentencesOf);
  const counts = new Map<string, number>();
  for (const { words } of sentences) {
    for (const key of new Set(words.map((word) => word.key))) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return (key) => (counts.get(key) ?? 0) <= mostShare * sentences.length;
}

function keysOf(words: string[]): string[] {
  return [...new Set(words.flatMap((each) => wordsOf(each).map(({ key }) => key)))];
}
