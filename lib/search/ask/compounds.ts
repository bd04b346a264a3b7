import { type Token, tokenize } from '@/lib/text/characters/tokens';
import words from './compound-words.json';

const heads = { arabic: words.heads.ar, latin: words.heads.en };
const tails = { arabic: words.tails.ar, latin: words.tails.en };
const least = 3;

/**
 * Returns the other ways to write what may be one word or two: «عبدالرحمن» for «عبد الرحمن» and back, "Abdul Rahman" for
 * "Abdulrahman". Empty for words that are written in one way.
 */
export function compoundForms(tokens: Token[]): Token[][] {
  const [only, next] = tokens;
  if (only === undefined || (only.kind !== 'arabic' && only.kind !== 'latin')) return [];
  if (next === undefined) return cutsOf(only.raw, only.kind).map((text) => tokenize(text));
  return [];
}

function cutsOf(word: string, script: 'arabic' | 'latin'): string[] {
  const before = heads[script]
    .filter((head) => word.startsWith(head) && word.length - head.length >= least)
    .map((head) => `${head} ${word.slice(head.length)}`);
  const after = tails[script]
    .filter((tail) => word.endsWith(tail) && word.length - tail.length >= least)
    .map((tail) => `${word.slice(0, -tail.length)} ${tail}`);
  return [...new Set([...before, ...after])];
}
