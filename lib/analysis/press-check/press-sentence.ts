import type { Span } from '@/lib/text/span';

/**
 * How a sentence of a press text relates to the statement that it reports. `no-statement-held`: the record has none, or
 * none that can be compared. `from-another-document`: it comes nearer to another statement (T5).
 */
export type PressVerdict =
  | 'in-statement'
  | 'paraphrase'
  | 'not-in-statement'
  | 'no-statement-held'
  | 'from-another-document';

/** Spans are of the press text; a match also has those of the text on record. */
export type PressSentence = Span & {
  verdict: PressVerdict;
  /** How much of the sentence is in the match, 0 to 1. */
  score: number;
  match: { text: string; pressSpans: Span[]; heldSpans: Span[] } | null;
  /** Words of a quotation that its source does not have (T6), and figures and dates that the match does not have. */
  added: Span[];
  /** Words of a quotation that replace others. */
  altered: Span[];
};
