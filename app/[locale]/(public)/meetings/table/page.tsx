import { getTranslations } from 'next-intl/server';
import { MeetingRolesArticle } from '@/components/records/meetings/meeting-roles-article';
import { PageFrame } from '@/components/shell/page-frame';
import { pageMetadata } from '@/components/shell/page-metadata';
import { paths } from '@/lib/i18n/paths';
import { readLocale } from '@/lib/i18n/read-locale';
import { getMainBody } from '@/lib/records/bodies/main-body';
import { listMeetingRoles } from '@/lib/records/meetings/meeting-roles';

type Props = PageProps<'/[locale]/meetings/table'>;

export const ensureStatic = 'navigation';

export async function generateMetadata({ params }: Props) {
  const t = await getTranslations('meetings.table');
  return pageMetadata(params, paths.meetingTable, { title: t('title'), description: t('lead') });
}

export default async function MeetingTablePage({ params }: Props) {
  await readLocale(params);
  const [meetings, body] = await Promise.all([listMeetingRoles(), getMainBody()]);
  return (
    <PageFrame address={paths.meetingTable}>
      <MeetingRolesArticle meetings={meetings} mainBody={body?.id ?? null} />
    </PageFrame>
  );
}
