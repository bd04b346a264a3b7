import { useLocale, useTranslations } from 'next-intl';
import { useShortBodyName } from '@/components/records/bodies/body-name';
import { GapWindow } from '@/components/records/meetings/gap-list';
import { PlaceText } from '@/components/records/meetings/meeting-label';
import { MeetingLink } from '@/components/records/meetings/meeting-link';
import { StandingMark } from '@/components/records/provenance/standing-mark';
import { RecordDay } from '@/components/records/provenance/when';
import { Cell, DataTable, Row } from '@/components/ui/data-table';
import { Doubt } from '@/components/ui/doubt';
import { Words } from '@/components/ui/words';
import { paths } from '@/lib/i18n/paths';
import type { NumberCoverage, NumberedSeries } from '@/lib/records/coverage/coverage';
import type { MeetingSummary } from '@/lib/records/meetings/meetings';
import type { TextMark } from '@/lib/records/statements/texts';

/** The records and gaps of a series, a row for each number, then the records without a number. */
export function NumberTable({ series }: { series: NumberedSeries }) {
  const t = useTranslations('coverage');
  const shortBodyName = useShortBodyName();
  const names = ['number', 'record', 'when', 'official', 'arabic', 'gap'] as const;
  const locale = useLocale();
  return (
    <>
      <DataTable
        caption={t('byNumber', { body: shortBodyName(series.body) })}
        columns={names.map((name) => t(name))}
        stack="wide"
      >
        {series.numbers.map((each) => (
          <NumberRow key={each.ordinal} {...each} />
        ))}
        {series.unnumbered.map((meeting) => (
          <Row key={meeting.id}>
            <Cell name={t('number')}>–</Cell>
            <RecordCells meeting={meeting} />
            <Cell name={t('gap')}>{t('unnumbered')}</Cell>
          </Row>
        ))}
      </DataTable>
      {series.olderUnnumbered > 0 && (
        <p className="mt-2 text-quiet">
          {t.rich('olderUnnumbered', {
            count: series.olderUnnumbered,
            list: (words) => <a href={paths.meetings(locale)}>{words}</a>,
          })}
        </p>
      )}
    </>
  );
}

function NumberRow({ ordinal, meeting, gap }: NumberCoverage) {
  const t = useTranslations();
  return (
    <Row>
      <Cell name={t('coverage.number')}>
        <span className="tabular-nums">
          {gap?.kind === 'beyond_last' ? t('coverage.numberAndLater', { ordinal }) : ordinal}
        </span>
      </Cell>
      {meeting ? (
        <RecordCells meeting={meeting} />
      ) : (
        <>
          <Cell name={t('coverage.record')}>
            <Doubt>{t('coverage.noRecordHeld')}</Doubt>
          </Cell>
          {(['when', 'official', 'arabic'] as const).map((name) => (
            <Cell key={name}>{null}</Cell>
          ))}
        </>
      )}
      <Cell name={t('coverage.gap')}>
        {gap ? (
          <span className="inline-block text-quiet sm:min-w-56">
            <Words value={gap.known} /> <GapWindow gap={gap} />
          </span>
        ) : (
          <span className="text-quiet">{t('coverage.noGap')}</span>
        )}
      </Cell>
    </Row>
  );
}

function RecordCells({ meeting }: { meeting: MeetingSummary }) {
  const t = useTranslations('coverage');
  return (
    <>
      <Cell name={t('record')}>
        <MeetingLink meeting={meeting} className="inline-block sm:min-w-44" />{' '}
        {meeting.ordinal === null && meeting.ordinalInferred !== null && <Doubt>{t('numberInferred')}</Doubt>}
      </Cell>
      <Cell name={t('when')}>
        <RecordDay date={meeting.date} style="short" />
        <span className="block text-quiet">
          <PlaceText meeting={meeting} />
        </span>
      </Cell>
      <Cell name={t('official')}>
        <KnownTexts texts={meeting.texts.filter(({ standing }) => standing === 'official')} />
      </Cell>
      <Cell name={t('arabic')}>
        <KnownTexts texts={meeting.texts.filter(({ lang }) => lang === 'ar').map(({ standing }) => ({ standing }))} />
      </Cell>
    </>
  );
}

/** Each standing and language once, or a word that none is known. */
function KnownTexts({ texts }: { texts: (Pick<TextMark, 'standing'> & Partial<TextMark>)[] }) {
  const t = useTranslations('coverage');
  if (texts.length === 0) return <span className="text-quiet">{t('none')}</span>;
  const marks = new Map(texts.map((text) => [`${text.standing} ${text.lang}`, text]));
  return [...marks].map(([key, { standing, lang }]) => (
    <span key={key} className="me-1 mb-1 inline-flex">
      <StandingMark standing={standing} {...(lang && { lang })} />
    </span>
  ));
}
