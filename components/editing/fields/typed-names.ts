import { type Locale, otherLocale } from '@/lib/i18n/locales';
import { foldedKey } from '@/lib/text/characters/folded-key';
import { mostNames, readItems, readNamedItems } from '@/lib/text/typed-items';
import type { Choices } from './part-fields';

export type NamedChoice = Choices[keyof Choices][number];

/** The name of something on record in the page's language, or in the other where it has none there. */
export function nameOfChoice({ id, ar, en }: NamedChoice, locale: Locale): { text: string; lang: Locale } {
  const names = { ar, en };
  const own = names[locale];
  if (own !== null) return { text: own, lang: locale };
  return { text: names[otherLocale(locale)] ?? id, lang: otherLocale(locale) };
}

/** Whether more was typed than a list may name. */
export function isTooMany(typed: string): boolean {
  return new Set(readItems(typed)).size > mostNames;
}

/** What was typed as names or ids, each once, and what it is on record. A list that is too long is one name of nothing. */
export function readTypedNames(typed: string, choices: NamedChoice[]): { typed: string; choice: NamedChoice | null }[] {
  if (isTooMany(typed)) return [{ typed, choice: null }];
  const names = new Set(itemsOf(typed, choices));
  return [...names].map((name) => ({ typed: name, choice: findChoice(name, choices) }));
}

/** The names and ids of a list as typed. */
export function itemsOf(typed: string, choices: NamedChoice[]): string[] {
  return readNamedItems(typed, indexOf(choices).mostCommas, (words) => countNamed(words, choices) > 0);
}

/** The source that the draft of a form brings itself, which a field may mean by being empty. */
export function findDraftSource({ sources }: Choices): NamedChoice | null {
  return sources.find(({ isOfDraft }) => isOfDraft) ?? null;
}

/** What an id or a name means on record. Null: nothing, or several that are called the same. */
export function findChoice(name: string, choices: NamedChoice[]): NamedChoice | null {
  const { byId, byName } = indexOf(choices);
  const found = byName.get(foldedKey(name)) ?? [];
  const own = byId.get(name.toLowerCase()) ?? found.find(({ isOfDraft }) => isOfDraft);
  if (own) return own;
  const exact = found.filter((choice) => namesOf(choice).includes(name));
  const meant = exact.length > 0 ? exact : found;
  return meant.length === 1 ? (meant[0] ?? null) : null;
}

/** How many are called so. */
export function countNamed(name: string, choices: NamedChoice[]): number {
  const { byId, byName } = indexOf(choices);
  return byName.get(foldedKey(name))?.length ?? (byId.has(name.toLowerCase()) ? 1 : 0);
}

/** Whether another is shown under this name, whatever it is found by. */
export function isSharedName(name: string, choices: NamedChoice[]): boolean {
  return (indexOf(choices).shown.get(foldedKey(name)) ?? 0) > 1;
}

type Index = {
  byId: Map<string, NamedChoice>;
  byName: Map<string, NamedChoice[]>;
  /** How many are shown under each name. */
  shown: Map<string, number>;
  /** The most commas that one of the names has. */
  mostCommas: number;
};

/** The choices of a page are never changed in place. */
const indexes = new WeakMap<NamedChoice[], Index>();

function indexOf(choices: NamedChoice[]): Index {
  const known = indexes.get(choices);
  if (known) return known;
  const index: Index = { byId: new Map(), byName: new Map(), shown: new Map(), mostCommas: 0 };
  for (const choice of choices) {
    if (!index.byId.has(choice.id.toLowerCase())) index.byId.set(choice.id.toLowerCase(), choice);
    for (const key of keysOf(choice)) {
      const alike = index.byName.get(key);
      if (alike) alike.push(choice);
      else index.byName.set(key, [choice]);
    }
    const shown = [choice.ar, choice.en].flatMap((name) => (name === null ? [] : [foldedKey(name)]));
    for (const key of new Set(shown)) index.shown.set(key, (index.shown.get(key) ?? 0) + 1);
    for (const name of namesOf(choice)) index.mostCommas = Math.max(index.mostCommas, readItems(name).length - 1);
  }
  indexes.set(choices, index);
  return index;
}

const keys = new WeakMap<NamedChoice, ReadonlySet<string>>();

function keysOf(choice: NamedChoice): ReadonlySet<string> {
  const known = keys.get(choice) ?? new Set(namesOf(choice).map(foldedKey).filter(Boolean));
  keys.set(choice, known);
  return known;
}

/** Many sources have one publisher, so a source is found by its address; that of the draft is the one that is meant. */
function namesOf({ id, ar, en, others = [], url, isOfDraft }: NamedChoice): string[] {
  const names = url === undefined || isOfDraft ? [id, ar, en, ...others, url] : [id, url];
  return names.filter((name) => name !== null && name !== undefined);
}
