import { useLocale, useTranslations } from 'next-intl';
import { MeetingTable } from '@/components/records/meetings/meeting-table';
import { paths } from '@/lib/i18n/paths';
import type { FoundList } from '@/lib/records/lists/get-list';
import type { MeetingSummary } from '@/lib/records/meetings/meetings';
import { ListFrame } from './list-frame';

/** A page of the meetings that a query finds. */
export function MeetingList({ found }: { found: FoundList<MeetingSummary> }) {
  const locale = useLocale();
  const t = useTranslations('meetings');
  const lead = t.rich('lead', {
    gaps: (words) => (
      <a key="gaps" href={`${paths.meetings(locale)}#gaps`}>
        {words}
      </a>
    ),
  });
  return (
    <ListFrame list="meetings" found={found} title={t('title')} lead={lead}>
      <MeetingTable meetings={found.items} caption={t('caption')} />
    </ListFrame>
  );
}
