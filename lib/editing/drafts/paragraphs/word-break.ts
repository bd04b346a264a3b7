const letter = /[\p{L}\p{M}\p{N}\p{Cf}]/u;

/** Stays with the word before it. */
const closing = /[.,;:!?…)\]}»”’\u060c\u061b\u061f]/;

/**
 * The place itself where it is between two words, after the stop of the first; inside a word the beginning of it, or its
 * end if it is the first one.
 */
export function wordBreakAt(words: string, at: number): number {
  const place = Math.max(0, Math.min(Math.trunc(at), words.length));
  let start = place;
  while (isInside(words, start)) start -= 1;
  let end = words.slice(0, start).trim() === '' ? place : start;
  while (isInside(words, end) || (end > 0 && closing.test(words[end] ?? ''))) end += 1;
  return end;
}

function isInside(words: string, place: number): boolean {
  const isHalved = /[\ud800-\udbff]/.test(words[place - 1] ?? '') && /[\udc00-\udfff]/.test(words[place] ?? '');
  return isHalved || (letter.test(signBefore(words, place)) && letter.test(signAfter(words, place)));
}

function signBefore(words: string, place: number): string {
  return [...words.slice(Math.max(0, place - 2), place)].at(-1) ?? '';
}

function signAfter(words: string, place: number): string {
  return String.fromCodePoint(words.codePointAt(place) ?? 32);
}
