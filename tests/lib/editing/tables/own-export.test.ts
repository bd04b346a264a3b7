import { createTranslator } from 'next-intl';
import { describe, expect, it } from 'vitest';
import keysOfWords from '@/lib/editing/tables/export-words.json';
import { importTable } from '@/lib/editing/tables/import-table';
import { readTable } from '@/lib/editing/tables/read-table';
import { wordsOfColumn } from '@/lib/exchange/tables/dictionary';
import { findRecordTable } from '@/lib/exchange/tables/record-tables';
import { type CsvVariant, writeCsv } from '@/lib/exchange/tables/write-csv';
import { inLongSnapshot, readWhole } from '@/lib/exchange/whole/read-whole';
import type { Locale } from '@/lib/i18n/locales';
import ar from '@/messages/ar.json';
import en from '@/messages/en.json';
import { testDatabase } from '@/tests/support/database';

const { db } = await testDatabase('loaded');
const operator = { kind: 'operator' } as const;
const translators = {
  ar: createTranslator({ locale: 'ar', messages: ar }),
  en: createTranslator({ locale: 'en', messages: en }),
};

/** The file that a reader downloads. */
async function exported(
  name: string,
  variant: CsvVariant,
  locale: Locale | null,
): Promise<{ text: string; ids: string[] }> {
  const table = findRecordTable(name)!;
  const items = await inLongSnapshot((snapshot) => readWhole(snapshot, table.noun, {}));
  const t = locale && translators[locale];
  const headings = table.columns.map((column) => (t ? wordsOfColumn(t, column).title : column.name));
  const rows = items.flatMap((item) => table.cellsOf(item));
  return { text: writeCsv(headings, rows, variant), ids: items.map(({ id }) => id) };
}

describe.each(['meetings', 'designations', 'members'])('the file of all %s', (name) => {
  it.each([
    ['plain', null],
    ['excel', 'ar'],
    ['excel', 'en'],
  ] as const)('comes in again, %s with headings in %s, with nothing to change', async (variant, locale) => {
    const before = await db.change.count();
    const { text, ids } = await exported(name, variant, locale);
    const table = await readTable(new Uint8Array(Buffer.from(text)), `${name}.csv`);
    if ('faults' in table) throw new Error(JSON.stringify(table.faults));
    const { type, rows } = table;
    const result = await importTable(operator, { type, rows, isDryRun: false, reason: null, starter: null });
    if (result.state === 'refused') throw new Error(JSON.stringify(result.faults.slice(0, 5)));
    const changed = result.rows.filter(({ outcome }) => outcome !== 'unchanged');
    expect(changed.map(({ id }) => id)).toEqual([]);
    expect(result.rows.map(({ id }) => id).toSorted()).toEqual(ids.toSorted());
    expect(await db.change.count()).toBe(before);
  });
});

it('the words of each column are those of the dictionary', () => {
  const files = { meeting: 'meetings', designation: 'designations', party: 'members' };
  for (const [type, name] of Object.entries(files)) {
    const { columns = [] } = findRecordTable(name) ?? {};
    const keys = columns.map((column) => [column.name, column.lang ? `${column.field} ${column.lang}` : column.field]);
    expect(keysOfWords[type as 'meeting']).toEqual(Object.fromEntries(keys));
  }
});
