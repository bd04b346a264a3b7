import { type Locale, locales } from '@/lib/i18n/locales';
import { type Translators, wordsOfColumn, wordsOfTable } from './dictionary';
import type { AnyTable, CellKind } from './table';
import { listSeparator } from './write-csv';

type Told = {
  /** The address of the file, as the description names it. */
  url: string;
  translators: Translators;
  /** Where the rows come from. */
  source: string;
};

const datatypes = {
  text: 'string',
  list: 'string',
  edtf: 'string',
  address: 'anyURI',
  integer: 'integer',
  decimal: 'decimal',
  boolean: 'boolean',
  date: 'date',
  instant: 'dateTimeStamp',
} satisfies Record<CellKind, string>;

/** Describes the plain file of a table after CSV on the Web: each column with its name, meaning and type in both languages. */
export function describeTable(table: Pick<AnyTable, 'name' | 'keys' | 'columns'>, { url, translators, source }: Told) {
  return {
    '@context': 'http://www.w3.org/ns/csvw',
    url,
    'dc:title': inBoth((locale) => wordsOfTable(translators[locale], table).title),
    'dc:description': inBoth((locale) => wordsOfTable(translators[locale], table).about),
    'dc:source': { '@id': source },
    dialect: { encoding: 'utf-8', lineTerminators: ['\n'], header: true },
    tableSchema: {
      ...(table.keys.length > 0 && { primaryKey: table.keys }),
      columns: table.columns.map((column) => ({
        name: column.name,
        // The heading is one of the titles, so that a reader finds each column by either.
        titles: Object.fromEntries(
          locales.map((locale) => [locale, [wordsOfColumn(translators[locale], column).title, column.name]]),
        ),
        'dc:description': inBoth((locale) => wordsOfColumn(translators[locale], column).about),
        datatype: datatypes[column.kind],
        ...(column.lang && { lang: column.lang }),
        ...(column.kind === 'list' && { separator: listSeparator }),
        required: table.keys.includes(column.name),
      })),
    },
  };
}

function inBoth(words: (locale: Locale) => string) {
  return locales.map((locale) => ({ '@value': words(locale), '@language': locale }));
}
