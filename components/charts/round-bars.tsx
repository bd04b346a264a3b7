import { useLocale, useTranslations } from 'next-intl';
import { Day } from '@/components/records/provenance/when';
import { Cell, DataTable, Row } from '@/components/ui/data-table';
import { Doubt } from '@/components/ui/doubt';
import { directionOf } from '@/lib/i18n/locales';
import { paths } from '@/lib/i18n/paths';
import { wordsIn } from '@/lib/records/bilingual';
import type { DesignationSummary } from '@/lib/records/designations/designations';
import { ChartFigure, Legend } from './chart-figure';
import { FilledArea, FillPatterns, FillSign } from './fill';
import { NumberLabel } from './number-label';
import { type BarsOfRound, layOutRounds } from './round-layout';

const chart = 'rounds-chart';
const plot = { width: 704, height: 208, top: 20, bottom: 44 };

/** Joint designations by round: the authority's count beside the names in this record. The rounds are never added up. */
export function RoundBars({ rounds, authority }: { rounds: DesignationSummary[]; authority: string }) {
  const direction = directionOf(useLocale());
  const t = useTranslations('designations');
  const inOrder = rounds.toSorted((a, b) => (a.round ?? 0) - (b.round ?? 0));
  const bars = layOutRounds(
    inOrder.map(({ round, targetCount, statusCheck }) => ({
      round: round ?? 0,
      counted: targetCount,
      named: statusCheck.named,
    })),
    plot,
    direction,
  );
  return (
    <ChartFigure
      id={chart}
      title={t('byRound', { authority })}
      lead={t('byRoundLead')}
      least="40rem"
      legend={
        <Legend
          entries={[
            { key: 'counted', sign: <FillSign chart={chart} fill="stripes" />, name: t('countedColumn') },
            { key: 'named', sign: <FillSign chart={chart} fill="solid" />, name: t('namedColumn') },
          ]}
        />
      }
      table={<RoundTable rounds={inOrder} caption={t('byRound', { authority })} />}
    >
      <svg viewBox={`0 0 ${plot.width} ${plot.height}`} className="w-full min-w-[40rem] max-w-[56rem] print:min-w-0">
        <title>{t('byRound', { authority })}</title>
        <FillPatterns chart={chart} />
        {bars.map((each, index) => (
          <Round key={each.round} bars={each} designation={inOrder[index]} />
        ))}
        <path d={`M0 ${plot.height - plot.bottom}H${plot.width}`} className="stroke-ink" strokeWidth="1" />
      </svg>
    </ChartFigure>
  );
}

function Round({ bars, designation }: { bars: BarsOfRound; designation: DesignationSummary | undefined }) {
  const locale = useLocale();
  const t = useTranslations('designations');
  if (!designation) return null;
  const { counted, named, centre } = bars;
  const round = t(designation.isRoundUnconfirmed ? 'roundDoubted' : 'roundShort', { round: bars.round });
  const filled = [...(counted ? [{ ...counted, fill: 'stripes' as const }] : []), { ...named, fill: 'solid' as const }];
  return (
    <g>
      <a
        href={paths.designation(locale, designation.id)}
        aria-label={t('roundTitle', { round, title: wordsIn(designation.title, locale) ?? designation.id })}
        className="no-underline"
      >
        {filled.map(({ value: _value, ...area }) => (
          <FilledArea key={area.fill} chart={chart} {...area} />
        ))}
        <text x={centre} y={plot.height - 27} textAnchor="middle" className="fill-link text-[13px] underline">
          {round}
        </text>
      </a>
      {filled.map(({ fill, value, x, y, width }) => (
        <NumberLabel
          key={fill}
          x={x + width / 2}
          y={y - 5}
          textAnchor="middle"
          className="pointer-events-none fill-ink"
        >
          {value}
        </NumberLabel>
      ))}
      <NumberLabel x={centre} y={plot.height - 9} textAnchor="middle" className="fill-quiet">
        {designation.edtf?.slice(0, 4)}
      </NumberLabel>
    </g>
  );
}

function RoundTable({ rounds, caption }: { rounds: DesignationSummary[]; caption: string }) {
  const locale = useLocale();
  const t = useTranslations();
  const columns = [
    t('designations.round'),
    t('designations.designation'),
    t('designations.date'),
    t('designations.countedColumn'),
    t('designations.namedColumn'),
  ];
  return (
    <DataTable caption={caption} columns={columns}>
      {rounds.map((each) => (
        <Row key={each.id}>
          <Cell name={t('designations.round')}>
            {each.round} {each.isRoundUnconfirmed && <Doubt>{t('designations.roundUnconfirmed')}</Doubt>}
          </Cell>
          <Cell>
            <a href={paths.designation(locale, each.id)}>{wordsIn(each.title, locale)}</a>
          </Cell>
          <Cell name={t('designations.date')}>
            {each.edtf ? <Day edtf={each.edtf} style="short" /> : t('date.notKnown')}
          </Cell>
          <Cell name={t('designations.countedColumn')}>{each.targetCount ?? t('designations.countUnknown')}</Cell>
          <Cell name={t('designations.namedColumn')}>{each.statusCheck.named}</Cell>
        </Row>
      ))}
    </DataTable>
  );
}
