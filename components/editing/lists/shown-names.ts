import {
  countNamed,
  findChoice,
  isSharedName,
  isTooMany,
  itemsOf,
  type NamedChoice,
  nameOfChoice,
} from '@/components/editing/fields/typed-names';
import { separators } from '@/lib/i18n/format-list';
import type { Locale } from '@/lib/i18n/locales';
import { type NamedItems, withId } from '@/lib/text/named-items';
import { ownSource, ownSourceWords } from '@/lib/text/own-source-words';
import { readItems } from '@/lib/text/typed-items';

/** What a field of one name, or of a list, shows for what is stored in it: names in the page's language. */
export function showNames(stored: string, choices: NamedChoice[], kind: 'name' | 'names', locale: Locale): NamedItems {
  const asIs = { stored, shown: stored, items: [] };
  // A field of one line has no end of a line, which parts what is stored from what is shown.
  if (stored.trim() === '' || stored.includes('\n') || isTooMany(stored)) return asIs;
  const typed = kind === 'name' ? [stored.trim()] : itemsOf(stored, choices);
  const items = typed.map((item) => ({ stored: item, shown: nameIn(item, choices, locale) }));
  if (items.every((item) => item.stored === item.shown)) return asIs;
  const hasCommas = kind === 'names' && items.some(({ shown }) => readItems(shown).length > 1);
  const { comma, semicolon } = separators[locale];
  return { stored, shown: items.map(({ shown }) => shown).join(hasCommas ? semicolon : comma), items };
}

/** The name of what an item means, with the id where others are called the same; of sources always, which share publishers. */
function nameIn(item: string, choices: NamedChoice[], locale: Locale): string {
  if (item === ownSource) return ownSourceWords[locale];
  const choice = findChoice(item, choices);
  if (choice === null) return item;
  const { text } = nameOfChoice(choice, locale);
  if (choice.isOfDraft || text === choice.id) return item;
  const isShared = choice.url !== undefined || countNamed(text, choices) > 1 || isSharedName(text, choices);
  return isShared ? withId(text, choice.id) : text;
}
