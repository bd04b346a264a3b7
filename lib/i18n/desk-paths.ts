import type { Locale } from './locales';

/** The one place where an address of the desk is spelled. */
export const deskPaths = {
  home: (locale: Locale) => `/${locale}/desk`,
  signIn: (locale: Locale) => `/${locale}/desk/sign-in`,
  secondFactor: (locale: Locale) => `/${locale}/desk/second-factor`,
  enrol: (locale: Locale) => `/${locale}/desk/second-factor/enrol`,
  invitation: (locale: Locale, token: string) => `/${locale}/desk/invitation/${token}`,
  account: (locale: Locale) => `/${locale}/desk/account`,
  people: (locale: Locale) => `/${locale}/desk/people`,
  records: (locale: Locale) => `/${locale}/desk/records`,
  record: (locale: Locale, type: string, id: string) => `/${locale}/desk/records/${type}/${id}`,
  recordHistory: (locale: Locale, type: string, id: string) => `/${locale}/desk/records/${type}/${id}/history`,
  texts: (locale: Locale) => `/${locale}/desk/texts`,
  translations: (locale: Locale) => `/${locale}/desk/translations`,
  /** What statements seem to commit somebody to. */
  commitments: (locale: Locale) => `/${locale}/desk/commitments`,
  reports: (locale: Locale) => `/${locale}/desk/reports`,
  report: (locale: Locale, number: number) => `/${locale}/desk/reports/${number}`,
  list: (locale: Locale, list: string) => `/${locale}/desk/lists/${list}`,
  practice: (locale: Locale) => `/${locale}/desk/practice`,
  rules: (locale: Locale) => `/${locale}/desk/rules`,
  import: (locale: Locale) => `/${locale}/desk/import`,
  newDraft: (locale: Locale) => `/${locale}/desk/new`,
  draft: (locale: Locale, id: string) => `/${locale}/desk/drafts/${id}`,
  /** `slug` is of the text beside it. Without one: the first that there is. */
  draftParagraphs: (locale: Locale, id: string, slug?: string) =>
    `/${locale}/desk/drafts/${id}/paragraphs${slug ? `?with=${slug}` : ''}`,
  review: (locale: Locale, id: string) => `/${locale}/desk/drafts/${id}/review`,
  preview: (locale: Locale, id: string) => `/${locale}/desk/drafts/${id}/preview`,
} as const;
