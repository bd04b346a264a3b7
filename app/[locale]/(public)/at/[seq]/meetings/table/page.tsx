import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { cache } from 'react';
import { MeetingTableArticle } from '@/components/findings/meeting-table-article';
import { atMoment, momentMetadata } from '@/components/findings/moment-metadata';
import { PageFrame } from '@/components/shell/page-frame';
import { answerMeetingTable } from '@/lib/findings/answer-meeting-table';
import { paths } from '@/lib/i18n/paths';

type Props = PageProps<'/[locale]/at/[seq]/meetings/table'>;

/** Made for each request, yet whole before its first byte: it waits for a query that it does not have. */
export const instant = false;

/** Once for the head and the page: a head that comes later than its page would be streamed. */
const findOnce = cache(answerMeetingTable);

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  await searchParams;
  const t = await getTranslations('meetings.table');
  const described = { title: t('title'), description: t('lead') };
  return momentMetadata(params, { path: paths.meetingTable, ...described, find: findOnce });
}

export default async function MeetingTableAtPage({ params, searchParams }: Props) {
  await searchParams;
  const { seq } = await params;
  return (
    <PageFrame address={atMoment(paths.meetingTable, seq)}>
      <MeetingTableArticle found={await findOnce(seq)} seq={seq} />
    </PageFrame>
  );
}
