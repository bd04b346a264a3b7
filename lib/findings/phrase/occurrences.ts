import type { Phrase } from './phrase';
import type { TextWord } from './text-words';

/**
 * Where a phrase stands among the words of a text, by the same forms as a search for what was typed: `from` the first word,
 * `to` after the last. Places never overlap. Linear.
 */
export function placesOf(words: readonly TextWord[], { forms }: Pick<Phrase, 'forms'>): { from: number; to: number }[] {
  const places: { from: number; to: number }[] = [];
  for (let from = 0; from + forms.length <= words.length; from += 1) {
    const isHere = forms.every((wanted, offset) => words[from + offset]?.forms.some((form) => wanted.includes(form)));
    if (!isHere) continue;
    places.push({ from, to: from + forms.length });
    from += forms.length - 1;
  }
  return places;
}
