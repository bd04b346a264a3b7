import { ownSource } from '@/lib/text/own-source-words';

/** Whether a field says in these words that it means the source of its own draft. People are told that otherwise. */
export function isOwnSource(words: string): boolean {
  return words.trim() === ownSource;
}
