import { type Locale, otherLocale } from '@/lib/i18n/locales';
import { foldedKey } from '@/lib/text/characters/folded-key';
import type { Choices } from './part-fields';

export type NamedChoice = Choices[keyof Choices][number];

/** The name of something on record in the page's language, or in the other where it has none there. */
export function nameOfChoice({ id, ar, en }: NamedChoice, locale: Locale): { text: string; lang: Locale } {
  const names = { ar, en };
  const own = names[locale];
  if (own !== null) return { text: own, lang: locale };
  return { text: names[otherLocale(locale)] ?? id, lang: otherLocale(locale) };
}

/** What was typed as names or ids, one after the other, and what each is on record. */
export function readTypedNames(typed: string, choices: NamedChoice[]): { typed: string; choice: NamedChoice | null }[] {
  return typed
    .split(/[,\u060c;\u061b\n]/)
    .map((name) => name.trim())
    .filter((name) => name !== '')
    .map((name) => ({ typed: name, choice: findChoice(name, choices) }));
}

/** The source that the draft of a form brings itself, which a field may mean by being empty. */
export function findDraftSource({ sources }: Choices): NamedChoice | null {
  return sources.find(({ isOfDraft }) => isOfDraft) ?? null;
}

export function findChoice(name: string, choices: NamedChoice[]): NamedChoice | null {
  const key = foldedKey(name);
  // Many sources have one publisher, so a source is found by its address; that of the draft is the one that is meant.
  const namesOf = ({ id, ar, en, url, isOfDraft }: NamedChoice) =>
    url === undefined || isOfDraft ? [id, ar, en, url ?? null] : [id, url];
  const isNamed = (choice: NamedChoice) => namesOf(choice).some((each) => each !== null && foldedKey(each) === key);
  return choices.find(({ id }) => id === name.toLowerCase()) ?? choices.find(isNamed) ?? null;
}
