import { type Token, tokenize } from '@/lib/text/characters/tokens';
import type { Span } from '@/lib/text/span';
import { documentForms } from './analyse';
import { soundLexemes } from './sounds';

/** A word of a text: its place, in UTF-16 units, and every form by which it is found. */
export type WrittenWord = Span & { forms: readonly string[] };

type Known = Pick<Token, 'kind' | 'raw' | 'keys'> & {
  forms: readonly string[];
  /** The forms and the sounds; noted when they are first asked for. */
  sounding?: readonly string[];
};

/** How far into a text snippets look, in UTF-16 units. */
export const mostAnalysed = 60_000;

const mostKnown = 20_000;
/** All texts together have few words, so each is analysed once. Bounded, because a hostile text may have many. */
const known = new Map<string, Known>();

/**
 * Writes where the words of a text are, for `readWords`: for each the gap before it, unless that is one, and its length.
 * Empty where a word alone does not tell what it is within the text: such a text is cut into words when it is read.
 */
export function writeSpans(text: string): string {
  const source = text.slice(0, mostAnalysed);
  const tokens = tokenize(source);
  if (!tokens.every((token) => isTold(token, source))) return '';
  let end = 0;
  const spans = tokens.map((token) => {
    const [gap, length] = [token.start - end, (token.end - token.start).toString(36)];
    end = token.end;
    return gap === 1 ? length : `${gap.toString(36)}.${length}`;
  });
  return spans.join(' ');
}

/** Returns the words of a text with their forms; `spans` is what writeSpans wrote for it. */
export function readWords(text: string, spans: string, withSounds = false): WrittenWord[] {
  const source = text.slice(0, mostAnalysed);
  if (spans === '')
    return tokenize(source).map((token) => ({
      start: token.start,
      end: token.end,
      forms: withSounds ? [...formsOf(token), ...soundLexemes(token.raw).flat()] : formsOf(token),
    }));
  let end = 0;
  return spans.split(' ').map((span) => {
    const cut = span.indexOf('.');
    const start = end + (cut < 0 ? 1 : Number.parseInt(span.slice(0, cut), 36));
    end = start + Number.parseInt(cut < 0 ? span : span.slice(cut + 1), 36);
    const word = knownWord(source.slice(start, end));
    return { start, end, forms: (withSounds ? soundingOf(word) : word?.forms) ?? [] };
  });
}

function soundingOf(word: Known | null): readonly string[] {
  if (word === null) return [];
  word.sounding ??= [...word.forms, ...soundLexemes(word.raw).flat()];
  return word.sounding;
}

function isTold({ kind, raw, keys, start, end }: Token, source: string): boolean {
  const alone = knownWord(source.slice(start, end));
  return alone?.kind === kind && alone.raw === raw && alone.keys.join(' ') === keys.join(' ');
}

/** Null if it is not exactly one word. */
function knownWord(written: string): Known | null {
  const before = known.get(written);
  if (before) return before;
  const [only, ...others] = tokenize(written);
  if (!only || others.length > 0 || only.start !== 0 || only.end !== written.length) return null;
  const word = { kind: only.kind, raw: only.raw, keys: only.keys, forms: formsOf(only) };
  if (known.size >= mostKnown) known.clear();
  if (written.length < 60) known.set(written, word);
  return word;
}

function formsOf(token: Token): string[] {
  const { surface, stems } = documentForms(token);
  return [...surface, ...stems];
}
