import { distance } from 'fastest-levenshtein';
import { db } from '@/lib/db/reading/db';
import { countryWords } from '@/lib/language/names/country-words';
import { soundKeys } from '@/lib/language/names/sound-key';
import { stopWords } from '@/lib/language/stems/stop-words';
import { isCompound } from '@/lib/search/ask/compounds';
import type { Group } from '@/lib/search/ask/pattern';
import { bareWord, queryForms } from '@/lib/search/indexing/analyse';
import type { Concepts } from '@/lib/search/vocabulary/concepts';
import { readInterfaceWords } from '@/lib/search/vocabulary/interface-words';
import { finalForms } from '@/lib/text/characters/final-forms';
import type { Token } from '@/lib/text/characters/tokens';

/** `from` is the folded word, `typed` the same in the reader's letters; `or`: what else it may have been meant to be. */
export type TypoRepair = { from: string; typed: string; to: string; or?: string[] };

const leastLetters = 5;
const twoMistakesFrom = 8;
const mostMistakes = 3;
const leastOfTwo = 3;
/** Of one word; where several are misspelt, they are a name together. */
const leastSounds = 3;
const leastSoundsOfName = 2;
const mostBySound = 2;
const leastBySound = 5;
const leastConsonants = 4;
const mostOffered = 3;

type Term = { term: string; written: string };

/**
 * Proposes what words without a match were meant to be; those that stay unknown are left out. It never repairs numbers,
 * words of the interface, or names of the vocabulary and of countries: those are spelled right and absent. One round
 * trip for all words. `isOfName`: they stand beside others, as the words of a name do.
 */
export async function repairTypos(groups: Group[], concepts: Concepts, isOfName: boolean): Promise<TypoRepair[]> {
  const seen = await readInterfaceWords();
  const words = groups.flatMap((group) => wordsOf(group, concepts)).filter(({ token }) => !isSeen(token, seen));
  if (words.length === 0) return [];
  const lengths = [...new Set(words.flatMap(({ word }) => lengthsFor(word)))];
  const parts = [...new Set(words.flatMap(({ word }) => cutsOf(word).flat()))];
  const rows = await db.$queryRaw<Term[]>`
    SELECT term, written FROM search_term WHERE length = ANY(${lengths}::int[]) OR term = ANY(${parts}::text[])`;
  // Names of the vocabulary come first, so that of two words equally near the name is meant.
  const known = [...[...concepts.words].map(([term, written]) => ({ term, written })), ...rows].filter(
    ({ term }) => !stopWords.has(term),
  );
  const spelled = new Set(known.map(({ term }) => term));
  return words.flatMap(({ token, typed, bare, word, isPart }) => {
    if (isPart && spelled.has(word)) return [];
    const alike = likeSounding(word, known, isOfName) ?? twoWords(word, known);
    const [to, ...or] = [...new Set([...nearestWords(word, known), ...(alike === null ? [] : [alike])])]
      .slice(0, mostOffered)
      .map((meant) => token.raw.slice(0, token.raw.length - bare.length) + meant);
    return to === undefined ? [] : [{ from: token.raw, typed, to, or }];
  });
}

/** A word of the interface, in this form or another, is spelled right: "contributors". */
export function isSeen(token: Token, seen: ReadonlySet<string>): boolean {
  const { surface, stems } = queryForms(token);
  return [...surface, ...(token.kind === 'latin' ? stems : [])].some((form) => seen.has(form));
}

/** `isPart`: it is one of two words that are often written as one. */
type Unknown = { token: Token; typed: string; bare: string; word: string; isPart: boolean };

function wordsOf({ typed, tokens, goals }: Group, concepts: Concepts): Unknown[] {
  const isPart = tokens.length > 1;
  const isCompoundOfTwo = tokens.length === 2 && isCompound(tokens[0], tokens[1]);
  if (goals.length > 0 || (isPart && !isCompoundOfTwo)) return [];
  return tokens.flatMap((token) => wordOf(token, { typed: isPart ? token.raw : typed, isPart }, concepts) ?? []);
}

function wordOf(token: Token, own: Pick<Unknown, 'typed' | 'isPart'>, concepts: Concepts): Unknown | null {
  if (token.kind !== 'arabic' && token.kind !== 'latin') return null;
  const bare = bareWord(token);
  const word = finalForms(bare)[0] ?? bare;
  const isName = [word, ...token.keys].some((form) => concepts.words.has(form) || countryWords.has(form));
  return (token.raw.length < leastLetters && !isOfConsonants(word)) || isName ? null : { ...own, token, bare, word };
}

