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
import { afterMark, fromStart, percent } from './from-start';
import { NumberLabel } from './number-label';

const chart = 'rounds-chart';
const height = 36;
/** In percent of the width: the number follows the longest bar. */
const longest = 84;

/** Joint designations by round: the authority's count above the names in this record. The rounds are never added up. */
export function RoundRows({ rounds, authority }: { rounds: DesignationSummary[]; authority: string }) {
  const t = useTranslations('designations');
  const inOrder = rounds.toSorted((a, b) => (a.round ?? 0) - (b.round ?? 0));
  const most = Math.max(
    1,
    ...inOrder.map(({ targetCount, statusCheck }) => Math.max(targetCount ?? 0, statusCheck.named)),
  );
  return (
    <ChartFigure
      id={chart}
      title={t('byRound', { authority })}
      lead={t('byRoundLead')}
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
      <FillPatterns chart={chart} />
      <ol className="grid max-w-3xl gap-1">
        {inOrder.map((round) => (
          <Round key={round.id} designation={round} most={most} />
        ))}
      </ol>
    </ChartFigure>
  );
}

function Round({ designation, most }: { designation: DesignationSummary; most: number }) {
  const locale = useLocale();
  const t = useTranslations('designations');
  const { id, targetCount, statusCheck, isRoundUnconfirmed } = designation;
  const round = t(isRoundUnconfirmed ? 'roundDoubted' : 'roundShort', { round: designation.round ?? 0 });
  return (
    <li>
      <a
        href={paths.designation(locale, id)}
        className="group flex items-center gap-3 py-0.5 no-underline hover:bg-shade"
      >
        <span className="sr-only">{t('roundTitle', { round, title: wordsIn(designation.title, locale) ?? id })}</span>
        <span aria-hidden="true" className="w-20 shrink-0 text-base leading-[1.4]">
          <span className="block group-hover:underline">{round}</span>
          <span className="text-sm text-quiet tabular-nums">{designation.edtf?.slice(0, 4)}</span>
        </span>
        <svg aria-hidden="true" height={height} className="w-full min-w-0 flex-1">
          {targetCount !== null && <Bar value={targetCount} most={most} fill="stripes" y={0} />}
          <Bar value={statusCheck.named} most={most} fill="solid" y={height / 2} />
        </svg>
      </a>
    </li>
  );
}

function Bar({ value, most, fill, y }: { value: number; most: number; fill: 'stripes' | 'solid'; y: number }) {
  const direction = directionOf(useLocale());
  const width = (value / most) * longest;
  return (
    <>
      <FilledArea
        chart={chart}
        fill={fill}
        x={fromStart(direction, 0, width)}
        y={y + 2}
        width={`${percent(width)}%`}
        height={height / 2 - 4}
      />
      <NumberLabel x={fromStart(direction, width)} y={y + 14} {...afterMark(direction, 6)} className="fill-ink">
        {value}
      </NumberLabel>
    </>
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
