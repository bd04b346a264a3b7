import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { cache } from 'react';
import { MeetingTableArticle } from '@/components/findings/meeting-table-article';
import { PageFrame } from '@/components/shell/page-frame';
import { pageMetadata, pageStatus } from '@/components/shell/page-metadata';
import { statusOfFault } from '@/lib/findings/answer-asked';
import { answerMeetingTable } from '@/lib/findings/answer-meeting-table';
import { addressAt } from '@/lib/findings/finding-address';
import { type Address, paths } from '@/lib/i18n/paths';

type Props = PageProps<'/[locale]/at/[seq]/meetings/table'>;

/** Made for each request, yet whole before its first byte: it waits for a query that it does not have. */
export const instant = false;

/** Once for the head and the page: a head that comes later than its page would be streamed. */
const findOnce = cache(answerMeetingTable);

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  await searchParams;
  const { seq } = await params;
  const t = await getTranslations('meetings.table');
  const described = { title: t('title'), description: t('lead') };
  const metadata = await pageMetadata(params, meetingTableAt(seq), described);
  const found = await findOnce(seq);
  return { ...metadata, ...('kind' in found ? pageStatus(statusOfFault(found)) : { robots: { index: false } }) };
}

export default async function MeetingTableAtPage({ params, searchParams }: Props) {
  await searchParams;
  const { seq } = await params;
  return (
    <PageFrame address={meetingTableAt(seq)}>
      <MeetingTableArticle found={await findOnce(seq)} seq={seq} />
    </PageFrame>
  );
}

function meetingTableAt(seq: string): Address {
  return (locale) => addressAt(paths.meetingTable, locale, seq);
}
