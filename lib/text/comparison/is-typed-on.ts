import { spliceBetween } from '@/lib/text/splice';

/**
 * Whether each of these states of a text is the one before it with words put in at one place. A word may have been typed to its
 * end; nothing is taken out, and no word gets another beginning.
 */
export function isTypedOn(...states: string[]): boolean {
  return states.every((state, at) => at === 0 || isPutIn(states[at - 1] ?? '', state));
}

function isPutIn(before: string, after: string): boolean {
  const { at, cut, put } = spliceBetween(before, after);
  const isBeforeWord = /^[\p{L}\p{M}\p{N}]/u.test(before.slice(at, at + 2));
  return cut === 0 && !(isBeforeWord && /[\p{L}\p{M}\p{N}]$/u.test(put.slice(-2)));
}
