export const locales = ['ar', 'en'] as const;

export type Locale = (typeof locales)[number];

/** The language of whoever asks for neither: at `/`, and for search engines. */
export const defaultLocale: Locale = 'ar';
export type Direction = 'rtl' | 'ltr';

export function isLocale(value: string): value is Locale {
  return (locales as readonly string[]).includes(value);
}

export function otherLocale(locale: Locale): Locale {
  return locale === 'ar' ? 'en' : 'ar';
}

/** The direction of a text in this BCP 47 language; follows the script where the tag names one. */
export function directionOf(lang: string): Direction {
  return /^(ar|fa|ur|he)(-|$)/.test(lang) && !/-Latn(-|$)/i.test(lang) ? 'rtl' : 'ltr';
}
