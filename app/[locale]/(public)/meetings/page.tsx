import { getTranslations } from 'next-intl/server';
import { GapSection } from '@/components/records/lists/gap-section';
import { MeetingList } from '@/components/records/lists/meeting-list';
import { PageFrame } from '@/components/shell/page-frame';
import { pageMetadata } from '@/components/shell/page-metadata';
import { paths } from '@/lib/i18n/paths';
import { readLocale } from '@/lib/i18n/read-locale';
import { getMeetingList } from '@/lib/records/lists/get-list';
import { parseListQuery } from '@/lib/records/lists/list-query';
import { listGaps } from '@/lib/records/meetings/gaps';

type Props = PageProps<'/[locale]/meetings'>;

export const ensureStatic = 'navigation';

export async function generateMetadata({ params }: Props) {
  const t = await getTranslations('meetings');
  return pageMetadata(params, paths.meetings, { title: t('title'), description: t('description') });
}

/** The whole list. One that is narrowed is made at `list-page`, since a page that is kept takes no query. */
export default async function MeetingsPage({ params }: Props) {
  const locale = await readLocale(params);
  const t = await getTranslations('meetings');
  const tAll = await getTranslations('disagreements');
  const [found, gaps] = await Promise.all([getMeetingList(parseListQuery('meetings', {}), locale), listGaps()]);
  return (
    <PageFrame address={paths.meetings}>
      <MeetingList found={found} />
      <GapSection gaps={gaps} />
      <p className="mt-8">
        <a href={paths.disagreements(locale)}>{tAll('all')}</a>
      </p>
      <p className="mt-2 print:hidden">
        <a href={paths.meetingTable(locale)}>{t('table.title')}</a>
      </p>
    </PageFrame>
  );
}
