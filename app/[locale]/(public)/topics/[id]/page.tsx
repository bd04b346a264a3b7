import { getLocale } from 'next-intl/server';
import { TopicArticle } from '@/components/records/vocabulary/topic-article';
import { PageFrame } from '@/components/shell/page-frame';
import { pageMetadata } from '@/components/shell/page-metadata';
import { at, paths } from '@/lib/i18n/paths';
import { readRecord } from '@/lib/i18n/read-record';
import { listMeetings } from '@/lib/records/meetings/meetings';
import { getTopic } from '@/lib/records/vocabulary/topics';

type Props = PageProps<'/[locale]/topics/[id]'>;

export const ensureStatic = 'navigation';

export function generateStaticParams() {
  return [{ id: '_' }];
}

export async function generateMetadata({ params }: Props) {
  const topic = await readRecord(params, getTopic);
  const locale = await getLocale();
  return pageMetadata(params, at(paths.topic, topic.id), {
    title: topic.label[locale],
    description: topic.definition[locale],
  });
}

export default async function TopicPage({ params }: Props) {
  const topic = await readRecord(params, getTopic);
  const meetings = await listMeetings();
  return (
    <PageFrame address={at(paths.topic, topic.id)}>
      <TopicArticle topic={topic} meetings={meetings.filter(({ id }) => topic.meetings.includes(id))} />
    </PageFrame>
  );
}
