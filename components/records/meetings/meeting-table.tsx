import { useLocale, useTranslations } from 'next-intl';
import { useShortBodyName } from '@/components/records/bodies/body-name';
import { RecordDay } from '@/components/records/provenance/when';
import { Cell, DataTable, Row } from '@/components/ui/data-table';
import { paths } from '@/lib/i18n/paths';
import type { MeetingSummary } from '@/lib/records/meetings/meetings';
import { PlaceText, placeIn } from './meeting-label';
import { MeetingLink } from './meeting-link';
import { TextMarks } from './text-marks';

type Props = {
  meetings: MeetingSummary[];
  caption: string;
  /** Leaves out the column of bodies, for a table whose heading names the body. */
  isOneBody?: boolean;
};

/** Widths that keep several tables on one page in line. */
const widthsOfOneBody = ['lg:w-[17%]', 'lg:w-[38%]', 'lg:w-[18%]', 'lg:w-[11%]', 'lg:w-[16%]'];

const allColumns = ['date', 'meeting', 'body', 'place', 'mode', 'texts'] as const;

/** Meetings of any body, one a row, in the order given. */
export function MeetingTable({ meetings, caption, isOneBody = false }: Props) {
  const t = useTranslations('meetings');
  const columns = allColumns.filter((name) => !isOneBody || name !== 'body').map((name) => t(name));
  return (
    <DataTable caption={caption} columns={columns} stack="medium" {...(isOneBody && { widths: widthsOfOneBody })}>
      {meetings.map((meeting) => (
        <MeetingTableRow key={meeting.id} meeting={meeting} isOneBody={isOneBody} />
      ))}
    </DataTable>
  );
}

function MeetingTableRow({ meeting, isOneBody }: { meeting: MeetingSummary; isOneBody: boolean }) {
  const t = useTranslations('meetings');
  const mode = useTranslations('meeting.mode');
  const locale = useLocale();
  const shortBodyName = useShortBodyName();
  return (
    <Row>
      <Cell>
        <span className="inline-block min-w-28">
          <RecordDay date={meeting.date} style="short" />
        </span>
      </Cell>
      <Cell>
        <MeetingLink meeting={meeting} className="inline-block min-w-44" />
      </Cell>
      {!isOneBody && (
        <Cell>
          <a href={paths.body(locale, meeting.body)}>{shortBodyName(meeting.body)}</a>
        </Cell>
      )}
      <PlaceCell meeting={meeting} />
      <Cell name={t('mode')}>{mode(meeting.mode ?? 'unknown')}</Cell>
      <Cell>
        <TextMarks texts={meeting.texts} />
      </Cell>
    </Row>
  );
}

/** The format beside it says of a meeting without a place that it was held remotely. */
function PlaceCell({ meeting }: { meeting: MeetingSummary }) {
  const locale = useLocale();
  const t = useTranslations('meetings');
  if (meeting.mode === 'virtual' && placeIn(meeting, locale) === '') {
    return (
      <Cell>
        <span aria-hidden="true" className="text-quiet stacked:hidden">
          –
        </span>
      </Cell>
    );
  }
  return (
    <Cell name={t('place')}>
      <PlaceText meeting={meeting} />
    </Cell>
  );
}
