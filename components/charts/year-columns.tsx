import { useLocale, useTranslations } from 'next-intl';
import { useShortBodyName } from '@/components/records/bodies/body-name';
import { Cell, DataTable, Row } from '@/components/ui/data-table';
import { directionOf } from '@/lib/i18n/locales';
import { paths } from '@/lib/i18n/paths';
import type { YearCount } from '@/lib/records/meetings/years';
import { ChartFigure, Legend } from './chart-figure';
import { FilledArea, FillPatterns, FillSign, fills } from './fill';
import { NumberLabel } from './number-label';
import { type ColumnSeries, groupBodies, layOutYearColumns, type YearColumn } from './year-columns-layout';

const chart = 'years-chart';
const plot = { width: 900, height: 124, top: 20, bottom: 24 };

type Props = { counts: YearCount[]; mainBody: string | null };

/** Meetings by year and body, stacked, the main body first. Each year is a link to its page. */
export function YearColumns({ counts, mainBody }: Props) {
  const locale = useLocale();
  const t = useTranslations('home');
  const series = groupBodies(counts, mainBody, fills.length);
  const columns = layOutYearColumns(counts, series, plot, directionOf(locale));
  const nameOf = useSeriesName();
  return (
    <ChartFigure
      id={chart}
      title={t('byYear')}
      lead={t('byYearCaption')}
      least="46rem"
      legend={
        <Legend
          entries={series.map((each, index) => ({
            key: each.name,
            sign: <FillSign chart={chart} fill={fills[index] ?? 'hollow'} />,
            name: nameOf(each),
          }))}
        />
      }
      table={<YearTable counts={counts} mainBody={mainBody} />}
    >
      <nav aria-label={t('byYear')}>
        <svg viewBox={`0 0 ${plot.width} ${plot.height}`} className="w-full min-w-[46rem] print:min-w-0">
          <title>{t('byYear')}</title>
          <FillPatterns chart={chart} />
          {columns.map((column) => (
            <Column key={column.year} column={column} />
          ))}
          <path d={`M0 ${plot.height - plot.bottom}H${plot.width}`} className="stroke-ink" strokeWidth="1" />
        </svg>
      </nav>
    </ChartFigure>
  );
}

function Column({ column: { year, total, x, width, top, parts } }: { column: YearColumn }) {
  const locale = useLocale();
  const t = useTranslations('home');
  const centre = x + width / 2;
  return (
    <g>
      <a
        href={paths.year(locale, String(year))}
        aria-label={t('yearLink', { year: String(year), count: total })}
        className="group no-underline"
      >
        <rect x={x} y="0" width={width} height={plot.height} className="fill-transparent group-hover:fill-shade" />
        {parts.map(({ series, y, height }) => (
          <FilledArea
            key={series}
            chart={chart}
            fill={fills[series] ?? 'hollow'}
            x={x}
            y={y}
            width={width}
            height={height}
          />
        ))}
        <NumberLabel x={centre} y={plot.height - 7} textAnchor="middle" className="fill-link underline">
          {year}
        </NumberLabel>
      </a>
      <NumberLabel x={centre} y={top - 6} textAnchor="middle" className="pointer-events-none fill-quiet">
        {total}
      </NumberLabel>
    </g>
  );
}

function YearTable({ counts, mainBody }: Props) {
  const locale = useLocale();
  const t = useTranslations();
  const shortBodyName = useShortBodyName();
  const bodies = groupBodies(counts, mainBody, Number.POSITIVE_INFINITY).map(({ name }) => name);
  const columns = [t('chart.year'), ...bodies.map(shortBodyName), t('chart.all')];
  return (
    <DataTable caption={t('home.byYear')} columns={columns}>
      {counts.map(({ year, total, bodies: own }) => (
        <Row key={year}>
          <Cell>
            <a href={paths.year(locale, String(year))}>{year}</a>
          </Cell>
          {bodies.map((body) => (
            <Cell key={body} name={shortBodyName(body)}>
              <span className="tabular-nums">{own[body] ?? 0}</span>
            </Cell>
          ))}
          <Cell name={t('chart.all')}>
            <span className="font-semibold tabular-nums">{total}</span>
          </Cell>
        </Row>
      ))}
    </DataTable>
  );
}

function useSeriesName(): (series: ColumnSeries) => string {
  const t = useTranslations('chart');
  const shortBodyName = useShortBodyName();
  return ({ name, bodies }) => {
    if (name !== 'rest') return shortBodyName(name);
    const count = bodies.filter((body) => body !== 'other').length;
    return t(count < bodies.length ? 'otherBodiesAndEvents' : 'otherBodies', { count });
  };
}
