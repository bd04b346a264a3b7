/** The exact words of a source, with their language. */
export type Quotation = { words: string; lang: string };

export function quotationOrNull(words: string | null, lang: string | null): Quotation | null {
  return words && lang ? { words, lang } : null;
}
