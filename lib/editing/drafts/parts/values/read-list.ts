import { mostNames, readItems } from '@/lib/text/typed-items';
import { entry, fault, isUnchanged, longest, refusalOf, type Sheet } from './sheet';

/** Words that are separated by commas: other spellings of a name, each once. */
export function readList(sheet: Sheet, name: string): string[] {
  const items = [...new Set(readItems(entry(sheet, name)))];
  if (isUnchanged(sheet, name)) return items;
  if (items.length > mostNames) return fault(sheet, name, 'tooManyNames', { most: mostNames }) ?? [];
  const refused = items.map((item) => refusalOf(item, 'short')).find((one) => one !== null);
  if (refused) fault(sheet, name, 'characterAt', refused);
  if (items.some((item) => item.length > longest.short)) fault(sheet, name, 'longerThan', { most: longest.short });
  return items;
}

export function listWords(items: string[]): string {
  return items.join(', ');
}
