import { perWord } from '@/lib/text/per-word';
import { finalForms } from './final-forms';
import { type Folded, fold } from './fold';

export type TokenKind = 'arabic' | 'latin' | 'number' | 'other';

/** A word by itself, wherever a text has it. */
export type Word = {
  kind: TokenKind;
  /** Folded, with ة ى ؤ ئ still distinct. */
  raw: string;
  /** Final forms, the primary one first. */
  keys: string[];
};

export type Token = Word & {
  /** The index of the word among the different words of the text. */
  id: number;
  /** UTF-16 offsets in the source, the end exclusive. */
  start: number;
  end: number;
  /** The same in the folded text. */
  from: number;
  to: number;
};

/** A text with its words, the different ones among them, and the folded form that they were cut from. */
export type TokenizedText = { source: string; folded: string; tokens: readonly Token[]; distinct: readonly Word[] };

/** The everyday letters of each script come first: asking the table of scripts for each takes twice as long. */
const arabic = String.raw`(?:[\u0621-\u063a\u0641-\u064a]|(?=\p{L})\p{scx=Arab})(?:[\u0621-\u063a\u0641-\u064a]+|(?=\p{L})\p{scx=Arab}|\p{M})*`;
const latin = String.raw`(?:[a-z]|(?=\p{L})\p{scx=Latn})(?:[a-z]+|(?=\p{L})\p{scx=Latn}|\p{M})*`;
const number = String.raw`(?<!\d\.)(?!\d\d?\.(?:19|20)\d\d(?!\d))\d+\.\d+(?!\.?\d)|\d+`;
const other = String.raw`[\p{L}\p{M}\p{N}](?:(?!\d|\p{sc=Arab}|\p{sc=Latn})[\p{L}\p{M}\p{N}])*`;
const word = new RegExp(`${arabic}|${latin}|${number}|${other}`, 'uy');
const tanwinAlef = /(?:\u0627\u064b|\u064b\u0627)\p{M}*$/u;

/**
 * Splits a text into words by runs of one script, not by white space: `CIFGجهودهم` is two words, and so are `الـ26` and
 * `2016م`. Spans refer to the source and never cut a cluster. A word with tanwin on its last alef («قدمًا») has keys with
 * and without the alef. `12.2018` is a month and a year, two numbers. Linear. Intl.Segmenter, which segments by
 * dictionary, keeps all of these glued.
 */
export function tokenize(source: string): Token[] {
  return cutWords(source, fold(source)).tokens;
}

/** `given`: the folded form of the source, where the caller has it already. */
export function tokenizeText(source: string, given: Folded = fold(source)): TokenizedText {
  return { source, folded: given.text, ...cutWords(source, given) };
}

function cutWords(
  source: string,
  { text, start: starts, end: ends }: Folded,
): Pick<TokenizedText, 'distinct'> & { tokens: Token[] } {
  const tokens: Token[] = [];
  const distinct: Word[] = [];
  const ids = new Map<string, number>();
  for (let from = 0; from < text.length; ) {
    const to = endOfWord(text, from);
    if (to === from) {
      from += 1;
      continue;
    }
    const written = text.slice(from, to);
    const id = ids.get(written) ?? distinct.push(wordOf(written)) - 1;
    if (id === ids.size) ids.set(written, id);
    const { kind, raw, keys } = distinct[id] ?? wordOf(written);
    const start = starts[from] ?? 0;
    const end = ends[to - 1] ?? start;
    const hasTanwin =
      kind === 'arabic' && raw.length > 2 && raw.endsWith('ا') && tanwinAlef.test(source.slice(start, end));
    tokens.push({ kind, raw, keys: hasTanwin ? withoutTanwin(raw) : keys, id, start, end, from, to });
    from = to;
  }
  return { tokens, distinct };
}

/** The folded characters between a token and the one before it, or the edge of the text. */
export function gapBefore({ folded, tokens }: TokenizedText, index: number): string {
  return folded.slice(tokens[index - 1]?.to ?? 0, tokens[index]?.from ?? folded.length);
}

/** What common characters are. The others are `rare`: only the pattern of a word tells. */
const mark = 0;
const arabicLetter = 1;
const latinLetter = 2;
const digit = 3;
const rare = 4;
const classes = Uint8Array.from({ length: 0x2028 }, (_, code) => {
  const sign = String.fromCharCode(code);
  if (/[\u0621-\u063a\u0641-\u064a]/.test(sign)) return arabicLetter;
  if (/[a-z]/.test(sign)) return latinLetter;
  if (/\d/.test(sign)) return digit;
  return /[\p{L}\p{M}\p{N}\p{Cn}]/u.test(sign) ? rare : mark;
});

/** Returns the end of the word that begins at a place, or the place itself if none does. */
function endOfWord(text: string, from: number): number {
  const kind = classes[text.charCodeAt(from)] ?? rare;
  if (kind === mark) return from;
  let to = from + 1;
  if (kind !== rare) while (classes[text.charCodeAt(to)] === kind) to += 1;
  const next = to < text.length ? (classes[text.charCodeAt(to)] ?? rare) : mark;
  const isPlain = kind === digit ? text.charAt(to) !== '.' : kind !== rare && next !== rare;
  if (isPlain) return to;
  word.lastIndex = from;
  return word.test(text) ? word.lastIndex : from;
}

const wordOf = perWord((raw): Word => {
  const kind = kindOf(raw);
  return { kind, raw, keys: kind === 'arabic' ? finalForms(raw) : [raw] };
});

/** A word begins with a letter of its kind; the common letters are told without a table of scripts. */
function kindOf(raw: string): TokenKind {
  if (/^[\u0621-\u064a]/.test(raw)) return 'arabic';
  if (/^[a-z]/.test(raw)) return 'latin';
  if (/^\d/.test(raw)) return 'number';
  if (/^(?=\p{L})\p{scx=Arab}/u.test(raw)) return 'arabic';
  return /^(?=\p{L})\p{scx=Latn}/u.test(raw) ? 'latin' : 'other';
}

function withoutTanwin(raw: string): string[] {
  return [...new Set([raw, raw.slice(0, -1)].flatMap(finalForms))];
}
