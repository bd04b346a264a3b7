import { foldedKey } from './characters/folded-key';
import { readItems } from './typed-items';

/** How each language names the source that a draft brings itself, in fields and in lists. */
export const ownSourceWords = { ar: 'المصدر الوارد في هذه المسودة', en: 'The source in this draft' } as const;

/** The code that stands for it in what is stored, whatever id the source gets. */
export const ownSource = 'this-draft';

const keys = Object.values(ownSourceWords).map(foldedKey);

export function isOwnSourceWords(words: string): boolean {
  return keys.includes(foldedKey(words));
}

/** What was typed, as it is stored. */
export function readOwnSource(list: string): string {
  const items = readItems(list);
  return items.some(isOwnSourceWords)
    ? items.map((item) => (isOwnSourceWords(item) ? ownSource : item)).join(', ')
    : list;
}
