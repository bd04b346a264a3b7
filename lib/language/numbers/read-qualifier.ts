import { makeVocabulary, matchVocabulary } from '@/lib/language/vocabulary';
import { gapBefore, type TokenizedText } from '@/lib/text/characters/tokens';
import words from './qualifier-words.json';

/** The ways in which a number is inexact. */
export type NumberQualifier = 'over' | 'nearly' | 'about' | 'under';

const qualifiers = makeVocabulary<NumberQualifier>(
  (['over', 'nearly', 'about', 'under'] as const).map((qualifier) => [
    qualifier,
    [...words[qualifier].ar, ...words[qualifier].en],
  ]),
);
const longest = 4;

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

function isArticle({ tokens }: TokenizedText, index: number): boolean {
  return /^(?:the|a|ال)$/.test(tokens[index]?.raw ?? '');
}
