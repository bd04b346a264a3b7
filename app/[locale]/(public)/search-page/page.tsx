import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { PageFrame } from '@/components/shell/page-frame';
import { pageMetadata } from '@/components/shell/page-metadata';
import { paths } from '@/lib/i18n/paths';
import { frameMarks } from '@/lib/search/show/search-frame';

type Props = PageProps<'/[locale]/search-page'>;

/** The frame of search pages, into which the front puts each search: to make a page here costs ten times as much. */
export const ensureStatic = 'navigation';

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations('search');
  const title = t('titleFor', { words: frameMarks.words });
  return { ...(await pageMetadata(params, paths.search, { title })), robots: { index: false } };
}

export default function SearchFramePage() {
  return <PageFrame address={frameMarks.address}>{frameMarks.article}</PageFrame>;
}
