import { useLocale, useTranslations } from 'next-intl';
import { placeIn } from '@/components/records/meetings/meeting-label';
import { MeetingTable } from '@/components/records/meetings/meeting-table';
import type { Locale } from '@/lib/i18n/locales';
import { paths } from '@/lib/i18n/paths';
import { wordsIn } from '@/lib/records/bilingual';
import type { FoundList } from '@/lib/records/lists/get-list';
import type { ListOrder } from '@/lib/records/lists/list-query';
import type { MeetingSummary } from '@/lib/records/meetings/meetings';
import { inAlphabeticalOrder } from '@/lib/text/characters/alphabetical-order';
import { ListFrame } from './list-frame';

/** The meetings that a query finds, in the order that it asks for. */
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
      <MeetingTable meetings={inOrder(found.items, found.query.sort, locale)} caption={t('caption')} />
    </ListFrame>
  );
}

/** Expects the earliest first. Meetings without a place come last where the place decides. */
function inOrder(meetings: MeetingSummary[], sort: ListOrder, locale: Locale): MeetingSummary[] {
  if (sort === 'oldest') return meetings;
  const newestFirst = meetings.toReversed();
  if (sort === 'title') return inAlphabeticalOrder(newestFirst, locale, ({ title }) => wordsIn(title, locale) ?? '');
  if (sort !== 'place') return newestFirst;
  const placed = newestFirst.filter((meeting) => placeIn(meeting, locale) !== '');
  return [
    ...inAlphabeticalOrder(placed, locale, (meeting) => placeIn(meeting, locale)),
    ...newestFirst.filter((meeting) => placeIn(meeting, locale) === ''),
  ];
}
