import { toPieces } from './text-pieces';

/** Whether a text has every word of another, as often as that one. */
export function holdsWords(text: string, of: string): boolean {
  const left = new Map<string, number>();
  const count = (word: string, by: number) => left.set(word, (left.get(word) ?? 0) + by);
  for (const { text: word } of toPieces(text)) count(word, 1);
  const words = toPieces(of).filter(({ kind }) => kind === 'word');
  for (const { text: word } of words) count(word, -1);
  return words.every(({ text: word }) => (left.get(word) ?? 0) >= 0);
}
