import type { Locale } from './locales';

/** The address of one page in either language. */
export type Address = (locale: Locale) => string;

/** The one place where a page's address is spelled. */
export const paths = {
  home: (locale: Locale) => `/${locale}`,
  years: (locale: Locale) => `/${locale}/years`,
  /** `year` as the address spells it: `2019` or `1441h`. */
  year: (locale: Locale, year: string) => `/${locale}/years/${year}`,
  meetings: (locale: Locale) => `/${locale}/meetings`,
  /** Every meeting with its hosts, chairs, mode and figures. */
  meetingTable: (locale: Locale) => `/${locale}/meetings/table`,
  meeting: (locale: Locale, id: string) => `/${locale}/meetings/${id}`,
  statements: (locale: Locale) => `/${locale}/statements`,
  statement: (locale: Locale, id: string) => `/${locale}/statements/${id}`,
  /** One place of a statement: p3, or x1. */
  paragraph: (locale: Locale, id: string, slot: string) => `/${locale}/statements/${id}/${slot}`,
  /** Two texts beside each other; `pair` as the address spells it, `en...ar`. Without one: the pair that tells most. */
  parallel: (locale: Locale, id: string, pair?: string) =>
    `/${locale}/statements/${id}/parallel${pair ? `/${pair}` : ''}`,
  statementVersion: (locale: Locale, id: string, version: number) => `/${locale}/statements/${id}/v/${version}`,
  body: (locale: Locale, id: string) => `/${locale}/bodies/${id}`,
  members: (locale: Locale) => `/${locale}/members`,
  member: (locale: Locale, id: string) => `/${locale}/members/${id}`,
  /** The form that asks for a day sends it here, as the query `day`. */
  membersOn: (locale: Locale) => `/${locale}/members/on`,
  /** `day` as YYYY-MM-DD. */
  membersOnDay: (locale: Locale, day: string) => `/${locale}/members/on/${day}`,
  topics: (locale: Locale) => `/${locale}/topics`,
  topic: (locale: Locale, id: string) => `/${locale}/topics/${id}`,
  /** Takes the query `q` and filters: see lib/search/show/search-address.ts. */
  search: (locale: Locale) => `/${locale}/search`,
  /** Two statements compared: `pair` as the address spells it, `cifg-11...cifg-12`. Without one: the newest. */
  compare: (locale: Locale) => `/${locale}/compare`,
  /** Where the form sends that asks for two statements; see redirects.ts of the front. */
  comparisonOf: (locale: Locale) => `/${locale}/compare/of`,
  comparison: (locale: Locale, pair: string, lang: Locale) => `/${locale}/compare/${pair}/${lang}`,
  /** Takes the query `words`. */
  quotation: (locale: Locale) => `/${locale}/quotation`,
  /** Both take the query `q`: see lib/findings/finding-address.ts. */
  phrases: (locale: Locale) => `/${locale}/phrases`,
  concordance: (locale: Locale) => `/${locale}/concordance`,
  themes: (locale: Locale) => `/${locale}/themes`,
  commitments: (locale: Locale) => `/${locale}/commitments`,
  /** A finding as it was after a change; `path` without its language. */
  at: (locale: Locale, seq: string, path: string) => `/${locale}/at/${seq}${path}`,
  glossary: (locale: Locale) => `/${locale}/glossary`,
  /** Where readers choose how dates and digits are written. */
  dates: (locale: Locale) => `/${locale}/dates`,
  designations: (locale: Locale) => `/${locale}/designations`,
  designation: (locale: Locale, id: string) => `/${locale}/designations/${id}`,
  data: (locale: Locale) => `/${locale}/data`,
  /** Every point of the record on which its sources differ. */
  disagreements: (locale: Locale) => `/${locale}/disagreements`,
  dataApi: (locale: Locale) => `/${locale}/data/api`,
  dataDictionary: (locale: Locale) => `/${locale}/data/dictionary`,
  corrections: (locale: Locale) => `/${locale}/corrections`,
  /** `seq` is the number of the change in the history. */
  correction: (locale: Locale, seq: string) => `/${locale}/corrections/${seq}`,
  olderCorrections: (locale: Locale, n: number) => `/${locale}/corrections/older/${n}`,
  about: (locale: Locale) => `/${locale}/about`,
  /** The form that reports an error, about no page in particular; what it holds is posted here. */
  report: (locale: Locale) => `/${locale}/report`,
  /** The same about a page, named by its path without the language, with a place as `#claim-x`. */
  reportOn: (locale: Locale, about: string) =>
    about === '/' ? `/${locale}/report` : `/${locale}/report/on${about.replace('#', '/')}`,
  /** How a page, or a section, figure or claim on it, is cited: `about` as in a report. */
  citeOn: (locale: Locale, about: string) => `/${locale}/cite${about === '/' ? '/home' : about.replace('#', '/')}`,
  /** The place that a report is about. */
  place: (locale: Locale, about: string) => `/${locale}${about === '/' ? '' : about}`,
  /** Where a reader finds the answer to a report. */
  ownReport: (locale: Locale, token: string) => `/${locale}/report/${token}`,
} as const;

/** The address of one page, for whoever chooses the language: `at(paths.meeting, 'cifg-12')`. */
export function at<Named extends unknown[]>(
  path: (locale: Locale, ...named: Named) => string,
  ...named: Named
): Address {
  return (locale) => path(locale, ...named);
}
