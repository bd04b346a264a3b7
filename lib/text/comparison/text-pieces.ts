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

/** Cuts a text where tokenize does, so never between letters that are written joined. Linear. */
export function toPieces(text: string): TextPiece[] {
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
