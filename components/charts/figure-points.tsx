import { useLocale, useTranslations } from 'next-intl';
import { directionOf } from '@/lib/i18n/locales';
import { paths } from '@/lib/i18n/paths';
import { wordsIn } from '@/lib/records/bilingual';
import type { MeetingFigures } from '@/lib/records/sources/figures';
import { ChartFigure, Legend } from './chart-figure';
import { type FigureLayout, layOutFigures } from './figure-layout';
import { FigurePanel, signs } from './figure-panel';
import { FigurePointsTable } from './figure-points-table';
import type { FigureSeries } from './figure-series';
import { MarkSign } from './mark';
import { NumberLabel } from './number-label';

const size = { width: 880, gutter: 34, panel: 116, heading: 48, axis: 50 };

/** Every figure stated of a body's meetings; figures that count different things are kept apart. */
export function FigurePoints({ meetings }: { meetings: MeetingFigures[] }) {
  const direction = directionOf(useLocale());
  const t = useTranslations('chart');
  const layout = layOutFigures(
    meetings.map(({ figures }) => figures),
    size,
    direction,
  );
  const nameOf = useSeriesName();
  return (
    <ChartFigure
      id="figures-chart"
      title={t('figures')}
      lead={t('figuresLead')}
      least="54rem"
      legend={
        <>
          <Legend
            entries={layout.series.map((series, index) => ({
              key: `${series.basis} ${series.unit}`,
              sign: <MarkSign series={index} />,
              name: nameOf(series),
            }))}
          />
          <p className="mt-1 text-base text-quiet">
            {t.rich('signs', {
              over: () => <Sign key="over">{signs.over}</Sign>,
              about: () => <Sign key="about">{signs.about}</Sign>,
            })}
          </p>
        </>
      }
      table={<FigurePointsTable meetings={meetings} />}
    >
      <svg viewBox={`0 0 ${size.width} ${layout.height}`} className="w-full min-w-[54rem] print:min-w-0">
        <title>{t('figures')}</title>
        <Bands layout={layout} />
        {layout.panels.map((panel) => (
          <FigurePanel key={panel.kind} panel={panel} size={size} />
        ))}
        <Axis layout={layout} meetings={meetings} />
      </svg>
    </ChartFigure>
  );
}

/** A sign that would be mirrored between Arabic words. */
function Sign({ children }: { children: string }) {
  return <bdi dir="ltr">{children}</bdi>;
}

/** Every other meeting on a shade, so that the eye keeps to its column. */
function Bands({ layout: { columns, height } }: { layout: FigureLayout }) {
  return columns.map(
    ({ x, width }, index) =>
      index % 2 === 0 && (
        <rect key={x} x={x} y={0} width={width} height={height} className="fill-shade" opacity="0.6" />
      ),
  );
}

/** Numbers of the meetings as links, and each year where it begins. */
function Axis({ layout: { columns, height }, meetings }: { layout: FigureLayout; meetings: MeetingFigures[] }) {
  const locale = useLocale();
  const t = useTranslations('chart');
  const yearAt = (index: number) => meetings[index]?.meeting.edtf.slice(0, 4);
  return meetings.map(({ meeting, ordinal }, index) => {
    const centre = columns[index]?.centre ?? 0;
    const title = wordsIn(meeting.title, locale) ?? meeting.id;
    return (
      <g key={meeting.id}>
        <a
          href={paths.meeting(locale, meeting.id)}
          aria-label={ordinal === null ? title : t('numbered', { ordinal, title })}
          className="no-underline"
        >
          <NumberLabel
            aria-hidden={ordinal === null}
            x={centre}
            y={height - 25}
            textAnchor="middle"
            className="fill-link underline"
          >
            {ordinal ?? t('unnumbered')}
          </NumberLabel>
        </a>
        {yearAt(index) !== yearAt(index - 1) && (
          <NumberLabel x={centre} y={height - 7} textAnchor="middle" className="fill-quiet">
            {yearAt(index)}
            {meeting.isYearUnconfirmed && '?'}
          </NumberLabel>
        )}
      </g>
    );
  });
}

function useSeriesName(): (series: FigureSeries) => string {
  const t = useTranslations();
  return ({ basis, unit }) => t('chart.series', { unit: t(`chart.unit.${unit}`), basis: t(`count.basis.${basis}`) });
}
