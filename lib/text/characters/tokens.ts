import { finalForms } from './final-forms';
import { fold } from './fold';

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
};

const word =
  /(?<number>(?<!\d\.)\d+\.\d+(?!\.?\d)|\d+)|(?<arabic>(?:(?=\p{L})\p{scx=Arab}\p{M}*)+)|(?<latin>(?:(?=\p{L})\p{scx=Latn}\p{M}*)+)|(?<other>[\p{L}\p{M}\p{N}](?:(?!\d|\p{sc=Arab}|\p{sc=Latn})[\p{L}\p{M}\p{N}])*)/gu;
const tanwinAlef = /(?:\u0627\u064b|\u064b\u0627)\p{M}*$/u;

/**
 * Splits a text into words by runs of one script, not by white space: `CIFGجهودهم` is two words, and so are `الـ26` and
 * `2016م`. Spans refer to the source and never cut a cluster. A word with tanwin on its last alef («قدمًا») has keys with
 * and without the alef. Linear. Intl.Segmenter, which segments by dictionary, keeps all of these glued.
 */
export function tokenize(source: string): Token[] {
  const { text, start: starts, end: ends } = fold(source);
  return [...text.matchAll(word)].map(({ 0: raw, index, groups = {} }) => {
    const start = starts[index] ?? 0;
    const end = ends[index + raw.length - 1] ?? start;
    const kind = kindOf(groups);
    return { kind, raw, keys: kind === 'arabic' ? arabicKeys(raw, source.slice(start, end)) : [raw], start, end };
  });
}

function kindOf(groups: Record<string, string | undefined>): TokenKind {
  if (groups.arabic !== undefined) return 'arabic';
  if (groups.latin !== undefined) return 'latin';
  return groups.number !== undefined ? 'number' : 'other';
}

function arabicKeys(raw: string, written: string): string[] {
  const forms = raw.endsWith('ا') && raw.length > 2 && tanwinAlef.test(written) ? [raw, raw.slice(0, -1)] : [raw];
  return [...new Set(forms.flatMap(finalForms))];
}
