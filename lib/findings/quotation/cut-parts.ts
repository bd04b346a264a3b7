import { type Token, tokenize } from '@/lib/text/characters/tokens';
import { splitSentences } from '@/lib/text/documents/sentences';
import { sliceOf } from '@/lib/text/span';

/** A part of a quotation that may stand apart from the others. */
export type QuotationPart = { words: string; tokens: readonly Token[] };

/** `isMarked`: an ellipsis says that something was left out between the parts. Otherwise each is a sentence. */
export type QuotationParts = { parts: QuotationPart[]; isMarked: boolean };

const ellipsis = /\[ ?(?:\.{2,3}|…) ?\]|\( ?(?:\.{2,3}|…) ?\)|\.{3}|…/u;
const mostParts = 6;
/** A shorter sentence stands in too many places. */
export const leastPart = 3;

/** The parts of a quotation: between its ellipses, else its sentences. Null: it is all one. */
export function cutParts(words: string): QuotationParts | null {
  const between = toParts(words.split(ellipsis));
  if (between.length > 1) return between.length > mostParts ? null : { parts: between, isMarked: true };
  const sentences = toParts(splitSentences(words).map((span) => sliceOf(words, span)));
  const isOne = sentences.length < 2 || sentences.length > mostParts;
  return isOne || sentences.some(({ tokens }) => tokens.length < leastPart)
    ? null
    : { parts: sentences, isMarked: false };
}

function toParts(pieces: string[]): QuotationPart[] {
  return pieces
    .map((piece) => piece.trim())
    .map((words) => ({ words, tokens: tokenize(words) }))
    .filter(({ tokens }) => tokens.length > 0);
}
