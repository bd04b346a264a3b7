import { createTranslator } from 'next-intl';
import { describe, expect, it } from 'vitest';
import { describeTable } from '@/lib/exchange/tables/csv-on-the-web';
import { recordTables } from '@/lib/exchange/tables/record-tables';
import type { AnyTable } from '@/lib/exchange/tables/table';
import { writeCsv } from '@/lib/exchange/tables/write-csv';
import { inLongSnapshot } from '@/lib/exchange/whole/read-whole';
import { readWholeRecord } from '@/lib/exchange/whole/whole-record';
import ar from '@/messages/ar.json';
import en from '@/messages/en.json';
import { testDatabase } from '@/tests/support/database';
import { readCsv } from '@/tests/support/read-csv';

await testDatabase('loaded');
const record = await inLongSnapshot(readWholeRecord);
const translators = {
  ar: createTranslator({ locale: 'ar', messages: ar }),
  en: createTranslator({ locale: 'en', messages: en }),
};
const tables: readonly AnyTable[] = recordTables;

const lexical: Record<string, RegExp> = {
  string: /^/,
  anyURI: /^https?:\/\/\S+$/,
  integer: /^-?\d+$/,
  boolean: /^(true|false)$/,
  date: /^\d{4}-\d\d-\d\d$/,
  dateTimeStamp: /^\d{4}-\d\d-\d\dT[\d:.]+Z$/,
};

describe.each(tables.map((table) => ({ table, name: table.name })))('the table $name', ({ table }) => {
  const description = describeTable(table, { url: `${table.name}.csv`, translators, source: 'https://record.example' });
  const { columns, primaryKey = [] } = description.tableSchema;
  const text = writeCsv(
    table.columns.map(({ name }) => name),
    record[table.noun].flatMap((item) => table.cellsOf(item)),
    'plain',
  );
  const [headings = [], ...rows] = readCsv['csv-parse'](text);

  it('has the headings that its description names, each with a word in both languages', () => {
    expect(headings).toEqual(columns.map(({ name }) => name));
    for (const { titles, name } of columns) expect([titles.ar?.length, titles.en?.[1]]).toEqual([2, name]);
  });

  it('has in each cell a value of the type that is described, and one in each that is required', () => {
    const faults = rows.flatMap((row) =>
      columns.flatMap(({ name, datatype, required }, index) => {
        const cell = row[index] ?? '';
        if (cell === '') return required ? [`${name} is empty`] : [];
        return lexical[datatype]?.test(cell) ? [] : [`${name}: ${cell} is no ${datatype}`];
      }),
    );
    expect(faults).toEqual([]);
  });

  it('has no two rows of one key', () => {
    expect(primaryKey.length).toBeGreaterThan(0);
    const keys = rows.map((row) => JSON.stringify(primaryKey.map((name) => row[headings.indexOf(name)])));
    expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
  });
});
