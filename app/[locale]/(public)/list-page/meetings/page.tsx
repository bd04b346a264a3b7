import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { MeetingList } from '@/components/records/lists/meeting-list';
import { PageFrame } from '@/components/shell/page-frame';
import { pageMetadata } from '@/components/shell/page-metadata';
import { paths } from '@/lib/i18n/paths';
import { readLocale } from '@/lib/i18n/read-locale';
import { getMeetingList } from '@/lib/records/lists/get-list';
import { listQueryWith, parseListQuery } from '@/lib/records/lists/list-query';

type Props = PageProps<'/[locale]/list-page/meetings'>;

/** The list of meetings for a query: the front shows it at the address of the list, and keeps it until a change. */
export const instant = false;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations('meetings');
  return { ...(await pageMetadata(params, paths.meetings, { title: t('title') })), robots: { index: false } };
}

export default async function NarrowedMeetingsPage({ params, searchParams }: Props) {
  await readLocale(params);
  const query = parseListQuery('meetings', await searchParams);
  const found = await getMeetingList(query);
  return (
    <PageFrame address={(locale) => paths.meetings(locale) + listQueryWith('meetings', query)}>
      <MeetingList found={found} />
    </PageFrame>
  );
}
