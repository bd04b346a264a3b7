import { findMatches, makeVocabulary, type Vocabulary } from '@/lib/language/vocabulary';
import { tokenizeText } from '@/lib/text/characters/tokens';
import { splitSentences } from '@/lib/text/documents/sentences';
import topicTerms from './topic-terms.json';

const terms = new Map(Object.entries(topicTerms).map(([id, { ar, en }]) => [id, [...ar, ...en]]));

/** Words by which sentences are told to be about one thing. */
export type SubjectWords = Vocabulary<true>;

/** The words by which texts take up a topic: its own names, and the terms that are known for it. */
export function wordsOfTopic(id: string, names: readonly (string | null)[]): SubjectWords {
  return wordsOfNames([...names, ...(terms.get(id) ?? [])]);
}

/** The names by which texts mention something. */
export function wordsOfNames(names: readonly (string | null)[]): SubjectWords {
  return makeVocabulary([[true, names.filter((name) => name !== null)]], 'kept');
}

/** Every sentence of a text, in its order, with whether it has one of the words. */
export function readSentences(text: string, words: SubjectWords): { sentence: string; isAbout: boolean }[] {
  return splitSentences(text).map(({ start, end }) => {
    const sentence = text.slice(start, end);
    return { sentence, isAbout: findMatches(words, tokenizeText(sentence)).length > 0 };
  });
}
