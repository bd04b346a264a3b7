import type { Locale } from './locales';

/** The one place where a page's address is spelled. */
export const paths = {
  home: (locale: Locale) => `/${locale}`,
  years: (locale: Locale) => `/${locale}/years`,
  /** `year` as the address spells it: `2019` or `1441h`. */
  year: (locale: Locale, year: string) => `/${locale}/years/${year}`,
  meetings: (locale: Locale) => `/${locale}/meetings`,
  meeting: (locale: Locale, id: string) => `/${locale}/meetings/${id}`,
  statement: (locale: Locale, id: string) => `/${locale}/statements/${id}`,
  body: (locale: Locale, id: string) => `/${locale}/bodies/${id}`,
  about: (locale: Locale) => `/${locale}/about`,
} as const;
