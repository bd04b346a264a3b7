import type { Locale } from '@/lib/i18n/locales';
import { paths } from '@/lib/i18n/paths';
import { type Bilingual, languageOf, wordsIn } from '@/lib/records/bilingual';
import { type Citation, citationOfRecord } from './citation';

/** What this record says of a meeting or a designation: an entry of ours, at one version. */
export type CitedEntry = {
  part: 'meetings' | 'designations';
  id: string;
  title: Bilingual;
  version: number;
  updatedAt: string;
};

type Context = {
  /** The name of this record, which wrote the entry. */
  record: Bilingual;
  /** The portal's origin, without a slash at its end. */
  origin: string;
};

/** The file of a citation at the address of an entry: `cifg-12.ris`. */
export const citationEndings = ['.ris', '.bib', '.csl.json'] as const;

/** Prepares the citation of an entry, in this language. It is dated by its last change. */
export function citeEntry(
  { part, id, title, version, updatedAt }: CitedEntry,
  { record, origin }: Context,
  locale: Locale,
): Citation {
  const page = part === 'meetings' ? paths.meeting(locale, id) : paths.designation(locale, id);
  return citationOfRecord({
    statement: id,
    author: record,
    title: wordsIn(title, locale) ?? id,
    titleLang: languageOf(title, locale),
    issued: updatedAt.slice(0, 10),
    within: [],
    version,
    url: origin + page,
  });
}
