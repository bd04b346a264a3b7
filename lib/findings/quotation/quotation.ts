import type { PhraseLanguage } from '@/lib/findings/phrase/phrase';
import { isOtherLanguage } from '@/lib/language/others/is-other-language';
import { takeGraphemes } from '@/lib/text/characters/graphemes';
import { cleanText } from '@/lib/text/characters/inspect';
import { languageOf } from '@/lib/text/characters/language-of';
import { type Token, tokenize } from '@/lib/text/characters/tokens';

/** Words that somebody says were said. */
export type Quotation = { words: string; lang: PhraseLanguage; tokens: readonly Token[] };

export type QuotationFault = 'empty' | 'short' | 'long' | 'language';

export const longestQuotation = 600;
/** Fewer words stand in every text. */
const leastWords = 3;
const quoted = /^[\s"'“”„«»‘’‹›]+|[\s"'“”„«»‘’‹›]+$/gu;
/** An ellipsis before the first word or after the last leaves nothing out between two words. */
const open = /^(?:\[\.{2,3}\]|\[…\]|\.{3}|…)|(?:\[\.{2,3}\]|\[…\]|\.{3}|…)$/gu;

/** Reads what was typed; `lang` says in which texts to look, where it is not told by the letters. */
export function readQuotation(typed: string, lang?: PhraseLanguage): Quotation | { fault: QuotationFault } {
  // Cut first, so that an enormous text costs nothing.
  const short = takeGraphemes(typed.slice(0, longestQuotation * 20), longestQuotation);
  if (short.length < typed.length) return { fault: 'long' };
  const words = cleanText(short, 'search').replace(quoted, '').replace(open, '').trim();
  const tokens = tokenize(words);
  if (tokens.length === 0) return { fault: 'empty' };
  if (lang === undefined && isOtherLanguage(words)) return { fault: 'language' };
  if (tokens.length < leastWords) return { fault: 'short' };
  return { words, lang: lang ?? (languageOf(words) || 'en'), tokens };
}
