import { useTranslations } from 'next-intl';
import { getTranslations } from 'next-intl/server';
import { DownloadSection } from '@/components/data/download-section';
import { ExampleSection } from '@/components/data/example-section';
import { CoverageArticle } from '@/components/records/coverage/coverage-article';
import { PageFrame } from '@/components/shell/page-frame';
import { pageMetadata } from '@/components/shell/page-metadata';
import { wordsOfTable } from '@/lib/exchange/tables/dictionary';
import { recordTables } from '@/lib/exchange/tables/record-tables';
import { wholeTables } from '@/lib/exchange/views/own-tables';
import { paths } from '@/lib/i18n/paths';
import { readLocale } from '@/lib/i18n/read-locale';
import type { Translator } from '@/lib/i18n/translator';
import { getMainBody } from '@/lib/records/bodies/main-body';
import { getSeriesCoverage, listBodyCoverage } from '@/lib/records/coverage/coverage';
import { getMissing } from '@/lib/records/coverage/missing';
import { countMeetingsByYear } from '@/lib/records/meetings/years';

export const ensureStatic = 'navigation';

export async function generateMetadata({ params }: PageProps<'/[locale]/data'>) {
  const t = await getTranslations('coverage');
  return pageMetadata(params, paths.data, { title: t('title'), description: t('description') });
}

export default async function DataPage({ params }: PageProps<'/[locale]/data'>) {
  await readLocale(params);
  const [body, bodies, missing, years] = await Promise.all([
    getMainBody(),
    listBodyCoverage(),
    getMissing(),
    countMeetingsByYear(),
  ]);
  const words: Translator = await getTranslations();
  const busiest = years.toSorted((a, b) => b.total - a.total)[0];
  const series = body && { body: body.id, ...(await getSeriesCoverage(body.id)) };
  return (
    <PageFrame address={paths.data}>
      <DataHeader />
      <DownloadSection
        tables={[...recordTables, ...wholeTables].map((table) => ({ name: table.name, ...wordsOfTable(words, table) }))}
      />
      {busiest && <ExampleSection year={String(busiest.year)} meetings={busiest.total} />}
      <CoverageArticle series={series} bodies={bodies} missing={missing} />
    </PageFrame>
  );
}

function DataHeader() {
  const t = useTranslations('coverage');
  return (
    <header>
      <h1 className="max-w-4xl text-2xl md:text-3xl">{t('title')}</h1>
      <p className="mt-2 max-w-prose text-quiet">{t('lead')}</p>
    </header>
  );
}
