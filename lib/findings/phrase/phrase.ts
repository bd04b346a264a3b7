import { queryForms } from '@/lib/search/indexing/analyse';
import { takeGraphemes } from '@/lib/text/characters/graphemes';
import { cleanText } from '@/lib/text/characters/inspect';
import { languageOf } from '@/lib/text/characters/language-of';
import { tokenize } from '@/lib/text/characters/tokens';

export const languages = ['ar', 'en'] as const;

export type PhraseLanguage = (typeof languages)[number];

/** A name of a topic: its words, and each of them with the forms by which it is found. */
export type TopicName = { words: string; forms: readonly (readonly string[])[] };

/** Words that follow each other, as they are looked for: each with the forms that search as typed looks for. */
export type Phrase = {
  words: string;
  lang: PhraseLanguage;
  forms: readonly (readonly string[])[];
  /** A topic is followed by any of its names; its words are its label. */
  topic?: { id: string; names: readonly TopicName[] };
};

export type PhraseFault = 'empty' | 'short' | 'long';

export const longestPhrase = 200;
const leastLetters = 2;

/** Reads what was typed; `lang` says in which texts to look, where it is not told by the letters. */
export function readPhrase(typed: string, lang?: PhraseLanguage): Phrase | { fault: PhraseFault } {
  // Cut first, so that an enormous text costs nothing.
  const short = takeGraphemes(typed.slice(0, longestPhrase * 20), longestPhrase);
  if (short.length < typed.length) return { fault: 'long' };
  const words = cleanText(short, 'search').trim();
  const tokens = tokenize(words);
  if (tokens.length === 0) return { fault: words === '' ? 'empty' : 'short' };
  if (tokens.reduce((sum, { raw }) => sum + raw.length, 0) < leastLetters) return { fault: 'short' };
  const forms = tokens.map((token) => queryForms(token).surface);
  return { words, lang: lang ?? (languageOf(words) || 'en'), forms };
}
