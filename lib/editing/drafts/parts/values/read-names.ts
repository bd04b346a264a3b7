import { distance } from 'fastest-levenshtein';
import type { NamedType } from '@/lib/editing/drafts/parts/fields/part-field';
import { foldedKey } from '@/lib/text/characters/folded-key';
import { ownSource } from '@/lib/text/own-source-words';
import { mostNames, readItems, readNamedItems } from '@/lib/text/typed-items';
import type { Known, Named } from './known-records';
import { entry, fault, isUnchanged, type Sheet } from './sheet';

/** The record that a field names, by its id or a name in either language. */
export function readName(sheet: Sheet, name: string, known: Known, type: NamedType, isRequired = false): string | null {
  const words = entry(sheet, name);
  if (words === '') return isRequired ? fault(sheet, name, 'required') : null;
  return isUnchanged(sheet, name) ? words : resolve(sheet, name, words, { known, type });
}

/** The records that a field names, each once, in their order. Of a list that is too long none is looked for. */
export function readNames(sheet: Sheet, name: string, known: Known, type: NamedType): string[] {
  if (isUnchanged(sheet, name)) return readItems(entry(sheet, name));
  const items = itemsOf(entry(sheet, name), known[type]);
  const different = new Set<string>();
  const repeated = new Set<string>();
  for (const words of items) (different.has(words) ? repeated : different).add(words);
  if (different.size > mostNames) return fault(sheet, name, 'tooManyNames', { most: mostNames }) ?? [];
  const ids: string[] = [];
  for (const words of different) {
    const id = resolve(sheet, name, words, { known, type });
    if (id !== null && (ids.includes(id) || repeated.has(words))) faultTwice(sheet, name, words);
    if (id !== null && !ids.includes(id)) ids.push(id);
  }
  return ids;
}

/** The names and ids of a list as typed. Some names have commas. */
function itemsOf(words: string, all: readonly Named[]): string[] {
  const withCommas = all.flatMap(({ names }) => names.filter((name) => readItems(name).length > 1));
  const most = Math.max(0, ...withCommas.map((name) => readItems(name).length - 1));
  const keys = new Set(withCommas.map(foldedKey));
  return readNamedItems(words, most, (run) => keys.has(foldedKey(run)));
}

/** The source of the draft is not said by what a field has for it. */
function faultTwice(sheet: Sheet, field: string, words: string): void {
  if (words === ownSource) fault(sheet, field, 'draftSourceTwice');
  else fault(sheet, field, 'twice', { name: words });
}

type Kind = { known: Known; type: NamedType };

function resolve(sheet: Sheet, field: string, words: string, { known, type }: Kind): string | null {
  const all: readonly Named[] = known[type];
  const found = findNamed(words, all);
  const [only] = found;
  if (only === undefined && words === ownSource) return fault(sheet, field, 'noDraftSource');
  if (only === undefined) {
    const near = nearest(words, all);
    return near === null
      ? fault(sheet, field, type === 'place' ? 'unknownPlace' : 'unknown', { name: words })
      : fault(sheet, field, 'unknownNear', { name: words, near });
  }
  if (found.length > 1) {
    return fault(sheet, field, 'ambiguous', { name: words, ids: found.map(({ id }) => id).join(', ') });
  }
  return only.isWithdrawn ? fault(sheet, field, 'withdrawn', { name: words }) : only.id;
}

/** An id goes before a name that reads like it. */
export function findNamed<Record extends Named>(words: string, all: readonly Record[]): Record[] {
  const byId = all.filter(({ id }) => id === words.toLowerCase());
  if (byId.length > 0) return byId;
  const exact = all.filter(({ names }) => names.includes(words));
  const key = foldedKey(words);
  return exact.length > 0 || key === '' ? exact : all.filter((named) => keysOf(named).includes(key));
}

const keys = new WeakMap<Named, string[]>();

function keysOf(named: Named): string[] {
  const known = keys.get(named) ?? named.names.map(foldedKey);
  keys.set(named, known);
  return known;
}

const mostNear = 3;

/** The name or id that is most like what was typed, if any is alike. */
function nearest(words: string, all: readonly Named[]): string | null {
  const key = foldedKey(words);
  const most = Math.min(mostNear, Math.floor(key.length / 3));
  let best: { near: string; letters: number } | null = null;
  for (const named of all) {
    const known = [...keysOf(named), foldedKey(named.id)];
    for (const [index, other] of known.entries()) {
      if (Math.abs(other.length - key.length) > most) continue;
      const letters = distance(key, other);
      const near = named.names[index] ?? named.id;
      if (near === ownSource) continue;
      if (letters <= most && (best === null || letters < best.letters)) best = { near, letters };
    }
  }
  return best?.near ?? null;
}
