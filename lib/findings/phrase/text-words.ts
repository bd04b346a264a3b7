import { englishStem } from '@/lib/language/stems/english-stem';
import { bareWord, documentForms } from '@/lib/search/indexing/analyse';
import { finalForms } from '@/lib/text/characters/final-forms';
import { type Token, tokenize } from '@/lib/text/characters/tokens';
import { perWord } from '@/lib/text/per-word';
import type { Span } from '@/lib/text/span';

/** A word of a text: `forms` by which a phrase finds it, `key` by which two wordings are held against each other. */
export type TextWord = Span & { forms: readonly string[]; key: string };

/** Cuts a text into its words, as search does. Linear. */
export function wordsOf(text: string): TextWord[] {
  return tokenize(text).map((token) => ({ start: token.start, end: token.end, ...knownWord(token) }));
}

type Known = Pick<TextWord, 'forms' | 'key'>;

/** A word with tanwin has keys of its own, which its letters alone don't tell. */
function knownWord(token: Token): Known {
  return token.kind === 'arabic' && token.raw.endsWith('ا') ? analyse(token) : (known(token.raw) ?? analyse(token));
}

const known = perWord((raw): Known | null => {
  const [only, ...others] = tokenize(raw);
  return only && others.length === 0 && only.raw === raw ? analyse(only) : null;
});

function analyse(token: Token): Known {
  const key = token.kind === 'arabic' ? (finalForms(bareWord(token))[0] ?? token.raw) : englishStem(token.raw);
  return { forms: documentForms(token).surface, key };
}
