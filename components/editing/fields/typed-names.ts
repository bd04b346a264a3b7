import { type Locale, otherLocale } from '@/lib/i18n/locales';
import { foldedKey } from '@/lib/text/characters/folded-key';
import { mostNames, readItems } from '@/lib/text/typed-items';
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
  const names = [...new Set(readItems(typed))];
  if (names.length > mostNames) return [{ typed, choice: null }];
  return names.map((name) => ({ typed: name, choice: findChoice(name, choices) }));
}

/** The source that the draft of a form brings itself, which a field may mean by being empty. */
export function findDraftSource({ sources }: Choices): NamedChoice | null {
  return sources.find(({ isOfDraft }) => isOfDraft) ?? null;
}

export function findChoice(name: string, choices: NamedChoice[]): NamedChoice | null {
  const { byId, byName } = indexOf(choices);
  return byId.get(name.toLowerCase()) ?? byName.get(foldedKey(name)) ?? null;
}

type Index = { byId: Map<string, NamedChoice>; byName: Map<string, NamedChoice> };

/** The choices of a page are never changed in place. */
const indexes = new WeakMap<NamedChoice[], Index>();

function indexOf(choices: NamedChoice[]): Index {
  const known = indexes.get(choices);
  if (known) return known;
  const index: Index = { byId: new Map(), byName: new Map() };
  for (const choice of choices.toReversed()) {
    index.byId.set(choice.id, choice);
    for (const key of keysOf(choice)) index.byName.set(key, choice);
  }
  indexes.set(choices, index);
  return index;
}

const keys = new WeakMap<NamedChoice, string[]>();

/** Many sources have one publisher, so a source is found by its address; that of the draft is the one that is meant. */
function keysOf(choice: NamedChoice): string[] {
  const known = keys.get(choice);
  if (known) return known;
  const { id, ar, en, url, isOfDraft } = choice;
  const names = url === undefined || isOfDraft ? [id, ar, en, url ?? null] : [id, url];
  const own = names.flatMap((name) => (name === null ? [] : [foldedKey(name)]));
  keys.set(choice, own);
  return own;
}
