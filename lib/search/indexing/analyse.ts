import { everyReading, hasArticle, withoutArticle, withoutLetter } from '@/lib/language/clitics/clitics';
import { inflectionBases } from '@/lib/language/stems/arabic-stem';
import { englishStem } from '@/lib/language/stems/english-stem';
import { finalForms } from '@/lib/text/characters/final-forms';
import type { Token } from '@/lib/text/characters/tokens';

/** Raise it with every change to the contents of a document; documents of another version are written anew. */
export const analyserVersion = 9;

/** The forms under which a word is indexed or searched. Those of `stems` begin with ~, so that they rank lower. */
export type WordForms = { surface: string[]; stems: string[] };

const longest = 60;

/**
 * Returns the forms by which a word of a document is found. Asymmetric: the document carries every legal reading of its
 * proclitics and every nearer form, the query one reading. Index, query and marks all take their forms from this file.
 */
export function documentForms(token: Token): WordForms {
  if (token.kind === 'latin') return latinForms(token.raw);
  if (token.kind !== 'arabic') return { surface: [clip(token.raw)], stems: [] };
  const readings = rawForms(token).flatMap(everyReading);
  const bases = readings.filter((word) => !hasArticle(word)).flatMap((word) => inflectionBases(word, 'document'));
  return { surface: finals(readings), stems: finals(bases).map(asStem) };
}

/**
 * Returns the forms to search for a word of a query. `stems` has nearer forms of both kinds: written out, and stems.
 */
export function queryForms(token: Token): WordForms {
  const known = asked.get(token);
  if (known) return known;
  const forms = queryFormsOf(token);
  asked.set(token, forms);
  return forms;
}

/** The names of the vocabulary are asked for with each search. */
const asked = new WeakMap<Token, WordForms>();

function queryFormsOf(token: Token): WordForms {
  if (token.kind === 'latin') return latinForms(token.raw);
  if (token.kind !== 'arabic') return { surface: [clip(token.raw)], stems: [] };
  const words = rawForms(token).flatMap(withoutArticle);
  const shorter = words.filter(({ length }) => length >= 5).flatMap(withoutLetter);
  const bases = words.flatMap((word) => inflectionBases(word, 'query'));
  const surface = finals(words);
  const nearer = finals(bases);
  return {
    surface: [...new Set([...surface, ...finals(shorter)])],
    stems: [...new Set([...surface.map(asStem), ...nearer, ...nearer.map(asStem)])],
  };
}

/** Returns the prefixes of an unfinished word, the preferred first. */
export function prefixForms(token: Token): string[] {
  return token.kind === 'arabic' ? finals([...withoutArticle(token.raw), token.raw]) : [clip(token.raw)];
}

/** Returns a word as a suggestion for a misspelt one: without its article, each letter as it is written. */
export function bareWord(token: Token): string {
  return token.kind === 'arabic' ? (withoutArticle(token.raw)[0] ?? token.raw) : token.raw;
}

function latinForms(raw: string): WordForms {
  const word = clip(raw);
  const stem = englishStem(word);
  // A short word that loses its ending is an acronym: IED is no form of I.
  return { surface: [word], stems: [asStem(stem.length < 3 ? word : stem)] };
}

/** Returns the word as written and, if its last alef carries tanwin, the word without that alef. */
function rawForms({ raw, keys }: Token): string[] {
  const bare = raw.endsWith('ا') ? raw.slice(0, -1) : raw;
  const isTanwin = bare !== raw && finalForms(bare).some((form) => keys.includes(form));
  return (isTanwin ? [raw, bare] : [raw]).map(clip);
}

function finals(words: string[]): string[] {
  return [...new Set(words.flatMap(finalForms))];
}

function asStem(form: string): string {
  return `~${form}`;
}

/** Nobody searches for a word of sixty letters, and a lexeme has its limit. */
function clip(word: string): string {
  return word.length > longest ? word.slice(0, longest) : word;
}
