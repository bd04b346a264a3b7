import { useLocale, useTranslations } from 'next-intl';
import { getTranslations } from 'next-intl/server';
import { GapList } from '@/components/records/meetings/gap-list';
import { MeetingTable } from '@/components/records/meetings/meeting-table';
import { PageFrame } from '@/components/shell/page-frame';
import { pageMetadata } from '@/components/shell/page-metadata';
import { Section } from '@/components/ui/section';
import { paths } from '@/lib/i18n/paths';
import { readLocale } from '@/lib/i18n/read-locale';
import { type Gap, listGaps } from '@/lib/records/meetings/gaps';
import { listMeetings, type MeetingSummary } from '@/lib/records/meetings/meetings';

type Props = PageProps<'/[locale]/meetings'>;

export const ensureStatic = 'navigation';

export async function generateMetadata({ params }: Props) {
  const t = await getTranslations('meetings');
  return pageMetadata(params, paths.meetings, { title: t('title'), description: t('description') });
}

export default async function MeetingsPage({ params }: Props) {
  await readLocale(params);
  const [meetings, gaps] = await Promise.all([listMeetings(), listGaps()]);
  return <Meetings meetings={meetings} gaps={gaps} />;
}

function Meetings({ meetings, gaps }: { meetings: MeetingSummary[]; gaps: Gap[] }) {
  const locale = useLocale();
  const t = useTranslations('meetings');
  return (
    <PageFrame address={paths.meetings}>
      <h1 className="text-2xl md:text-3xl">{t('title')}</h1>
      <p className="mt-2 mb-6 max-w-prose text-quiet">{t('lead', { count: meetings.length })}</p>
      <p className="mb-4 print:hidden">
        <a href={paths.meetingTable(locale)}>{t('table.title')}</a>
      </p>
      <MeetingTable meetings={meetings} caption={t('caption')} />
      <Section id="gaps" title={t('gaps')}>
        <GapList gaps={gaps} />
      </Section>
    </PageFrame>
  );
}
