import { useLocale, useTranslations } from 'next-intl';
import { directionOf } from '@/lib/i18n/locales';
import type { Figure } from '@/lib/records/sources/counts';
import type { Panel } from './figure-layout';
import { Mark } from './mark';
import { NumberLabel } from './number-label';

/** A qualifier as a sign before the number; the table says it in words. */
export const signs: Record<Figure['qualifier'], string> = { exact: '', over: '>', nearly: '≈', about: '≈' };

type Props = { panel: Panel; size: { width: number; gutter: number } };

/** One kind of count: its axis, its lines, and each figure as a mark with its number. */
export function FigurePanel({ panel, size }: Props) {
  const direction = directionOf(useLocale());
  const t = useTranslations('chart.panel');
  const start = direction === 'rtl' ? size.width : 0;
  return (
    <g>
      <text x={start} y={panel.top - 16} textAnchor="start" className="fill-ink text-[14px] font-semibold">
        {t(panel.kind)}
      </text>
      {panel.ticks.map(({ value, y }) => (
        <g key={value}>
          <path
            d={`M${direction === 'rtl' ? 0 : size.gutter} ${y}h${size.width - size.gutter}`}
            className="stroke-rule"
          />
          <NumberLabel
            x={Math.abs(start - size.gutter + 8)}
            y={y + 4}
            textAnchor={direction === 'rtl' ? 'start' : 'end'}
            className="fill-quiet"
          >
            {value}
          </NumberLabel>
        </g>
      ))}
      {panel.lines.map(({ series, path }) => (
        <path
          key={`${series} ${path}`}
          d={path}
          className="fill-none stroke-quiet"
          strokeWidth="1.2"
          strokeDasharray="2 3"
        />
      ))}
      {panel.points.map((point) => (
        <Mark key={`${point.column} ${point.series} ${point.figure.value}`} {...point} />
      ))}
      {panel.points.map(({ column, series, figure, labelX, labelY }) => (
        <NumberLabel
          key={`${column} ${series} ${figure.value}`}
          x={labelX}
          y={labelY + 4.5}
          textAnchor={direction === 'rtl' ? 'end' : 'start'}
          className="fill-ink stroke-paper"
          strokeWidth="4"
          strokeLinejoin="round"
          paintOrder="stroke"
        >
          {signs[figure.qualifier]}
          {figure.value}
        </NumberLabel>
      ))}
    </g>
  );
}
