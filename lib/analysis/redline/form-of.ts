import { makeVocabulary, matchVocabulary } from '@/lib/language/vocabulary';
import { tokenizeText } from '@/lib/text/characters/tokens';
import { splitSentences } from '@/lib/text/documents/sentences';
import { sliceOf } from '@/lib/text/span';
import words from './form-words.json';

/** What a statement says because it is a statement: its title, place and day, who chaired, thanks, the next meeting. */
export type Form = keyof typeof words | 'dateline';

const vocabulary = makeVocabulary(
  (Object.keys(words) as (keyof typeof words)[]).map((form) => [form, [...words[form].ar, ...words[form].en]]),
);

const mostWordsOfTitle = 25;
const mostWordsOfDateline = 10;

/**
 * The form that a paragraph is, if each of its sentences is some form; null where any says more. `isFirst`: it is the first of its
 * text, where alone a title stands.
 */
export function formOf(paragraph: string, isFirst: boolean): Form | null {
  const sentences = splitSentences(paragraph).map((span) => sliceOf(paragraph, span));
  const forms = sentences.map((sentence) => formOfSentence(sentence, isFirst));
  return forms.every((form) => form !== null) ? (forms[0] ?? null) : null;
}

function formOfSentence(sentence: string, isFirst: boolean): Form | null {
  const text = tokenizeText(sentence);
  const count = text.tokens.length;
  if (isFirst && count <= mostWordsOfTitle) return 'title';
  const hasYear = /\d{4}/.test(text.folded);
  if (count <= mostWordsOfDateline && hasYear && !/[.؟!?]$/.test(sentence)) return 'dateline';
  for (const index of text.tokens.keys()) {
    const form = matchVocabulary(vocabulary, text, index)?.meaning;
    if (form !== undefined && form !== 'title') return form;
  }
  return null;
}
