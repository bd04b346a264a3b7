import { useLocale, useTranslations } from 'next-intl';
import { useShortBodyName } from '@/components/records/bodies/body-name';
import { Cell, DataTable, Row } from '@/components/ui/data-table';
import { directionOf } from '@/lib/i18n/locales';
import { paths } from '@/lib/i18n/paths';
import type { YearCount } from '@/lib/records/meetings/years';
import { ChartFigure, Legend } from './chart-figure';
import { FilledArea, FillPatterns, FillSign, fills } from './fill';
import { afterMark, fromStart, percent } from './from-start';
import { NumberLabel } from './number-label';
import { type ColumnSeries, groupBodies, layOutYearRows, type YearRow } from './year-rows-layout';

const chart = 'years-chart';
const height = 20;

type Props = { counts: YearCount[]; mainBody: string | null };

/** Meetings by year and body, a row a year, the main body first. Each year is a link to its page. */
export function YearRows({ counts, mainBody }: Props) {
  const t = useTranslations('home');
  const series = groupBodies(counts, mainBody, fills.length);
  const nameOf = useSeriesName();
  return (
    <ChartFigure
      id={chart}
      title={t('byYear')}
      lead={t('byYearCaption')}
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
        <FillPatterns chart={chart} />
        <ol className="max-w-4xl">
          {layOutYearRows(counts, series).map((row) => (
            <OneYear key={row.year} row={row} />
          ))}
        </ol>
      </nav>
    </ChartFigure>
  );
}

function OneYear({ row: { year, total, end, parts } }: { row: YearRow }) {
  const locale = useLocale();
  const t = useTranslations('home');
  const direction = directionOf(locale);
  return (
    <li>
      <a
        href={paths.year(locale, String(year))}
        className="group flex items-center gap-3 py-0.5 no-underline hover:bg-shade"
      >
        <span aria-hidden="true" className="w-11 tabular-nums group-hover:underline">
          {year}
        </span>
        <span className="sr-only">{t('yearLink', { year: String(year), count: total })}</span>
        <svg aria-hidden="true" height={height} className="w-full min-w-0 flex-1">
          {parts.map(({ series, start, width }) => (
            <FilledArea
              key={series}
              chart={chart}
              fill={fills[series] ?? 'hollow'}
              x={fromStart(direction, start, width)}
              y={1}
              width={`${percent(width)}%`}
              height={height - 2}
            />
          ))}
          <NumberLabel
            x={fromStart(direction, end)}
            y={height / 2 + 5}
            {...afterMark(direction, 6)}
            className="fill-ink"
          >
            {total}
          </NumberLabel>
        </svg>
      </a>
    </li>
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
