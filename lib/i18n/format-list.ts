import type { Locale } from './locales';

const listLocales: Record<Locale, string> = { ar: 'ar', en: 'en-GB' };

/** The items as one phrase, such as "a, b and c". Arabic joins its "and" to what follows, so Latin letters there stand in quotes. */
export function formatList(items: string[], locale: Locale): string {
  return new Intl.ListFormat(listLocales[locale], { type: 'conjunction' }).format(
    items.map((item, index) => (locale === 'ar' && index > 0 && /^\p{Script=Latin}/u.test(item) ? `«${item}»` : item)),
  );
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
