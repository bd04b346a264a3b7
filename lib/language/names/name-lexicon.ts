import { makeVocabulary, type Vocabulary } from '@/lib/language/vocabulary';

/**
 * Names that translate each other. Two pairs of one `id` with different `variant` are the same thing under names that say
 * different things (to counter, to defeat); a pair without a variant (a short form) goes with any.
 * `kind` tells a body, which has members, from a state or a place; where it is not said, it may be either.
 */
export type NamePair = {
  id: string;
  kind?: 'body' | 'party' | 'place';
  variant?: string;
  ar: readonly string[];
  en: readonly string[];
};

/** A form that names two things has both as its meanings. */
export type NameLexicon = Vocabulary<NamePair>;

export function makeNameLexicon(pairs: readonly NamePair[]): NameLexicon {
  return makeVocabulary(pairs.map((pair) => [pair, [...pair.ar, ...pair.en]]));
}
