import { getTranslations } from 'next-intl/server';
import { TopicIndex } from '@/components/records/vocabulary/topic-index';
import { PageFrame } from '@/components/shell/page-frame';
import { pageMetadata } from '@/components/shell/page-metadata';
import { paths } from '@/lib/i18n/paths';
import { readLocale } from '@/lib/i18n/read-locale';
import { listTopics } from '@/lib/records/vocabulary/topics';

type Props = PageProps<'/[locale]/topics'>;

export const ensureStatic = 'navigation';

export async function generateMetadata({ params }: Props) {
  const t = await getTranslations('topics');
  return pageMetadata(params, paths.topics, { title: t('title'), description: t('description') });
}

export default async function TopicsPage({ params }: Props) {
  await readLocale(params);
  const topics = await listTopics();
  return (
    <PageFrame address={paths.topics}>
      <TopicIndex topics={topics} />
    </PageFrame>
  );
}
