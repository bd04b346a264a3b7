import { distance } from 'fastest-levenshtein';
import { db } from '@/lib/db/client';
import { countryWords } from '@/lib/language/names/country-words';
import { bareWord } from '@/lib/search/indexing/analyse';
import type { Concepts } from '@/lib/search/vocabulary/concepts';
import { finalForms } from '@/lib/text/characters/final-forms';
import { hasMatches } from './match-documents';
import { type Group, toTsquery } from './pattern';

export type TypoRepair = { from: string; to: string };

const leastLetters = 5;
const twoMistakesFrom = 8;

/**
 * Proposes what words without a match were meant to be; null if one of them stays unknown. It never repairs numbers,
 * nor names of the vocabulary and of countries: those are spelled right and absent.
 */
export async function repairTypos(groups: Group[], concepts: Concepts): Promise<TypoRepair[] | null> {
  const repairs: TypoRepair[] = [];
  for (const group of groups) {
    const tsquery = toTsquery([group], 'aliases');
    if (tsquery && (await hasMatches(tsquery))) continue;
    const to = await nearestWord(group, concepts);
    if (to === null) return null;
    repairs.push({ from: group.typed, to });
  }
  return repairs.length > 0 ? repairs : null;
}

async function nearestWord({ tokens: [token, ...more] }: Group, concepts: Concepts): Promise<string | null> {
  if (token === undefined || more.length > 0 || (token.kind !== 'arabic' && token.kind !== 'latin')) return null;
  const bare = bareWord(token);
  const word = finalForms(bare)[0] ?? bare;
  const isName = [word, ...token.keys].some((form) => concepts.words.has(form) || countryWords.has(form));
  if (token.raw.length < leastLetters || isName) return null;
  const limit = word.length >= twoMistakesFrom ? 2 : 1;
  const rows = await db.$queryRaw<{ term: string; written: string }[]>`
    SELECT term, written FROM search_term WHERE length BETWEEN ${word.length - limit} AND ${word.length + limit}`;
  const names = [...concepts.words].map((term) => ({ term, written: term }));
  const near = [...rows, ...names]
    .map((row) => ({ ...row, mistakes: distance(word, row.term) }))
    .filter(({ term, mistakes }) => mistakes > 0 && mistakes <= limit && isLike(word, term));
  const [best] = near.toSorted((a, b) => a.mistakes - b.mistakes || rank(word, a.term) - rank(word, b.term));
  return best ? token.raw.slice(0, token.raw.length - bare.length) + best.written : null;
}

/**
 * In a short word a mistake in the first letter makes another word: Kenya and Guinea are one letter apart in Arabic.
 */
function isLike(word: string, term: string): boolean {
  const isSwapped = word[0] === term[1] && word[1] === term[0];
  const isLong = Math.min(word.length, term.length) >= 6 && word.slice(1, 3) === term.slice(1, 3);
  return word[0] === term[0] || isSwapped || isLong || word.slice(1) === term || term.slice(1) === word;
}

/** Words that begin and end alike come first. */
function rank(word: string, term: string): number {
  return (word[0] === term[0] ? 0 : 2) + (word.at(-1) === term.at(-1) ? 0 : 1);
}
