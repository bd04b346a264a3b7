import { type Translators, wordsOfColumn, wordsOfTable } from '@/lib/exchange/tables/dictionary';
import { locales } from '@/lib/i18n/locales';
import type { View } from './view';

/** The rows of a view as JSON, with what they are, what each column means, and where they come from. */
export function toViewJson(
  { table, rows }: View,
  { source, translators }: { source: string; translators: Translators },
) {
  const inBoth = (words: (locale: keyof Translators) => string) =>
    Object.fromEntries(locales.map((locale) => [locale, words(locale)]));
  return {
    title: inBoth((locale) => wordsOfTable(translators[locale], table).title),
    description: inBoth((locale) => wordsOfTable(translators[locale], table).about),
    source,
    columns: table.columns.map((column) => ({
      name: column.name,
      title: inBoth((locale) => wordsOfColumn(translators[locale], column).title),
      description: inBoth((locale) => wordsOfColumn(translators[locale], column).about),
    })),
    total: rows.length,
    rows: rows.map((row) => Object.fromEntries(table.columns.map(({ name }, index) => [name, row[index]]))),
  };
}
