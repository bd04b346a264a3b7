import { useLocale } from 'next-intl';
import { useShortBodyName } from '@/components/records/bodies/body-name';
import { RecordDay } from '@/components/records/provenance/when';
import { paths } from '@/lib/i18n/paths';
import type { MeetingSummary } from '@/lib/records/meetings/meetings';
import { buildTimeline } from '@/lib/records/meetings/timeline';
import { PlaceText } from './meeting-label';
import { MeetingLink } from './meeting-link';

/** Meetings of any body under the years in which they began, the newest first. Expects them by ascending date. */
export function MeetingsByYear({ meetings }: { meetings: MeetingSummary[] }) {
  const locale = useLocale();
  return buildTimeline(meetings, []).map(({ year, entries }) => (
    <section
      key={year}
      aria-labelledby={`y${year}`}
      className="gap-x-6 border-b border-rule py-3 sm:grid sm:grid-cols-[5rem_1fr]"
    >
      <h3 id={`y${year}`} className="text-lg">
        <a href={paths.year(locale, String(year))} className="text-ink no-underline hover:underline">
          {year}
        </a>
      </h3>
      <ul className="grid gap-3">
        {entries.map((entry) => entry.kind === 'meeting' && <Line key={entry.meeting.id} meeting={entry.meeting} />)}
      </ul>
    </section>
  ));
}

function Line({ meeting }: { meeting: MeetingSummary }) {
  const shortBodyName = useShortBodyName();
  return (
    <li>
      <MeetingLink meeting={meeting} />
      <p className="text-base text-quiet">
        <RecordDay date={meeting.date} /> · <PlaceText meeting={meeting} /> · {shortBodyName(meeting.body)}
      </p>
    </li>
  );
}
