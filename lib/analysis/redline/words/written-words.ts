import { toPieces } from '@/lib/text/comparison/text-pieces';

/** A word as it is written, up to the next space, with the space before it. */
export type WrittenWord = {
  space: string;
  text: string;
  /** The same for words that differ only in spelling. */
  key: string;
};

/** Cuts a text at its spaces, never inside a character of several code points. The rest is the space after the last word. */
export function writtenWords(text: string): { words: WrittenWord[]; rest: string } {
  const words: WrittenWord[] = [];
  let space = '';
  let word: WrittenWord | null = null;
  for (const piece of toPieces(text)) {
    if (piece.kind === 'space') {
      space += piece.text;
      word = null;
      continue;
    }
    if (word === null) {
      word = { space, text: '', key: '' };
      words.push(word);
      space = '';
    }
    word.text += piece.text;
    word.key += piece.key;
  }
  return { words, rest: space };
}
