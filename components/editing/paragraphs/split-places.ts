import { splitSentences } from '@/lib/text/documents/sentences';

/** Where a paragraph can be split, as an offset in it, with the words that the second half would begin with. */
export type SplitPlace = { at: number; words: string };

const pause = /[,;:\u060c\u061b]\s+/g;
const shownWords = 7;

/** After each sentence; in a paragraph of one sentence after each pause in it. */
export function splitPlaces(words: string): SplitPlace[] {
  const ofSentences = splitSentences(words)
    .slice(1)
    .map(({ start }) => start);
  const places =
    ofSentences.length > 0 ? ofSentences : [...words.matchAll(pause)].map(({ 0: sign, index }) => index + sign.length);
  return places.filter((at) => at < words.length).map((at) => ({ at, words: firstWords(words.slice(at)) }));
}

function firstWords(words: string): string {
  const all = words.split(/\s+/).filter(Boolean);
  return all.length > shownWords ? `${all.slice(0, shownWords).join(' ')}…` : all.join(' ');
}
