import { type CliticReading, readClitics } from '@/lib/language/clitics/clitics';
import wholeNames from './whole-names.json';

const pronouns = /(?:هما|هم|هن|ها|كم|نا)$/;
const anyEnding = /(?:هما|كما|تها|ها|هم|هن|نا|ات|ين|ون|ان|ته|يه|ية|ه|ة|ي|ا)$/;
const least = 3;
/** Names that end like duals; asked for cut short, they would find other names. */
const names = new Set(wholeNames);

/** How much of an ending may be taken off. A document also loses the ي of a nisba: «ممول» finds «ممولي» in a text. */
export type Strength = 'query' | 'document';

/**
 * Lists the nearer forms of an inflected Arabic word, folded but with ة ى still distinct: for «شركاتهم» شركات and شركة.
 * An ending counts only if enough of the word is left, so that «شركات» never reaches «شرك».
 */
export function inflectionBases(word: string, strength: Strength): string[] {
  if (strength === 'query' && names.has(word)) return [];
  const bases = new Set<string>();
  for (const base of nearer(word, strength)) {
    bases.add(base);
    for (const further of nearer(base, strength)) bases.add(further);
  }
  bases.delete(word);
  return [...bases];
}

/**
 * Returns a word in its final form without clitics and without one ending, whatever the ending means: «مواجهتها» and
 * «المواجهة».
 */
export function roughArabicStem(word: string): string {
  const bare = readClitics(word).findLast(isTaken)?.rest ?? word;
  const stem = bare.replace(anyEnding, '');
  return stem.length >= least ? stem : bare;
}

/** A preposition alone is taken off long words only. */
function isTaken({ clitics, hasArticle, rest }: CliticReading): boolean {
  return hasArticle || rest.length > least || /^[وف]?$/.test(clitics);
}

function nearer(word: string, strength: Strength): string[] {
  const cut = (letters: number) => word.slice(0, -letters);
  const ends = (ending: string, left: number) => word.endsWith(ending) && word.length - ending.length >= left;
  const bases: string[] = [];
  const pronoun = pronouns.exec(word)?.[0].length ?? 0;
  if (pronoun > 0 && word.length - pronoun >= least) bases.push(...withoutPronoun(cut(pronoun)));
  if (ends('ه', 4)) bases.push(...withoutPronoun(cut(1)));
  if (ends('ات', 2)) bases.push(`${cut(2)}ة`, ...(word.length >= 6 ? [cut(2)] : []));
  if (/(?:ين|ون|ان)$/.test(word) && word.length >= 6) bases.push(cut(2));
  if (/(?:تين|تان)$/.test(word) && word.length >= 5) bases.push(`${cut(3)}ة`);
  if (ends('ية', 2)) bases.push(`${cut(2)}ي`);
  if (ends('ا', 4)) bases.push(cut(1));
  if (strength === 'document' && ends('ي', 4)) bases.push(cut(1));
  return bases;
}

/** «لجنتها»: before a pronoun ة is written ت. */
function withoutPronoun(base: string): string[] {
  return base.endsWith('ت') ? [base, `${base.slice(0, -1)}ة`] : [base];
}
