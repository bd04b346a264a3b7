import { useTranslations } from 'next-intl';
import { MeetingLink } from '@/components/records/meetings/meeting-link';
import { FigureAmount } from '@/components/records/provenance/figure';
import { RecordDay } from '@/components/records/provenance/when';
import { Cell, DataTable, Row } from '@/components/ui/data-table';
import { Words } from '@/components/ui/words';
import type { MeetingFigures } from '@/lib/records/sources/figures';

/** The figures in words, one a row; a meeting without any says so, in the words of its sources where there are some. */
export function FigurePointsTable({ meetings }: { meetings: MeetingFigures[] }) {
  const t = useTranslations();
  const columns = [t('meetings.meeting'), t('meeting.figure'), t('meeting.basis'), t('meeting.saidBy')];
  return (
    <DataTable caption={t('chart.figures')} columns={columns}>
      {meetings.flatMap((each) =>
        each.figures.length === 0
          ? [<EmptyRow key={each.meeting.id} {...each} />]
          : each.figures.map((figure) => (
              <Row key={`${each.meeting.id} ${figure.value} ${figure.basis} ${figure.unit}`}>
                <Cell>
                  <MeetingCell meeting={each.meeting} />
                </Cell>
                <Cell name={t('meeting.figure')}>
                  <FigureAmount figure={figure} />
                </Cell>
                <Cell name={t('meeting.basis')}>{t(`count.basis.${figure.basis}`)}</Cell>
                <Cell name={t('meeting.saidBy')}>
                  <Words value={figure.saidBy} />
                </Cell>
              </Row>
            )),
      )}
    </DataTable>
  );
}

function EmptyRow({ meeting, note }: MeetingFigures) {
  const t = useTranslations('meeting');
  return (
    <Row>
      <Cell>
        <MeetingCell meeting={meeting} />
      </Cell>
      <Cell name={t('figure')}>
        {t('countUnknown')}
        {note && (
          <p className="text-quiet">
            <Words value={note} />
          </p>
        )}
      </Cell>
      <Cell>{null}</Cell>
      <Cell>{null}</Cell>
    </Row>
  );
}

function MeetingCell({ meeting }: Pick<MeetingFigures, 'meeting'>) {
  return (
    <>
      <MeetingLink meeting={meeting} />{' '}
      <span className="text-quiet">
        <RecordDay date={meeting} style="short" />
      </span>
    </>
  );
}
