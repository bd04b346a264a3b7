import { createHash } from 'node:crypto';

/** Tells words apart where the words themselves would be too long to send: 16 characters of their SHA-256. */
export function wordsDigest(words: string): string {
  return createHash('sha256').update(words).digest('hex').slice(0, 16);
}
