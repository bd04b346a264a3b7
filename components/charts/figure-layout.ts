import { scaleLinear } from 'd3-scale';
import type { Figure } from '@/lib/records/sources/counts';
import { type FigureSeries, figureSeriesOf, isSameCount, type PanelKind, panelKinds, panelOf } from './figure-series';

/** One kind of count: a row for each meeting that has one. Across all is in percent from the inline start, down in pixels. */
export type Panel = {
  kind: PanelKind;
  /** The series that it has, by their place among all. */
  series: number[];
  ticks: { value: number; start: number }[];
  rows: { meeting: number; top: number; height: number }[];
  points: Point[];
  lines: { series: number; from: Place; to: Place }[];
  height: number;
};

type Place = { start: number; y: number };

export type Point = Place & { meeting: number; series: number; figure: Figure };

export type FigureLayout = { series: FigureSeries[]; panels: Panel[] };

/** A figure has a line of its own within the row of its meeting, so that no mark or number covers another. */
const line = 24;
/** The greatest value; its number still follows. */
const most = 84;

/**
 * Figures by meeting, the earliest above. A line joins two points only where basis and unit are the same, the meetings follow each
 * other, and each has one such figure.
 */
export function layOutFigures(meetings: Figure[][]): FigureLayout {
  const series = figureSeriesOf(meetings.flat());
  const kinds = panelKinds.filter((kind) => meetings.flat().some((figure) => panelOf(figure) === kind));
  return { series, panels: kinds.map((kind) => layOutPanel(kind, meetings, series)) };
}

function layOutPanel(kind: PanelKind, meetings: Figure[][], series: FigureSeries[]): Panel {
  const own = meetings.map((figures) => figures.filter((figure) => panelOf(figure) === kind));
  const scale = scaleLinear()
    .domain([0, Math.max(...own.flat().map(({ value }) => value))])
    .nice(3)
    .range([0, most]);
  const rows: Panel['rows'] = [];
  const points: Point[] = [];
  let top = 0;
  for (const [meeting, figures] of own.entries()) {
    if (figures.length === 0) continue;
    const height = figures.length * line;
    rows.push({ meeting, top, height });
    for (const [index, figure] of figures.toSorted((a, b) => a.value - b.value).entries()) {
      const key = series.findIndex((each) => isSameCount(each, figure));
      points.push({ meeting, series: key, figure, start: scale(figure.value), y: top + (index + 0.5) * line });
    }
    top += height;
  }
  return {
    kind,
    series: [...new Set(points.map((point) => point.series))].toSorted((a, b) => a - b),
    ticks: scale.ticks(3).map((value) => ({ value, start: scale(value) })),
    rows,
    points,
    lines: series.flatMap((_, key) => linesOf(points, key)),
    height: top,
  };
}

/** Joins points of a series at meetings that follow each other. */
function linesOf(points: Point[], series: number): Panel['lines'] {
  const own = points.filter((point) => point.series === series);
  const single = own.filter(({ meeting }) => own.filter((point) => point.meeting === meeting).length === 1);
  return single.flatMap((to, index) => {
    const from = single[index - 1];
    return from && from.meeting === to.meeting - 1 ? [{ series, from, to }] : [];
  });
}
