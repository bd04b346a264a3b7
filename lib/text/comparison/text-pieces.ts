import { tokenize } from '@/lib/text/characters/tokens';

/** A word, the space between two, or one other sign. Joined, the pieces of a text are the text, unit by unit. */
export type TextPiece = {
  text: string;
  /** The same for pieces that differ only in how they are spelled. */
  key: string;
  kind: 'word' | 'space' | 'sign';
};

const inGap = /\s+|\S[\p{M}\p{Cf}]*/gu;
const quotes = /^["'“”„«»‘’‹›]$/;
/** The end of a piece whose last letter joins the next, though they are two words to tokenize: «7ـا». */
const joining = /[\u0640\u200d][\p{M}\p{Cf}]*$/u;
const joined = /^[\p{Cf}]*\p{scx=Arab}/u;

/** Anything but everyday letters and signs, or a mark that stands on no letter: only a segmenter tells where such a character ends. */
const isUnusual = /[^\t\n\r -\u024f\u060b-\u06dc\u06de-\u06ff\u2010-\u2027\u2030-\u203a]|[\s\p{P}\p{S}]\p{M}/u;
const characters = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** Cuts a text where tokenize does, so never between letters that are written joined, nor within a character. Linear. */
export function toPieces(text: string): TextPiece[] {
  const pieces = cutPieces(text);
  return isUnusual.test(text) ? joinWithin(text, pieces) : pieces;
}

/** Joins pieces that end within a character of several code points, such as a flag or a family. */
function joinWithin(text: string, pieces: readonly TextPiece[]): TextPiece[] {
  const starts = new Set(Array.from(characters.segment(text), ({ index }) => index));
  const joinedPieces: TextPiece[] = [];
  let at = 0;
  for (const piece of pieces) {
    const last = joinedPieces.at(-1);
    if (last !== undefined && !starts.has(at)) {
      last.text += piece.text;
      last.key += piece.key;
      last.kind = last.kind === 'word' || piece.kind === 'word' ? 'word' : 'sign';
    } else joinedPieces.push({ ...piece });
    at += piece.text.length;
  }
  return joinedPieces;
}

function cutPieces(text: string): TextPiece[] {
  const pieces: TextPiece[] = [];
  let at = 0;
  // One sign that stands for several words («ﷺ») is several tokens of one span.
  for (const { start, end, keys, raw } of tokenize(text)) {
    if (end <= at) continue;
    addGap(pieces, text.slice(at, start));
    addWord(pieces, text.slice(Math.max(at, start), end), keys[0] ?? raw);
    at = end;
  }
  addGap(pieces, text.slice(at));
  return pieces;
}

function addWord(pieces: TextPiece[], text: string, key: string): void {
  const last = pieces.at(-1);
  if (last === undefined || last.kind === 'space' || !joining.test(last.text) || !joined.test(text)) {
    pieces.push({ text, key, kind: 'word' });
    return;
  }
  last.text += text;
  last.key += key;
  last.kind = 'word';
}

function addGap(pieces: TextPiece[], gap: string): void {
  for (const [text] of gap.matchAll(inGap)) {
    if (/\S/.test(text)) pieces.push({ text, key: quotes.test(text) ? '"' : text, kind: 'sign' });
    else pieces.push({ text, key: text.includes('\n') ? '\n' : ' ', kind: 'space' });
  }
}

export function joinPieces(pieces: readonly TextPiece[], from = 0, to = pieces.length): string {
  let text = '';
  for (let at = from; at < to; at += 1) text += pieces[at]?.text ?? '';
  return text;
}
