import { soundKeys } from '@/lib/language/names/sound-key';
import { type Token, tokenize } from '@/lib/text/characters/tokens';

const articles = new Set(['al', 'el', 'ال', 'bin', 'ibn', 'bn', 'بن', 'ابن']);

/**
 * Returns for each word of a name in one script the lexemes by which it is found from the other: `^a` is for those who
 * ask in Arabic.
 */
export function soundLexemes(name: string): string[][] {
  return tokenize(name)
    .map((token) => lexemesOf(token, token.kind === 'latin' ? 'a' : 'l'))
    .filter((lexemes) => lexemes.length > 0);
}

/** Returns what to look for among them for a word of a query; nothing for a word that tells too little. */
export function askedSounds(token: Token, least = 2): string[] {
  return lexemesOf(token, token.kind === 'latin' ? 'l' : 'a').filter((lexeme) => lexeme.length >= least + 2);
}

function lexemesOf({ kind, raw }: Token, askedIn: 'a' | 'l'): string[] {
  if ((kind !== 'latin' && kind !== 'arabic') || articles.has(raw)) return [];
  const isDefinite = kind === 'arabic' && /^ال.{3}/.test(raw);
  // "Abdul Rahim" has the article of the second word with the first, «عبد الرحيم» has not.
  const words = isDefinite ? [raw, raw.slice(2)] : /^abd[aeu]l$/.test(raw) ? [raw, 'abd'] : [raw];
  return words.flatMap(soundKeys).map((key) => `^${askedIn}${key}`);
}
