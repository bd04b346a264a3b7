import type { ItemOf, Noun } from '@/lib/exchange/api/nouns';
import { withPracticeColumn } from '@/lib/exchange/practice-mark';
import { describeTable } from '@/lib/exchange/tables/csv-on-the-web';
import type { Translators } from '@/lib/exchange/tables/dictionary';
import { recordTables } from '@/lib/exchange/tables/record-tables';
import type { AnyTable } from '@/lib/exchange/tables/table';
import { writeCsv } from '@/lib/exchange/tables/write-csv';
import type { WholeRecord } from '@/lib/exchange/whole/whole-record';
import type { PublicFile } from './public-file';

type Manner = { translators: Translators; origin: string };

/** Each table as a plain file, with what its columns mean beside it. */
export function tableFiles(record: WholeRecord, { translators, origin }: Manner): PublicFile[] {
  const tables: readonly AnyTable[] = recordTables;
  return tables.flatMap((table) => {
    const url = `${table.name}.csv`;
    return [
      { name: `csv/${url}`, content: writeTable(table, record[table.noun]) },
      {
        name: `csv/${url}-metadata.json`,
        content: `${JSON.stringify(describeTable(table, { url, translators, source: origin }), null, 1)}\n`,
      },
    ];
  });
}

function writeTable(table: AnyTable, items: readonly ItemOf<Noun>[]): string {
  const headings = table.columns.map(({ name }) => name);
  const sheet = withPracticeColumn({ headings, rows: items.flatMap((item) => table.cellsOf(item)) });
  return writeCsv(sheet.headings, sheet.rows, 'plain');
}
