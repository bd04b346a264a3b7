/** Each fill has a pattern of its own, so that areas differ without colour. */
export const fills = ['solid', 'stripes', 'dots', 'lines', 'hollow'] as const;

export type Fill = (typeof fills)[number];

/** Across in pixels or percent, down in pixels. */
type Area = { x: number | string; y: number; width: number | string; height: number };

/** The patterns of a picture, which its rows share. `chart` keeps those of two pictures on a page apart. */
export function FillPatterns({ chart }: { chart: string }) {
  const size = { width: 6, height: 6, patternUnits: 'userSpaceOnUse' } as const;
  return (
    <svg aria-hidden="true" className="absolute size-0">
      <pattern id={patternId(chart, 'stripes')} {...size}>
        <rect width="6" height="6" className="fill-sheet" />
        <path d="M-1 7 7 -1M-4 4 4 -4M2 10 10 2" className="fill-none stroke-ink" strokeWidth="1.4" />
      </pattern>
      <pattern id={patternId(chart, 'dots')} {...size}>
        <rect width="6" height="6" className="fill-sheet" />
        <circle cx="3" cy="3" r="1.3" className="fill-ink" />
      </pattern>
      <pattern id={patternId(chart, 'lines')} {...size}>
        <rect width="6" height="6" className="fill-shade" />
        <path d="M0 1.5h6M0 4.5h6" className="fill-none stroke-quiet" strokeWidth="1" />
      </pattern>
    </svg>
  );
}

/** An area with one of the fills. */
export function FilledArea({ chart, fill, ...area }: Area & { chart: string; fill: Fill }) {
  const outline = { ...area, strokeWidth: 1, className: `stroke-ink ${fill === 'hollow' ? 'fill-sheet' : ''}` };
  if (fill === 'solid') return <rect {...area} strokeWidth={1} className="fill-link stroke-link" />;
  return fill === 'hollow' ? <rect {...outline} /> : <rect {...outline} fill={`url(#${patternId(chart, fill)})`} />;
}

/** A fill as a legend shows it. */
export function FillSign({ chart, fill }: { chart: string; fill: Fill }) {
  return (
    <svg viewBox="0 0 18 18" aria-hidden="true" className="size-4.5 shrink-0">
      <FilledArea chart={chart} fill={fill} x={1} y={1} width={16} height={16} />
    </svg>
  );
}

function patternId(chart: string, fill: Fill): string {
  return `${chart}-${fill}`;
}
