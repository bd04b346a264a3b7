import { makeVocabulary, type Vocabulary } from '@/lib/language/vocabulary';

/**
 * Names that translate each other. Two pairs of one `id` with different `variant` are the same thing under names that say
 * different things (to counter, to defeat); a pair without a variant (a short form) goes with any.
 */
export type NamePair = { id: string; variant?: string; ar: readonly string[]; en: readonly string[] };

/** A form that names two things has both as its meanings. */
export type NameLexicon = Vocabulary<NamePair>;

export function makeNameLexicon(pairs: readonly NamePair[]): NameLexicon {
  return makeVocabulary(pairs.map((pair) => [pair, [...pair.ar, ...pair.en]]));
}
