import { getTranslations } from 'next-intl/server';
import { publicOrigin } from '@/lib/env';
import { withPracticeColumn } from '@/lib/exchange/practice-mark';
import { describeTable } from '@/lib/exchange/tables/csv-on-the-web';
import { type Translators, wordsOfColumn } from '@/lib/exchange/tables/dictionary';
import { writeCsv } from '@/lib/exchange/tables/write-csv';
import type { View } from '@/lib/exchange/views/view';
import { mostInFile, type TooMany } from '@/lib/exchange/whole/read-rows';
import { isLocale, type Locale } from '@/lib/i18n/locales';
import type { Translator } from '@/lib/i18n/translator';
import { tags } from '@/lib/records/tags';
import { answerBytes, answerProblem } from './answer';

type Filled = {
  /** The language of the page; null for a file of the API, whose headings are names of columns unless it is asked for words. */
  locale: Locale | null;
  /** What the rows were made from. */
  tags?: readonly string[];
};

/** The rows of a table as a file that a browser saves under its name. The variant for Excel that a page gives has headings in words. */
export async function answerCsv(
  request: Request,
  { table, rows }: View,
  { locale, tags: own }: Filled,
): Promise<Response> {
  const { searchParams } = new URL(request.url);
  const isForExcel = searchParams.get('excel') === '1';
  const words = localeOf(searchParams.get('headings')) ?? (isForExcel ? locale : null);
  const t: Translator | null = words && (await getTranslations({ locale: words }));
  const headings = table.columns.map((column) => (t ? wordsOfColumn(t, column).title : column.name));
  const sheet = withPracticeColumn({ headings, rows });
  const text = writeCsv(sheet.headings, sheet.rows, isForExcel ? 'excel' : 'plain');
  const variant = `${isForExcel ? '-excel' : ''}${words ? `-${words}` : ''}`;
  return answerBytes(request, text, 'text/csv; charset=utf-8; header=present', {
    tags: own ?? [tags.history],
    fileName: `${table.name}${variant}.csv`,
  });
}

function localeOf(asked: string | null): Locale | null {
  return asked !== null && isLocale(asked) ? asked : null;
}

/** A refusal of what a file would have to leave a part of out. */
export function answerTooBroad(request: Request): Promise<Response> {
  return answerProblem(request, (t) => ({
    status: 422,
    code: 'too-broad',
    title: t('invalid'),
    detail: t('tooBroad'),
    pointer: '/q',
  }));
}

/** A refusal of a file that would have more records than one may have: it says how else they can be had. */
export function answerTooMany(request: Request, { tooMany, noun }: TooMany): Promise<Response> {
  const api = `${publicOrigin()}/api/v1`;
  const addresses = { pages: `${api}/${noun}?limit=100`, whole: `${api}/export.zip` };
  return answerProblem(request, (t) => ({
    status: 422,
    code: 'too-many',
    title: t('invalid'),
    detail: t('tooMany', { count: tooMany, most: mostInFile, ...addresses }),
  }));
}

/** What the columns mean, in both languages. The file that it describes lies beside it. */
export async function answerTableDescription(request: Request, table: View['table']): Promise<Response> {
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
