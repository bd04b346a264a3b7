import { getLocale } from 'next-intl/server';
import { WithdrawnPage, withdrawnMetadata } from '@/app/[locale]/(public)/withdrawn-page';
import { LastChanged } from '@/components/records/history/last-changed';
import { TopicArticle } from '@/components/records/vocabulary/topic-article';
import { PageFrame } from '@/components/shell/page-frame';
import { pageMetadata } from '@/components/shell/page-metadata';
import { at, paths } from '@/lib/i18n/paths';
import { readRecord } from '@/lib/i18n/read-record';
import { getLastChange } from '@/lib/records/history/last-change';
import { getWithdrawnMark } from '@/lib/records/history/withdrawn-mark';
import { listMeetings } from '@/lib/records/meetings/meetings';
import { onTimeline } from '@/lib/records/meetings/newest-years';
import { getTopic } from '@/lib/records/vocabulary/topics';

type Props = PageProps<'/[locale]/topics/[id]'>;

export const ensureStatic = 'navigation';

export function generateStaticParams() {
  return [{ id: '_' }];
}

export async function generateMetadata({ params }: Props) {
  const topic = await readRecord(params, getTopicOrMark);
  if ('withdrawal' in topic) return withdrawnMetadata(params, topic);
  const locale = await getLocale();
  return pageMetadata(params, at(paths.topic, topic.id), {
    title: topic.label[locale],
    description: topic.definition[locale],
  });
}

export default async function TopicPage({ params }: Props) {
  const topic = await readRecord(params, getTopicOrMark);
  if ('withdrawal' in topic) return <WithdrawnPage mark={topic} />;
  const changedAt = await getLastChange('topic', topic.id);
  const meetings = await listMeetings({ ids: topic.meetings }, { last: onTimeline });
  return (
    <PageFrame address={at(paths.topic, topic.id)}>
      <TopicArticle topic={topic} meetings={meetings} />
      {changedAt && <LastChanged at={changedAt} />}
    </PageFrame>
  );
}

async function getTopicOrMark(id: string) {
  return (await getTopic(id)) ?? getWithdrawnMark('topic', id);
}
