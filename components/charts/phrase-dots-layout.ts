import { scaleBand } from 'd3-scale';
import type { PhraseDot } from '@/lib/findings/phrase/phrase-dots';
import type { Direction } from '@/lib/i18n/locales';
import { inlineRange } from './inline-range';

export type DotPlace = PhraseDot & { x: number; y: number };

export type DotLayout = {
  rows: { body: string; y: number }[];
  dots: DotPlace[];
  years: { year: string; x: number }[];
  height: number;
};

type Size = { width: number; gutter: number; row: number; heading: number; axis: number };

/** A column for each meeting, the earliest at the inline start, and a row for each body. */
export function layOutDots(dots: PhraseDot[], size: Size, direction: Direction): DotLayout {
  const bodies = [...new Set(dots.map(({ body }) => body))];
  const x = scaleBand<number>()
    .domain(dots.keys())
    .range(inlineRange(direction, size.gutter, size.width, size.width));
  const yOf = (body: string) => bodies.indexOf(body) * size.row + size.heading + size.row / 2;
  const places = dots.map((dot, index) => ({ ...dot, x: (x(index) ?? 0) + x.bandwidth() / 2, y: yOf(dot.body) }));
  const yearOf = ({ edtf }: PhraseDot) => edtf.slice(0, 4);
  return {
    rows: bodies.map((body) => ({ body, y: yOf(body) })),
    dots: places,
    years: places.flatMap((dot, index) => {
      const before = places[index - 1];
      return before && yearOf(before) === yearOf(dot) ? [] : [{ year: yearOf(dot), x: dot.x }];
    }),
    height: size.heading + bodies.length * size.row + size.axis,
  };
}
