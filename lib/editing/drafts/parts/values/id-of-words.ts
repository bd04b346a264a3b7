import { parsePublicId } from '@/lib/i18n/public-id';
import { foldText } from '@/lib/text/characters/fold';

/** `harbour-group`: an id made of words in English. Null: nothing of them can be in an id. */
export function idOfWords(...words: (string | null)[]): string | null {
  const id = foldText(words.filter(Boolean).join(' '))
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
    .replaceAll(' ', '-')
    .slice(0, 80)
    .replace(/-$/, '');
  return parsePublicId(id);
}
