import { finalForms } from './final-forms';
import { type Folded, fold } from './fold';

export type TokenKind = 'arabic' | 'latin' | 'number' | 'other';

export type Token = {
  kind: TokenKind;
  /** Folded, with ة ى ؤ ئ still distinct. */
  raw: string;
  /** Final forms, the primary one first. */
  keys: string[];
  /** UTF-16 offsets in the source, the end exclusive. */
  start: number;
  end: number;
  /** The same in the folded text. */
  from: number;
  to: number;
};

/** A text with its words, and the folded form that they were cut from. */
export type TokenizedText = { source: string; folded: string; tokens: readonly Token[] };

const word =
  /(?<number>(?<!\d\.)(?!\d\d?\.(?:19|20)\d\d(?!\d))\d+\.\d+(?!\.?\d)|\d+)|(?<arabic>(?:(?=\p{L})\p{scx=Arab}\p{M}*)+)|(?<latin>(?:(?=\p{L})\p{scx=Latn}\p{M}*)+)|(?<other>[\p{L}\p{M}\p{N}](?:(?!\d|\p{sc=Arab}|\p{sc=Latn})[\p{L}\p{M}\p{N}])*)/gu;
const tanwinAlef = /(?:\u0627\u064b|\u064b\u0627)\p{M}*$/u;

/**
 * Splits a text into words by runs of one script, not by white space: `CIFGجهودهم` is two words, and so are `الـ26` and
 * `2016م`. Spans refer to the source and never cut a cluster. A word with tanwin on its last alef («قدمًا») has keys with
 * and without the alef. `12.2018` is a month and a year, two numbers. Linear. Intl.Segmenter, which segments by
 * dictionary, keeps all of these glued.
 */
export function tokenize(source: string): Token[] {
  return tokensOf(source, fold(source));
}

/** `given`: the folded form of the source, where the caller has it already. */
export function tokenizeText(source: string, given: Folded = fold(source)): TokenizedText {
  return { source, folded: given.text, tokens: tokensOf(source, given) };
}

/** The folded characters between a token and the one before it, or the edge of the text. */
export function gapBefore({ folded, tokens }: TokenizedText, index: number): string {
  return folded.slice(tokens[index - 1]?.to ?? 0, tokens[index]?.from ?? folded.length);
}

function tokensOf(source: string, { text, start: starts, end: ends }: Folded): Token[] {
  const keysOf = new Map<string, string[]>();
  return [...text.matchAll(word)].map(({ 0: raw, index, groups = {} }) => {
    const to = index + raw.length;
    const start = starts[index] ?? 0;
    const end = ends[to - 1] ?? start;
    const kind = kindOf(groups);
    const hasTanwin =
      kind === 'arabic' && raw.endsWith('ا') && raw.length > 2 && tanwinAlef.test(source.slice(start, end));
    const keys = hasTanwin ? withoutTanwin(raw) : (keysOf.get(raw) ?? (kind === 'arabic' ? finalForms(raw) : [raw]));
    if (!hasTanwin) keysOf.set(raw, keys);
    return { kind, raw, keys, start, end, from: index, to };
  });
}

function kindOf(groups: Record<string, string | undefined>): TokenKind {
  if (groups.arabic !== undefined) return 'arabic';
  if (groups.latin !== undefined) return 'latin';
  return groups.number !== undefined ? 'number' : 'other';
}

function withoutTanwin(raw: string): string[] {
  return [...new Set([raw, raw.slice(0, -1)].flatMap(finalForms))];
}