/** A foreign name as it is heard, without its vowels: «غنغت». */
function isOfConsonants(word: string): boolean {
  return word.length === leastConsonants && keysOf(word).some(({ length }) => length === leastConsonants);
}

function limitFor(word: string): number {
  return word.length >= twoMistakesFrom ? 2 : 1;
}

function lengthsFor(word: string): number[] {
  const limit = Math.max(limitFor(word), word.length >= leastBySound || isOfConsonants(word) ? mostBySound : 0);
  return Array.from({ length: 2 * limit + 1 }, (_, index) => word.length - limit + index);
}

function nearestWords(word: string, known: Term[]): string[] {
  const limit = word.length < leastLetters && isOfConsonants(word) ? 0 : limitFor(word);
  const near = known
    .filter(({ term }) => Math.abs(term.length - word.length) <= limit)
    .map((row) => ({ ...row, mistakes: mistakesIn(word, row.term) }))
    .filter(({ term, mistakes }) => mistakes > 0 && mistakes <= limit && isLike(word, term));
  return near
    .toSorted((a, b) => a.mistakes - b.mistakes || rank(word, a.term) - rank(word, b.term))
    .map(({ written }) => written);
}

/** Two letters in the wrong order are one mistake. */
function mistakesIn(word: string, term: string): number {
  const all = distance(word, term);
  // «السجائر» is no slip for «السائر»: in a short word a letter too many is one typed twice.
  if (all === 1 && word.length === leastLetters && term.length < word.length && !isTwice(word, term))
    return mostMistakes;
  if (word.length !== term.length) return all;
  // In a short word another letter makes another word: «الشمري» is no «الشورى».
  if (all === 1) return word.length < leastLetters ? mostMistakes : 1;
  if (all !== 2) return all;
  const at = [...word].findIndex((letter, index) => letter !== term[index]);
  return word[at] === term[at + 1] && word[at + 1] === term[at] ? 1 : all;
}

/** Whether the letter too many is the one beside it, or the last. */
function isTwice(word: string, term: string): boolean {
  const at = [...word].findIndex((letter, index) => letter !== term[index]);
  return at === word.length - 1 || word[at] === word[at - 1] || word[at] === word[at + 1];
}

/** A name may be spelled by its sound in more ways than by mistake: Khalozai, Khalouzay; «غانغات», «جانجات». */
function likeSounding(word: string, known: Term[], isOfName: boolean): string | null {
  const isLong = word.length >= leastBySound || isOfConsonants(word);
  const least = isOfName && isLatin(word) ? leastSoundsOfName : leastSounds;
  const keys = isLong ? keysOf(word).filter(({ length }) => length >= least) : [];
  const alike = known
    .filter(({ term }) => isLatin(term) === isLatin(word) && startsWithVowel(term) === startsWithVowel(word))
    .filter(({ term }) => Math.abs(term.length - word.length) <= mostBySound)
    .map((row) => ({ ...row, mistakes: distance(word, row.term) }))
    .filter(({ term, mistakes }) => mistakes <= mostBySound && keysOf(term).some((key) => keys.includes(key)));
  const [best] = keys.length === 0 ? [] : alike.toSorted((a, b) => a.mistakes - b.mistakes);
  return best?.written ?? null;
}

/** The "th" of Thahab is written z as well. */
function keysOf(word: string): string[] {
  return [word, word.replaceAll('th', 'dh')].flatMap(soundKeys);
}

function isLatin(word: string): boolean {
  return /^[a-z]/.test(word);
}

function startsWithVowel(word: string): boolean {
  return /^[aeiou]/.test(word);
}

/** Two words may have been run together: «بوكوحرام». */
function twoWords(word: string, known: Term[]): string | null {
  const terms = new Map(known.map(({ term, written }) => [term, written]));
  const cut = cutsOf(word).find(([first, last]) => terms.has(first) && terms.has(last));
  return cut ? cut.map((part) => terms.get(part) ?? part).join(' ') : null;
}

function cutsOf(word: string): [string, string][] {
  const count = Math.max(0, word.length - 2 * leastOfTwo + 1);
  return Array.from({ length: count }, (_, index) => [
    word.slice(0, index + leastOfTwo),
    word.slice(index + leastOfTwo),
  ]);
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
