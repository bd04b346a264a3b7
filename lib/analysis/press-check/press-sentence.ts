import type { Span } from '@/lib/text/span';

/**
 * How a sentence of a press text stands to the statement that it reports. `no-statement-held`: none is, or none that the
 * sentence could be compared with. `from-another-document`: it comes nearer to a statement of something else (T5).
 */
export type PressVerdict =
  | 'in-statement'
  | 'paraphrase'
  | 'not-in-statement'
  | 'no-statement-held'
  | 'from-another-document';

/** Spans are of the press text; those of a match also of the held text. */
export type PressSentence = Span & {
  verdict: PressVerdict;
  /** How much of the sentence is in the match, 0 to 1. */
  score: number;
  match: { text: string; pressSpans: Span[]; heldSpans: Span[] } | null;
  /** Words that a quotation has and its source has not (T6), and figures and dates that are not in the match. */
  added: Span[];
  /** Words that stand in a quotation for others. */
  altered: Span[];
};
