import { type Token, tokenize } from '@/lib/text/characters/tokens';
import words from './compound-words.json';

const heads = { arabic: words.heads.ar, latin: words.heads.en };
const tails = { arabic: words.tails.ar, latin: words.tails.en };
/** Heads that stand before nothing but a name. */
const wholeHeads = { arabic: ['عبد', 'ابو', 'ابي'], latin: ['abdul', 'abdel', 'abd', 'abu', 'abou'] };
const least = 3;

/**
 * Returns the other ways to write what may be one word or two: «عبدالرحمن» for «عبد الرحمن» and back, "Abdul Rahman" for
 * "Abdulrahman". Empty for words that are written in one way.
 */
export function compoundForms(tokens: Token[]): Token[][] {
  const [only, next] = tokens;
  if (only === undefined || (only.kind !== 'arabic' && only.kind !== 'latin')) return [];
  const forms =
    next === undefined ? cutsOf(only.raw, only.kind) : tokens.length === 2 ? spellings([only.raw, next.raw]) : [];
  return [...new Set(forms.flatMap(servantForms))].map((text) => tokenize(text));
}

/** Before a name of God, ة and ت are one: «عصمة الله», «عصمت الله». "al-Din" is written as one word with what it follows. */
function spellings([first, last]: readonly string[]): string[] {
  if (first === undefined || last === undefined) return [];
  const together = [`${first}${last}`, `${first} ${last}`];
  if (last === 'الله' && /[ةه]$/.test(first)) return [...together, `${first.slice(0, -1)}ت ${last}`];
  if (last === 'aldin')
    return [...together, `${first} al din`, ...['eddine', 'eddin', 'uddin'].map((end) => first + end)];
  return together;
}

/** Whether two words are often written as one: «نصر الله», "Abu Bakr". */
export function isCompound(first: Token | undefined, last: Token | undefined): boolean {
  if (first === undefined || last === undefined || first.kind !== last.kind) return false;
  if (first.kind !== 'arabic' && first.kind !== 'latin') return false;
  const isShort = first.raw.length < 2 || last.raw.length < least;
  return !isShort && (wholeHeads[first.kind].includes(first.raw) || tails[first.kind].includes(last.raw));
}

/** "Abdul", "Abdel" and "Abd al-" are one word before the same name. */
function servantForms(text: string): string[] {
  const [, name] = /^abd(?:ul|el| al| el)? (\w+)$/.exec(text) ?? [];
  return name ? ['abdul', 'abdel', 'abd al', 'abd el', 'abd'].map((head) => `${head} ${name}`) : [text];
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
