import { scaleBand, scaleLinear } from 'd3-scale';
import { line } from 'd3-shape';
import type { Direction } from '@/lib/i18n/locales';
import type { Figure } from '@/lib/records/sources/counts';
import { type FigureSeries, figureSeriesOf, isSameCount, type PanelKind, panelKinds, panelOf } from './figure-series';
import { inlineRange, inlineStep } from './inline-range';

export type Panel = {
  kind: PanelKind;
  top: number;
  ticks: { value: number; y: number }[];
  points: Point[];
  lines: { series: number; path: string }[];
};

/** A figure with the place of its mark and of the label beside it. */
export type Point = {
  column: number;
  series: number;
  figure: Figure;
  x: number;
  y: number;
  labelX: number;
  labelY: number;
};

export type FigureLayout = {
  series: FigureSeries[];
  columns: { x: number; centre: number; width: number }[];
  panels: Panel[];
  height: number;
};

type Size = { width: number; gutter: number; panel: number; heading: number; axis: number };

const markStep = 11;
const labelHeight = 13;

/**
 * Figures by meeting in one panel for each kind of count, the earliest meeting at the inline start. A line joins two
 * points only where basis and unit are the same, the meetings follow each other, and each has one such figure.
 */
export function layOutFigures(meetings: Figure[][], size: Size, direction: Direction): FigureLayout {
  const series = figureSeriesOf(meetings.flat());
  const x = scaleBand<number>()
    .domain(meetings.keys())
    .range(inlineRange(direction, size.gutter, size.width, size.width));
  const columns = meetings.map((_, index) => ({
    x: x(index) ?? 0,
    centre: (x(index) ?? 0) + x.bandwidth() / 2,
    width: x.bandwidth(),
  }));
  const kinds = panelKinds.filter((kind) => meetings.flat().some((figure) => panelOf(figure) === kind));
  const panels = kinds.map((kind, index) => {
    const top = index * (size.panel + size.heading) + size.heading;
    const own = meetings.map((figures) => figures.filter((figure) => panelOf(figure) === kind));
    return layOutPanel(kind, own, series, { top, bottom: top + size.panel }, columns, direction);
  });
  return { series, columns, panels, height: panels.length * (size.panel + size.heading) + size.axis };
}

function layOutPanel(
  kind: PanelKind,
  meetings: Figure[][],
  series: FigureSeries[],
  { top, bottom }: { top: number; bottom: number },
  columns: FigureLayout['columns'],
  direction: Direction,
): Panel {
  const y = scaleLinear()
    .domain([0, Math.max(...meetings.flat().map(({ value }) => value))])
    .nice(3)
    .range([bottom, top]);
  const points = meetings.flatMap((figures, column) => {
    const { x = 0, width = 0 } = columns[column] ?? {};
    const start = direction === 'rtl' ? x + width : x;
    return placeColumn(figures, series, y, start, inlineStep(direction)).map((point) => ({ ...point, column }));
  });
  return {
    kind,
    top,
    ticks: y.ticks(3).map((value) => ({ value, y: y(value) })),
    points,
    lines: series.flatMap((_, key) =>
      linesOf(
        points.filter((point) => point.series === key),
        key,
      ),
    ),
  };
}

/** Marks that would cover each other step aside; labels follow beyond them, none on top of another. */
function placeColumn(
  figures: Figure[],
  series: FigureSeries[],
  y: (value: number) => number,
  start: number,
  step: 1 | -1,
): Omit<Point, 'column'>[] {
  const ordered = figures.toSorted((a, b) => b.value - a.value);
  let free = Number.NEGATIVE_INFINITY;
  return clustersOf(ordered, y).flatMap((cluster) =>
    cluster.map((figure, aside) => {
      const labelY = Math.max(y(figure.value), free);
      free = labelY + labelHeight;
      return {
        series: series.findIndex((each) => isSameCount(each, figure)),
        figure,
        x: start + step * (8 + aside * markStep),
        y: y(figure.value),
        labelX: start + step * (5 + cluster.length * markStep),
        labelY,
      };
    }),
  );
}

/** Groups figures whose marks would cover each other. */
function clustersOf(figures: Figure[], y: (value: number) => number): Figure[][] {
  const clusters: Figure[][] = [];
  for (const figure of figures) {
    const last = clusters.at(-1);
    const before = last?.at(-1);
    if (last && before && y(figure.value) - y(before.value) < markStep) last.push(figure);
    else clusters.push([figure]);
  }
  return clusters;
}

function linesOf(points: Point[], series: number): Panel['lines'] {
  const single = points.filter(({ column }) => points.filter((point) => point.column === column).length === 1);
  const draw = line<Point>(
    ({ x }) => x,
    ({ y }) => y,
  ).digits(1);
  return runsOf(single).flatMap((run) => {
    const path = run.length > 1 ? draw(run) : null;
    return path ? [{ series, path }] : [];
  });
}

/** Groups points at meetings that follow each other. */
function runsOf(points: Point[]): Point[][] {
  const runs: Point[][] = [];
  for (const point of points) {
    const last = runs.at(-1);
    if (last?.at(-1)?.column === point.column - 1) last.push(point);
    else runs.push([point]);
  }
  return runs;
}
