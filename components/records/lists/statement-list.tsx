import { useLocale, useTranslations } from 'next-intl';
import { useShortBodyName } from '@/components/records/bodies/body-name';
import { MeetingLink } from '@/components/records/meetings/meeting-link';
import { TextMarks } from '@/components/records/meetings/text-marks';
import { Day, RecordDay } from '@/components/records/provenance/when';
import { StatementLink } from '@/components/records/statements/statement-title';
import { Cell, DataTable, Row } from '@/components/ui/data-table';
import { paths } from '@/lib/i18n/paths';
import type { FoundList } from '@/lib/records/lists/get-list';
import type { StatementLine } from '@/lib/records/statements/statement-lines';
import { ListFrame } from './list-frame';

/** A page of the statements that a query finds. */
export function StatementList({ found }: { found: FoundList<StatementLine> }) {
  const t = useTranslations('statements');
  return (
    <ListFrame list="statements" found={found} title={t('title')} lead={t('undatedOrder')}>
      <DataTable
        caption={t('caption')}
        columns={[t('issued'), t('statement'), t('meeting'), t('body'), t('texts')]}
        stack="medium"
      >
        {found.items.map((statement) => (
          <StatementRow key={statement.id} statement={statement} />
        ))}
      </DataTable>
    </ListFrame>
  );
}

function StatementRow({ statement }: { statement: StatementLine }) {
  const locale = useLocale();
  const t = useTranslations();
  const shortBodyName = useShortBodyName();
  const { meeting, issued } = statement;
  return (
    <Row>
      <Cell>
        <span className="inline-block min-w-28">
          {issued === null ? (
            <span className="text-quiet">{t('statements.undated')}</span>
          ) : (
            <Day edtf={issued} style="short" />
          )}
        </span>
      </Cell>
      <Cell>
        <StatementLink statement={statement} />
        <span className="block text-quiet">{t(`statement.kind.${statement.kind}`)}</span>
      </Cell>
      <Cell>
        {meeting ? <MeetingLink meeting={meeting} /> : t('statements.noMeeting')}
        {meeting && (
          <span className="block text-quiet">
            <RecordDay date={meeting} style="short" />
          </span>
        )}
      </Cell>
      <Cell>{meeting && <a href={paths.body(locale, meeting.body)}>{shortBodyName(meeting.body)}</a>}</Cell>
      <Cell>
        <TextMarks texts={statement.texts} />
      </Cell>
    </Row>
  );
}
