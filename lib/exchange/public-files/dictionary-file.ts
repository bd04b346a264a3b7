import { type Translators, wordsOfColumn, wordsOfTable } from '@/lib/exchange/tables/dictionary';
import { recordTables } from '@/lib/exchange/tables/record-tables';
import type { AnyTable, Cell } from '@/lib/exchange/tables/table';
import { writeCsv } from '@/lib/exchange/tables/write-csv';

const headings = ['table', 'column', 'type', 'key', 'title_en', 'title_ar', 'description_en', 'description_ar'];

/** What each table and each of its columns means, in both languages, as a table itself. */
export function writeDictionary({ ar, en }: Translators): string {
  const tables: readonly AnyTable[] = recordTables;
  const rows = tables.flatMap((table): Cell[][] => {
    const [own, its] = [wordsOfTable(en, table), wordsOfTable(ar, table)];
    return [
      [table.name, null, null, null, own.title, its.title, own.about, its.about],
      ...table.columns.map((column): Cell[] => {
        const [english, arabic] = [wordsOfColumn(en, column), wordsOfColumn(ar, column)];
        const isKey = table.keys.includes(column.name);
        return [table.name, column.name, column.kind, isKey, english.title, arabic.title, english.about, arabic.about];
      }),
    ];
  });
  return writeCsv(headings, rows, 'plain');
}
