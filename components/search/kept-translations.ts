import type { Locale } from '@/lib/i18n/locales';

/** A language to write in, with its translator for each part of the messages. */
export type Language = { locale: Locale; translatorOf(namespace?: string): unknown };

let language: Language | null = null;

/**
 * Writes in one language. In place of next-intl where a page is written at once: there each component makes a translator of
 * its own, here the whole process has one of each part of the messages.
 */
export function inLanguage<Result>(own: Language, write: () => Result): Result {
  language = own;
  return write();
}

export function useLocale(): Locale {
  return ownLanguage().locale;
}

export function useTranslations(namespace?: string): unknown {
  return ownLanguage().translatorOf(namespace);
}

function ownLanguage(): Language {
  if (language === null) throw new Error('Nothing is written in any language.');
  return language;
}
