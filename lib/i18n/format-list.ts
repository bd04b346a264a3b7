import type { Locale } from './locales';

const listLocales: Record<Locale, string> = { ar: 'ar', en: 'en-GB' };

/** The items as one phrase, such as "a, b and c". */
export function formatList(items: string[], locale: Locale): string {
  return new Intl.ListFormat(listLocales[locale], { type: 'conjunction' }).format(items);
}

/** What stands before the first, second and each further of so many items of such a phrase. */
export function listJoints(count: number, locale: Locale): string[] {
  const phrase = new Intl.ListFormat(listLocales[locale], { type: 'conjunction' });
  const between = phrase.formatToParts(Array.from({ length: count }, () => '-'));
  return ['', ...between.filter(({ type }) => type === 'literal').map(({ value }) => value)];
}

/** The signs between items that no "and" joins. */
export const separators: Record<Locale, { comma: string; semicolon: string; dot: string }> = {
  ar: { comma: '، ', semicolon: '؛ ', dot: ' · ' },
  en: { comma: ', ', semicolon: '; ', dot: ' · ' },
};
