import type { NameLexicon, NamePair } from '@/lib/language/names/name-lexicon';
import type { VocabularyMatch } from '@/lib/language/vocabulary';
import type { Span } from '@/lib/text/span';
import { type FactReading, matchAt, spanOfTokens } from './reading';

export type NameFact = Span & {
  kind: 'name';
  id: string;
  variant: string | null;
  /** Whether it may have members: a state or a place has none. */
  isBody: boolean;
  from: number;
  to: number;
};

/** Returns null if a longer name begins inside this one: "the Alliance" within "the Alliance to End Wildfire". */
function longestAt(reading: FactReading, lexicon: NameLexicon, index: number): VocabularyMatch<NamePair> | null {
  const match = matchAt(reading, lexicon, index);
  if (!match) return null;
  for (let inner = index + 1; inner < index + match.length; inner += 1) {
    if ((matchAt(reading, lexicon, inner)?.length ?? 0) > match.length) return null;
  }
  return match;
}

/**
 * Finds the longest names in a text; a form that names two things is read as neither. Their tokens stay free, since a
 * name may contain a number. Linear.
 */
export function findNameFacts(reading: FactReading, lexicon: NameLexicon): NameFact[] {
  const names: NameFact[] = [];
  for (let index = 0; index < reading.tokens.length; ) {
    const match = longestAt(reading, lexicon, index);
    const to = index + (match?.length ?? 1);
    const ids = new Set(match?.meanings.map(({ id }) => id));
    const pair = match?.meaning;
    if (pair && ids.size === 1) {
      const variants = new Set(match?.meanings.map(({ variant }) => variant ?? null));
      const variant = variants.size === 1 ? (pair.variant ?? null) : null;
      const isBody = pair.kind !== 'party' && pair.kind !== 'place';
      const span = spanOfTokens(reading.tokens, index, to);
      names.push({ kind: 'name', id: pair.id, variant, isBody, from: index, to, ...span });
    }
    index = to;
  }
  return names;
}
