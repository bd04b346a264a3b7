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

/** A list of names as a person reads it: nobody has to know the code. */
export function showOwnSource(list: string, lang: keyof typeof ownSourceWords): string {
  return exchange(list, (item) => item === ownSource, ownSourceWords[lang]);
}

/** What was typed, as it is stored. */
export function readOwnSource(list: string): string {
  return exchange(list, isOwnSourceWords, ownSource);
}

function exchange(list: string, isMeant: (item: string) => boolean, by: string): string {
  const items = readItems(list);
  return items.some(isMeant) ? items.map((item) => (isMeant(item) ? by : item)).join(', ') : list;
}
