import { scaleBand, scaleLinear } from 'd3-scale';
import { stack } from 'd3-shape';
import type { Direction } from '@/lib/i18n/locales';
import { inlineRange } from './inline-range';

type Year = { year: number; total: number; bodies: Record<string, number> };

/** One series of the chart: the bodies that it counts together. */
export type ColumnSeries = { name: string; bodies: string[] };

export type YearColumn = { year: number; total: number; x: number; width: number; top: number; parts: Part[] };

/** The part of a column that one series fills. */
type Part = { series: number; y: number; height: number };

export type Plot = { width: number; height: number; top: number; bottom: number };

/** A series for each of the bodies with the most meetings, `first` before all others, and one for the rest. */
export function groupBodies(years: Year[], first: string | null, most: number): ColumnSeries[] {
  const totals = new Map<string, number>();
  for (const { bodies } of years) {
    for (const [body, count] of Object.entries(bodies)) totals.set(body, (totals.get(body) ?? 0) + count);
  }
  const ordered = [...totals].toSorted(
    ([a, m], [b, n]) => Number(b === first) - Number(a === first) || n - m || (a < b ? -1 : 1),
  );
  const named = ordered.slice(0, ordered.length > most ? most - 1 : most).map(([body]) => body);
  const rest = ordered.slice(named.length).map(([body]) => body);
  return [
    ...named.map((body) => ({ name: body, bodies: [body] })),
    ...(rest.length > 0 ? [{ name: 'rest', bodies: rest }] : []),
  ];
}

/** Columns by year, stacked by series from the axis up, the earliest year at the inline start. */
export function layOutYearColumns(
  years: Year[],
  series: ColumnSeries[],
  plot: Plot,
  direction: Direction,
): YearColumn[] {
  const x = scaleBand<number>()
    .domain(years.map(({ year }) => year))
    .range(inlineRange(direction, 0, plot.width, plot.width))
    .paddingInner(0.2)
    .paddingOuter(0.1);
  const y = scaleLinear()
    .domain([0, Math.max(1, ...years.map(({ total }) => total))])
    .range([plot.height - plot.bottom, plot.top]);
  const layers = stack<Year, number>()
    .keys(series.keys())
    .value(({ bodies }, key) => sum(series[key]?.bodies.map((body) => bodies[body] ?? 0) ?? []))(years);
  return years.map(({ year, total }, index) => ({
    year,
    total,
    x: x(year) ?? 0,
    width: x.bandwidth(),
    top: y(total),
    parts: layers.flatMap((layer) => {
      const [from, to] = layer[index] ?? [0, 0];
      return to > from ? [{ series: layer.key, y: y(to), height: y(from) - y(to) }] : [];
    }),
  }));
}

function sum(numbers: number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
