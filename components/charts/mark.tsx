import {
  type SymbolType,
  symbol,
  symbolCircle,
  symbolCross,
  symbolDiamond,
  symbolPlus,
  symbolSquare,
  symbolStar,
  symbolTimes,
  symbolTriangle,
  symbolWye,
} from 'd3-shape';

const shapes: { type: SymbolType; isFilled: boolean }[] = [
  { type: symbolCircle, isFilled: true },
  { type: symbolSquare, isFilled: false },
  { type: symbolTriangle, isFilled: true },
  { type: symbolDiamond, isFilled: false },
  { type: symbolTimes, isFilled: false },
  { type: symbolCircle, isFilled: false },
  { type: symbolSquare, isFilled: true },
  { type: symbolDiamond, isFilled: true },
  { type: symbolTriangle, isFilled: false },
  { type: symbolStar, isFilled: true },
  { type: symbolPlus, isFilled: false },
  { type: symbolCross, isFilled: true },
  { type: symbolStar, isFilled: false },
  { type: symbolWye, isFilled: true },
];

/** The mark of a series: a shape of its own, never only a colour. */
export function Mark({ series, x, y }: { series: number; x: number; y: number }) {
  const { type, isFilled } = shapes[series % shapes.length] ?? { type: symbolCircle, isFilled: true };
  return (
    <path
      d={symbol(type, 44).digits(1)() ?? ''}
      transform={`translate(${x} ${y})`}
      strokeWidth="1.6"
      className={isFilled ? 'fill-link stroke-link' : 'fill-none stroke-ink'}
    />
  );
}

/** A mark as a legend shows it. */
export function MarkSign({ series }: { series: number }) {
  return (
    <svg viewBox="0 0 18 18" aria-hidden="true" className="size-4.5 shrink-0">
      <Mark series={series} x={9} y={9} />
    </svg>
  );
}
