import { getTranslations } from 'next-intl/server';
import { DictionaryTable } from '@/components/data/dictionary-table';
import { PageFrame } from '@/components/shell/page-frame';
import { pageMetadata } from '@/components/shell/page-metadata';
import { wordsOfColumn, wordsOfTable } from '@/lib/exchange/tables/dictionary';
import { recordTables } from '@/lib/exchange/tables/record-tables';
import { ownTables, wholeTables } from '@/lib/exchange/views/own-tables';
import { paths } from '@/lib/i18n/paths';
import { readLocale } from '@/lib/i18n/read-locale';
import type { Translator } from '@/lib/i18n/translator';

export const ensureStatic = 'navigation';

export async function generateMetadata({ params }: PageProps<'/[locale]/data/dictionary'>) {
  const t = await getTranslations('download.dictionary');
  return pageMetadata(params, paths.dataDictionary, { title: t('title'), description: t('lead') });
}

export default async function DictionaryPage({ params }: PageProps<'/[locale]/data/dictionary'>) {
  await readLocale(params);
  const words: Translator = await getTranslations();
  const t = await getTranslations('download');
  return (
    <PageFrame address={paths.dataDictionary}>
      <h1 className="max-w-4xl text-2xl md:text-3xl">{t('dictionary.title')}</h1>
      <p className="mt-2 max-w-prose text-quiet">{t('dictionary.lead')}</p>
      {[...recordTables, ...ownTables].map((table) => (
        <DictionaryTable
          key={table.name}
          name={table.name}
          isFile={[...recordTables, ...wholeTables].some(({ name }) => name === table.name)}
          {...wordsOfTable(words, table)}
          columns={table.columns.map((column) => ({
            name: column.name,
            kind: column.kind,
            isKey: table.keys.some((key) => key === column.name),
            ...wordsOfColumn(words, column),
          }))}
        />
      ))}
    </PageFrame>
  );
}
