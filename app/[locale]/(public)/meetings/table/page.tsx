import { getTranslations } from 'next-intl/server';
import { MeetingTableArticle } from '@/components/findings/meeting-table-article';
import { PageFrame } from '@/components/shell/page-frame';
import { pageMetadata } from '@/components/shell/page-metadata';
import { getMeetingTable, meetingsOnPage } from '@/lib/findings/answer-meeting-table';
import { paths } from '@/lib/i18n/paths';
import { readLocale } from '@/lib/i18n/read-locale';

type Props = PageProps<'/[locale]/meetings/table'>;

export const ensureStatic = 'navigation';

export async function generateMetadata({ params }: Props) {
  const t = await getTranslations('meetings.table');
  return pageMetadata(params, paths.meetingTable, { title: t('title'), description: t('lead') });
}

export default async function MeetingTablePage({ params }: Props) {
  await readLocale(params);
  return (
    <PageFrame address={paths.meetingTable}>
      <MeetingTableArticle found={await getMeetingTable(meetingsOnPage)} seq={null} />
    </PageFrame>
  );
}
