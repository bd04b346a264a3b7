import type { Concept, ConceptLabel } from '@/lib/search/vocabulary/concept';
import { bareKeys, type Concepts } from '@/lib/search/vocabulary/concepts';
import type { Token } from '@/lib/text/characters/tokens';

type Named = { concept: Concept; label: ConceptLabel };

const least = { letters: 3, alone: 4 };

/** Names of records by the keys of their first word. Each vocabulary is read once. */
const held = new WeakMap<Concepts, Map<string, Named[]>>();

/** The one record whose name the typed words begin and break off within a word: "Terrorist Financing Targ". */
export function unfinishedName(tokens: readonly Token[], concepts: Concepts): Concept[] {
  const [first, last] = [tokens[0], tokens.at(-1)];
  if (first === undefined || last === undefined || tokens.length < 2 || last.raw.length < least.letters) return [];
  const begun = namesFrom(first, concepts).filter(({ label }) => goesOn(label, tokens));
  const found = new Set(begun.map(({ concept }) => concept));
  const refs = new Set([...found].map(({ ref }) => ref));
  return refs.size === 1 ? [...found] : [];
}

/** Whether words, each whole, begin the name of a record: «دور الدفع» of «دور الدفع غير المرخصة». */
export function beginsName(tokens: readonly Token[], concepts: Concepts): boolean {
  const [first] = tokens;
  if (first === undefined || tokens.length < 2) return false;
  return namesFrom(first, concepts).some(({ label }) =>
    tokens.every((token, index) => isSameWord(token, label.tokens[index])),
  );
}

/** The one word of the names of records that a word begins: "luxembour". */
export function unfinishedWord(token: Token, { all }: Concepts): string | null {
  if (token.raw.length < least.alone || token.kind === 'number') return null;
  const words = named(all).flatMap(({ label }) =>
    label.kind === 'preferred'
      ? label.tokens.filter((word) => begins(token, word)).map((word) => wordOf(label, word))
      : [],
  );
  const [only, ...others] = new Set(words);
  return only !== undefined && others.length === 0 ? only : null;
}

function wordOf({ text }: ConceptLabel, { start, end }: Token): string {
  return text.slice(start, end);
}

function namesFrom(first: Token, concepts: Concepts): Named[] {
  const names = held.get(concepts) ?? byFirstWord(concepts);
  held.set(concepts, names);
  return bareKeys(first).flatMap((key) => names.get(key) ?? []);
}

function isSameWord(token: Token, word: Token | undefined): boolean {
  return word !== undefined && bareKeys(word).some((key) => bareKeys(token).includes(key));
}

function byFirstWord({ all }: Concepts): Map<string, Named[]> {
  const names = new Map<string, Named[]>();
  for (const each of named(all)) {
    for (const key of each.label.tokens.slice(0, 1).flatMap(bareKeys)) {
      const known = names.get(key);
      if (known) known.push(each);
      else names.set(key, [each]);
    }
  }
  return names;
}

function named(all: readonly Concept[]): Named[] {
  return all
    .filter(({ ref }) => ref !== null)
    .flatMap((concept) => concept.labels.map((label) => ({ concept, label })));
}

function goesOn(label: ConceptLabel, typed: readonly Token[]): boolean {
  return typed.every((token, index) => {
    const word = label.tokens[index];
    if (word === undefined) return false;
    return index === typed.length - 1 ? begins(token, word) : isSameWord(token, word);
  });
}

function begins(token: Token, word: Token): boolean {
  return bareKeys(word).some((key) =>
    bareKeys(token).some((start) => key.length > start.length && key.startsWith(start)),
  );
}
