import { useLocale, useTranslations } from 'next-intl';
import { CiteMark } from '@/components/records/citing/cite-mark';
import { ReportMark } from '@/components/records/reports/report-mark';
import { Cell, DataTable, Row } from '@/components/ui/data-table';
import { InlineList } from '@/components/ui/inline-list';
import { Quotation } from '@/components/ui/quotation';
import { Words } from '@/components/ui/words';
import { separators } from '@/lib/i18n/format-list';
import type { Bilingual } from '@/lib/records/bilingual';
import type { Quotation as Quoted } from '@/lib/records/quotation';
import type { ClaimValue } from '@/lib/records/sources/claims';
import type { FigureRow } from '@/lib/records/sources/figure-rows';
import type { Source } from '@/lib/records/sources/sources';
import { ClaimedValue } from './claimed-value';
import { Decision } from './decision';
import { FigureAmount } from './figure';
import { SamePassage } from './same-passage';
import { beside, isSaidByPublisher, SourceName } from './source-list';

type Props = { about: string; rows: FigureRow[] };

/** Every figure stated of a meeting, with what it counts, who says so and, where sources differ, what the record takes. */
export function FigureTable({ about, rows }: Props) {
  const t = useTranslations();
  const isDecided = rows.some(({ claims }) => claims.length > 0);
  const columns = [t('meeting.figure'), t('meeting.basis'), t('meeting.saidBy')];
  return (
    <DataTable
      caption={t('meeting.figures')}
      columns={isDecided ? [...columns, t('claim.decision')] : columns}
      {...(isDecided && { stack: 'medium' as const })}
    >
      {rows.map((row) => (
        <Row key={row.key} id={row.number === null ? undefined : `figure-${row.number}`}>
          <Cell name={t('meeting.figure')}>
            <Amount value={row.value} />
            {row.said.map((quoted) => (
              <SaidWords key={quoted.asSaid.words} {...quoted} />
            ))}
            {!isDecided && <FigureMarks about={about} row={row} />}
          </Cell>
          <Cell name={t('meeting.basis')}>{row.value.kind === 'count' && t(`count.basis.${row.value.basis}`)}</Cell>
          <Cell name={t('meeting.saidBy')}>
            <SaidBy saidBy={row.saidBy} sources={row.sources} />
          </Cell>
          {isDecided && (
            <Cell name={t('claim.decision')}>
              {row.claims.map((claim) => (
                <div key={claim.id} id={`claim-${claim.id}`}>
                  <Decision about={about} claim={claim} />
                </div>
              ))}
              {row.claims.length === 0 && (
                <>
                  <span className="text-quiet">{t('claim.undisputed')}</span>
                  <FigureMarks about={about} row={row} />
                </>
              )}
            </Cell>
          )}
        </Row>
      ))}
    </DataTable>
  );
}

function Amount({ value }: { value: ClaimValue }) {
  return value.kind === 'count' ? <FigureAmount figure={value} /> : <ClaimedValue value={value} />;
}

function SaidWords({ asSaid, sources }: { asSaid: Quoted; sources: Source[] }) {
  return (
    <p className="text-base text-quiet">
      <Quotation {...asSaid} />
      <SamePassage asSaid={asSaid} sources={sources} />
    </p>
  );
}

function SaidBy({ saidBy, sources }: { saidBy: Bilingual | null; sources: Source[] }) {
  const locale = useLocale();
  const t = useTranslations('claim');
  return (
    <>
      {saidBy && !isSaidByPublisher(saidBy, sources, locale) && <Words value={saidBy} />}
      <p className="text-base text-quiet">
        {sources.length === 0 ? (
          t('asSet')
        ) : (
          <InlineList
            items={beside(saidBy, sources, locale).map((source) => ({
              key: source.id,
              content: <SourceName source={source} />,
            }))}
            separator={separators[locale].semicolon}
          />
        )}
      </p>
    </>
  );
}

/** The marks that report, cite and link a figure on which nobody differs. */
function FigureMarks({ about, row: { number } }: { about: string; row: FigureRow }) {
  const t = useTranslations();
  if (number === null) return null;
  const place = `${about}#figure-${number}`;
  return (
    <span className="inline-flex items-center">
      <ReportMark about={place} label={t('claim.report')} />
      <CiteMark about={place} label={t('citation.ofFigure')} />
      {/* biome-ignore lint/a11y/useAnchorContent: its title is its name, for eyes and ears alike. */}
      <a href={`#figure-${number}`} title={t('citation.linkOfFigure')} className="row-link" />
    </span>
  );
}
