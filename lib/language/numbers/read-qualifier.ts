import { makeVocabulary, matchVocabulary } from '@/lib/language/vocabulary';
import { gapBefore, type TokenizedText } from '@/lib/text/characters/tokens';
import words from './qualifier-words.json';
import { readNumber } from './read-number';

/** The ways in which a number is inexact. */
export type NumberQualifier = 'over' | 'nearly' | 'about' | 'under';

const qualifiers = makeVocabulary<NumberQualifier>(
  (['over', 'nearly', 'about', 'under'] as const).map((qualifier) => [
    qualifier,
    [...words[qualifier].ar, ...words[qualifier].en],
  ]),
);
const trailing = makeVocabulary<NumberQualifier>(
  (['over', 'about'] as const).map((qualifier) => [
    qualifier,
    [...words.after[qualifier].ar, ...words.after[qualifier].en],
  ]),
);
const longest = 4;
const reach = 4;

/** Finds the words before a number at a token that make it inexact, up to an article, and where they begin. */
export function qualifierBefore(
  text: TokenizedText,
  index: number,
): { qualifier: NumberQualifier; first: number } | null {
  const end = isArticle(text, index - 1) ? index - 1 : index;
  if (index === 0 || /[.;:!?؟؛\n]/.test(gapBefore(text, index))) return null;
  for (let length = Math.min(longest, end); length > 0; length -= 1) {
    const match = matchVocabulary(qualifiers, text, end - length);
    if (match?.length === length) return { qualifier: match.meaning, first: end - length };
  }
  return null;
}

/**
 * Finds the words after a number and its noun that make it inexact, and the token after them: «عامين آخرين على الأقل»,
 * "two more years or so". What follows them in the same clause may be the noun of another number, which keeps them.
 */
export function qualifierAfter(text: TokenizedText, to: number): { qualifier: NumberQualifier; to: number } | null {
  for (let at = to; at <= Math.min(text.tokens.length - 1, to + reach); at += 1) {
    if (/[,،.;:!?؟؛\n]/.test(gapBefore(text, at))) return null;
    const match = matchVocabulary(trailing, text, at);
    if (match) {
      const isOfNext = readNumber(text, match.last + 1) !== null;
      return isOfNext ? null : { qualifier: match.meaning, to: match.last + 1 };
    }
    if (readNumber(text, at) !== null) return null;
  }
  return null;
}

function isArticle({ tokens }: TokenizedText, index: number): boolean {
  return /^(?:the|a|ال)$/.test(tokens[index]?.raw ?? '');
}
