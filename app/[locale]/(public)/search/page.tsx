import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { SearchArticle } from '@/components/search/search-article';
import { PageFrame } from '@/components/shell/page-frame';
import { pageMetadata } from '@/components/shell/page-metadata';
import { paths } from '@/lib/i18n/paths';
import { readLocale } from '@/lib/i18n/read-locale';
import { listBodies } from '@/lib/records/bodies/bodies';
import { listTopics } from '@/lib/records/vocabulary/topics';
import { parseSearchQuery } from '@/lib/search/ask/search-query';
import { searchRecords } from '@/lib/search/ask/search-records';
import { searchAddress } from '@/lib/search/show/search-address';

type Props = PageProps<'/[locale]/search'>;

/** Made for each request, yet whole before its first byte like every other page. */
export const instant = false;

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const t = await getTranslations('search');
  const { q } = parseSearchQuery(await searchParams);
  const title = q === '' ? t('title') : t('titleFor', { words: q });
  return {
    ...(await pageMetadata(params, paths.search, { title, description: t('description') })),
    ...(q !== '' && { robots: { index: false } }),
  };
}

export default async function SearchPage({ params, searchParams }: Props) {
  const locale = await readLocale(params);
  const query = parseSearchQuery(await searchParams);
  const [result, topics, bodies] = await Promise.all([searchRecords(query, locale), listTopics(), listBodies()]);
  return (
    <PageFrame address={(each) => searchAddress(each, query, { offset: query.offset })}>
      <SearchArticle query={query} result={result} names={{ topics, bodies }} />
    </PageFrame>
  );
}
