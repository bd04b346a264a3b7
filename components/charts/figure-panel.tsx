import { useLocale, useTranslations } from 'next-intl';
import { directionOf } from '@/lib/i18n/locales';
import { paths } from '@/lib/i18n/paths';
import { wordsIn } from '@/lib/records/bilingual';
import type { Figure } from '@/lib/records/sources/counts';
import type { MeetingFigures } from '@/lib/records/sources/figures';
import { Legend } from './chart-figure';
import type { Panel } from './figure-layout';
import type { FigureSeries } from './figure-series';
import { afterMark, fromStart } from './from-start';
import { Mark, MarkSign } from './mark';
import { NumberLabel } from './number-label';

/** A qualifier as a sign before the number; the table says it in words. */
export const signs: Record<Figure['qualifier'], string> = { exact: '', over: '>', nearly: '≈', about: '≈' };

const axis = 24;

type Props = { panel: Panel; series: FigureSeries[]; meetings: MeetingFigures[] };

/** One kind of count: what its marks mean, its meetings, and each figure as a mark with its number. */
export function FigurePanel({ panel, series, meetings }: Props) {
  const t = useTranslations();
  const entries = panel.series.flatMap((key) => {
    const each = series[key];
    if (!each) return [];
    const name = t('chart.series', { unit: t(`chart.unit.${each.unit}`), basis: t(`count.basis.${each.basis}`) });
    return [{ key: name, sign: <MarkSign series={key} />, name }];
  });
  return (
    <div className="min-w-0">
      <p className="font-semibold">{t(`chart.panel.${panel.kind}`)}</p>
      <Legend entries={entries} />
      <div className="mt-3 flex">
        <ol className="w-[76px] shrink-0">
          {panel.rows.map(({ meeting, height }) => (
            <RowName key={meeting} meeting={meetings[meeting]} height={height} />
          ))}
        </ol>
        <svg aria-hidden="true" height={panel.height + axis} className="w-full min-w-0 flex-1">
          <Rows panel={panel} />
          <Ticks panel={panel} />
          <Figures panel={panel} />
        </svg>
      </div>
    </div>
  );
}

/** The lines of a picture and the names beside it are of one height, whatever size of type the reader has chosen. */
const heights: Record<number, string> = {
  24: 'h-[24px]',
  48: 'h-[48px]',
  72: 'h-[72px]',
  96: 'h-[96px]',
  120: 'h-[120px]',
  144: 'h-[144px]',
};

function RowName({ meeting: row, height }: { meeting: MeetingFigures | undefined; height: number }) {
  const locale = useLocale();
  const t = useTranslations('chart');
  if (!row) return null;
  const { meeting, ordinal } = row;
  const title = wordsIn(meeting.title, locale) ?? meeting.id;
  return (
    <li
      className={`flex items-start gap-1.5 text-[14px] leading-[24px] whitespace-nowrap tabular-nums ${heights[height] ?? ''}`}
    >
      <a
        href={paths.meeting(locale, meeting.id)}
        aria-label={ordinal === null ? title : t('numbered', { ordinal, title })}
        title={title}
        className="min-w-6"
      >
        {ordinal ?? t('unnumbered')}
      </a>
      <span className="text-quiet">
        {meeting.edtf.slice(0, 4)}
        {meeting.isYearUnconfirmed && '?'}
      </span>
    </li>
  );
}

/** Every other meeting on a shade, so that the eye keeps to its row. */
function Rows({ panel: { rows } }: Pick<Props, 'panel'>) {
  return rows.map(
    ({ meeting, top, height }, index) =>
      index % 2 === 0 && <rect key={meeting} x="0" y={top} width="100%" height={height} className="fill-shade" />,
  );
}

function Ticks({ panel: { ticks, height } }: Pick<Props, 'panel'>) {
  const direction = directionOf(useLocale());
  return ticks.map(({ value, start }) => {
    const x = fromStart(direction, start);
    const isFirst = start === 0;
    return (
      <g key={value}>
        <line x1={x} x2={x} y1="0" y2={height} className="stroke-rule" />
        <NumberLabel
          x={x}
          y={height + 17}
          textAnchor={!isFirst ? 'middle' : direction === 'rtl' ? 'end' : 'start'}
          className="fill-quiet"
        >
          {value}
        </NumberLabel>
      </g>
    );
  });
}

function Figures({ panel: { points, lines } }: Pick<Props, 'panel'>) {
  const direction = directionOf(useLocale());
  return (
    <>
      {lines.map(({ series, from, to }) => (
        <line
          key={`${series} ${to.y}`}
          x1={fromStart(direction, from.start)}
          x2={fromStart(direction, to.start)}
          y1={from.y}
          y2={to.y}
          strokeWidth="1.2"
          strokeDasharray="2 3"
          className="stroke-quiet"
        />
      ))}
      {points.map(({ series, figure, start, y }) => (
        <g key={`${y} ${series}`}>
          <svg aria-hidden="true" x={fromStart(direction, start)} y={y} overflow="visible">
            <Mark series={series} x={0} y={0} />
          </svg>
          <NumberLabel
            x={fromStart(direction, start)}
            y={y + 5}
            {...afterMark(direction, 10)}
            className="fill-ink stroke-paper"
            strokeWidth="4"
            strokeLinejoin="round"
            paintOrder="stroke"
          >
            {signs[figure.qualifier]}
            {figure.value}
          </NumberLabel>
        </g>
      ))}
    </>
  );
}
