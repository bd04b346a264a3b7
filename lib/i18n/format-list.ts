import type { Locale } from './locales';

const listLocales: Record<Locale, string> = { ar: 'ar', en: 'en-GB' };

/** The items as one phrase, such as "a, b and c". */
export function formatList(items: string[], locale: Locale): string {
  return new Intl.ListFormat(listLocales[locale], { type: 'conjunction' }).format(items);
}

/** The signs between items that no "and" joins. */
export const separators: Record<Locale, { comma: string; semicolon: string; dot: string }> = {
  ar: { comma: '، ', semicolon: '؛ ', dot: ' · ' },
  en: { comma: ', ', semicolon: '; ', dot: ' · ' },
};
