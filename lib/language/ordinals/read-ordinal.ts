import { makeVocabulary, matchVocabulary } from '@/lib/language/vocabulary';
import { foldedKey } from '@/lib/text/characters/folded-key';
import { gapBefore, type TokenizedText, type Word } from '@/lib/text/characters/tokens';
import { ordinalForms } from './ordinal-forms';
import words from './ordinal-words.json';

/**
 * An ordinal as a text states it. `words`: «الثاني عشر», "twelfth"; `figure`: 12th; `marked`: «الـ12», «رقم 12», "No. 12";
 * `bracketed`: «(12)», which may number anything. `first` and `last` are indexes of tokens, marks included.
 */
export type StatedOrdinal = {
  value: number;
  form: 'words' | 'figure' | 'marked' | 'bracketed';
  isDefinite: boolean;
  /** The clitics of its first word: «و» of «والثالث عشر». */
  clitics: string;
  first: number;
  last: number;
};

const vocabulary = makeVocabulary<number>(
  ordinalForms.map(({ value, definite, indefinite, en }) => [
    value,
    [...definite.masculine, ...definite.feminine, ...indefinite, ...en],
  ]),
  'kept',
);
const yesterday = foldedKey('أمس');
const endings = new Set(words.en.afterFigures);
const marks = new Set([...words.ar.beforeFigures, ...words.en.beforeFigures].map(foldedKey));
const glued = foldedKey('الـ');

/** Reads the ordinal that begins at a token, in either language; none in «أول أمس». */
export function readOrdinal(text: TokenizedText, index: number): StatedOrdinal | null {
  const token = text.tokens[index];
  if (token === undefined) return null;
  if (token.kind === 'number') return readFigure(text, index);
  if (marks.has(token.keys[0] ?? '')) return readMarked(text, index);
  const match = matchVocabulary(vocabulary, text, index);
  if (match === null) return null;
  const { meaning: value, clitics, first, last, from } = match;
  const isDefinite = text.folded.startsWith('ال', from);
  if (!isDefinite && text.tokens[last + 1]?.keys[0] === yesterday) return null;
  return { value, form: 'words', isDefinite, clitics, first, last };
}

/** Tells whether an ordinal may begin with a word at all; most words begin none. */
export function mayBeginOrdinal({ kind, keys }: Word): boolean {
  const key = keys[0] ?? '';
  return kind === 'number' || marks.has(key) || vocabulary.startsAt(key).length > 0;
}

/** Tells whether a token is the "th" of 12th. */
export function isOrdinalEnding(text: TokenizedText, index: number): boolean {
  const { kind, raw = '' } = text.tokens[index] ?? {};
  return (
    kind === 'latin' && endings.has(raw) && text.tokens[index - 1]?.kind === 'number' && gapBefore(text, index) === ''
  );
}

function readFigure(text: TokenizedText, index: number): StatedOrdinal | null {
  const value = figureAt(text, index);
  if (value === null) return null;
  const plain = { value, isDefinite: true, clitics: '', first: index };
  if (isOrdinalEnding(text, index + 1)) return { ...plain, form: 'figure', last: index + 1 };
  const isBracketed = /^\s*\($/.test(gapBefore(text, index)) && /^\)/.test(gapBefore(text, index + 1));
  return isBracketed ? { ...plain, form: 'bracketed', last: index } : null;
}

function readMarked(text: TokenizedText, index: number): StatedOrdinal | null {
  const value = figureAt(text, index + 1);
  const gap = gapBefore(text, index + 1);
  const isMarked = text.tokens[index]?.keys[0] === glued ? gap === '' : /^[.\s(]{0,2}$/.test(gap);
  if (value === null || !isMarked) return null;
  return { value, form: 'marked', isDefinite: true, clitics: '', first: index, last: index + 1 };
}

function figureAt({ tokens }: TokenizedText, index: number): number | null {
  const { kind, raw = '' } = tokens[index] ?? {};
  const value = kind === 'number' && /^\d{1,2}$/.test(raw) ? Number(raw) : 0;
  return value > 0 ? value : null;
}
