import type { Metadata } from 'next';
import { listMetadata } from '@/components/records/lists/list-metadata';
import { MeetingList } from '@/components/records/lists/meeting-list';
import { PageFrame } from '@/components/shell/page-frame';
import { paths } from '@/lib/i18n/paths';
import { readLocale } from '@/lib/i18n/read-locale';
import { getMeetingList } from '@/lib/records/lists/get-list';
import { listQueryWith, parseListQuery } from '@/lib/records/lists/list-query';

type Props = PageProps<'/[locale]/list-page/meetings'>;

/** The list of meetings for a query: the front shows it at the address of the list, and keeps it until a change. */
export const instant = false;

export function generateMetadata(props: Props): Promise<Metadata> {
  return listMetadata('meetings', props);
}

export default async function NarrowedMeetingsPage({ params, searchParams }: Props) {
  const locale = await readLocale(params);
  const query = parseListQuery('meetings', await searchParams);
  const found = await getMeetingList(query, locale);
  return (
    <PageFrame address={(each) => paths.meetings(each) + listQueryWith('meetings', query, { page: query.page })}>
      <MeetingList found={found} />
    </PageFrame>
  );
}
