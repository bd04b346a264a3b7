import { type Locale, otherLocale } from '@/lib/i18n/locales';

/** The same thing in both languages. Null: not known in that language; a page then says so and shows the other. */
export type Bilingual = { ar: string | null; en: string | null };

export function bilingual(ar: string | null, en: string | null): Bilingual {
  return { ar, en };
}

/** The words in this language; where it has none, those in the other. */
export function wordsIn(words: Bilingual, locale: Locale): string | null {
  return words[locale] ?? words[otherLocale(locale)];
}

/** The language of the words that `wordsIn` gives; English where there are none. */
export function languageOf(words: Bilingual, locale: Locale): Locale {
  if (words[locale] !== null) return locale;
  return words.ar === null ? 'en' : 'ar';
}

/** `nameArOwn` is our rendering, where no published Arabic name is known. */
type Named = { id: string; name: Bilingual; nameArOwn?: string | null };

/** A name as plain words, for where no mark can say that it is ours or of another language. */
export function nameIn({ id, name, nameArOwn }: Named, locale: Locale): string {
  return name[locale] ?? nameArOwn ?? wordsIn(name, locale) ?? id;
}

/** As `bilingual`, but null where neither language has anything to say. */
export function bilingualOrNull(ar: string | null, en: string | null): Bilingual | null {
  return ar === null && en === null ? null : { ar, en };
}
