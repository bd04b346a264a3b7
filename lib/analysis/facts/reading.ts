import { matchVocabulary, type Vocabulary, type VocabularyMatch } from '@/lib/language/vocabulary';
import { type Token, type TokenizedText, tokenizeText } from '@/lib/text/characters/tokens';
import type { Span } from '@/lib/text/span';

/** A text from which facts are being read. A token that one fact has taken belongs to no other. */
export type FactReading = TokenizedText & { taken: Set<number> };

export function startReading(source: string): FactReading {
  return { ...tokenizeText(source), taken: new Set() };
}

/** Takes the tokens from `from` to before `to`, and returns their span. */
export function take({ tokens, taken }: FactReading, from: number, to: number): Span {
  for (let index = from; index < to; index += 1) taken.add(index);
  return spanOfTokens(tokens, from, to);
}

export function spanOfTokens(tokens: readonly Token[], from: number, to: number): Span {
  return { start: tokens[from]?.start ?? 0, end: tokens[to - 1]?.end ?? 0 };
}

export function keyAt({ tokens }: FactReading, index: number): string {
  return tokens[index]?.keys[0] ?? '';
}

/** Finds the entry that begins at a token, unless a part of it is taken. */
export function matchAt<Meaning>(
  reading: FactReading,
  vocabulary: Vocabulary<Meaning>,
  index: number,
): VocabularyMatch<Meaning> | null {
  const match = matchVocabulary(vocabulary, reading, index);
  const isFree =
    match && Array.from({ length: match.length }, (_, at) => index + at).every((at) => !reading.taken.has(at));
  return isFree ? match : null;
}

/** A stop, a semicolon, a line end: nothing on one side of it belongs to a fact on the other. */
export function endsClause(gap: string): boolean {
  return /[.;:!?؟؛\n]/.test(gap);
}
