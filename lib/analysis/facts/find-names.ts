import { makeVocabulary, type Vocabulary, type VocabularyMatch } from '@/lib/language/vocabulary';
import type { Span } from '@/lib/text/span';
import { matchAt, type Reading, spanOfTokens } from './reading';

/**
 * Names that translate each other. Two pairs of one `id` with different `variant` are the same thing under names that say
 * different things (to counter, to defeat); a pair without a variant (a short form) goes with any.
 */
export type NamePair = { id: string; variant?: string; ar: readonly string[]; en: readonly string[] };

export type NameFact = Span & { kind: 'name'; id: string; variant: string | null; from: number; to: number };

export type NameLexicon = Vocabulary<NamePair>;

/** A form that names two things is kept with both, and then read as neither. */
export function makeNameLexicon(pairs: readonly NamePair[]): NameLexicon {
  return makeVocabulary(pairs.map((pair) => [pair, [...pair.ar, ...pair.en]]));
}

/** Nothing where a longer name begins inside this one: "the Alliance" within "the Alliance to End Wildfire". */
function longestAt(reading: Reading, lexicon: NameLexicon, index: number): VocabularyMatch<NamePair> | null {
  const match = matchAt(reading, lexicon, index);
  if (!match) return null;
  for (let inner = index + 1; inner < index + match.length; inner += 1) {
    if ((matchAt(reading, lexicon, inner)?.length ?? 0) > match.length) return null;
  }
  return match;
}

/** The longest names in a text. Their tokens stay free, since a name may contain a number. Linear. */
export function findNames(reading: Reading, lexicon: NameLexicon): NameFact[] {
  const names: NameFact[] = [];
  for (let index = 0; index < reading.tokens.length; ) {
    const match = longestAt(reading, lexicon, index);
    const to = index + (match?.length ?? 1);
    const ids = new Set(match?.meanings.map(({ id }) => id));
    const pair = match?.meaning;
    if (pair && ids.size === 1) {
      const variants = new Set(match?.meanings.map(({ variant }) => variant ?? null));
      const variant = variants.size === 1 ? (pair.variant ?? null) : null;
      names.push({ kind: 'name', id: pair.id, variant, from: index, to, ...spanOfTokens(reading.tokens, index, to) });
    }
    index = to;
  }
  return names;
}
