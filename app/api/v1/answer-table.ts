import { getTranslations } from 'next-intl/server';
import { publicOrigin } from '@/lib/env';
import { withPracticeColumn } from '@/lib/exchange/practice-mark';
import { describeTable } from '@/lib/exchange/tables/csv-on-the-web';
import type { Translators } from '@/lib/exchange/tables/dictionary';
import type { AnyTable, Cell } from '@/lib/exchange/tables/table';
import { writeCsv } from '@/lib/exchange/tables/write-csv';
import { tags } from '@/lib/records/tags';
import { answerBytes } from './answer';

type Table = Pick<AnyTable, 'name' | 'keys' | 'columns'>;

type Filled = { rows: readonly (readonly Cell[])[]; isForExcel: boolean };

/** The rows of a table as a file that a browser saves under its name. */
export function answerCsv(request: Request, { name, columns }: Table, { rows, isForExcel }: Filled): Response {
  const sheet = withPracticeColumn({ headings: columns.map((column) => column.name), rows });
  const text = writeCsv(sheet.headings, sheet.rows, isForExcel ? 'excel' : 'plain');
  return answerBytes(request, text, 'text/csv; charset=utf-8; header=present', {
    tags: [tags.history],
    fileName: `${name}.csv`,
  });
}

/** What the columns mean, in both languages. The file that it describes lies beside it. */
export async function answerTableDescription(request: Request, table: Table): Promise<Response> {
  const { pathname, search } = new URL(request.url);
  const url = pathname.replace(/^.*\//, '').replace('-metadata.json', '') + search;
  const description = describeTable(table, { url, translators: await bothTranslators(), source: publicOrigin() });
  return answerBytes(request, JSON.stringify(description), 'application/csvm+json; charset=utf-8', {
    tags: [tags.history],
  });
}

export async function bothTranslators(): Promise<Translators> {
  const [ar, en] = await Promise.all([getTranslations({ locale: 'ar' }), getTranslations({ locale: 'en' })]);
  return { ar, en };
}
