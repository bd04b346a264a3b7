import { describe, expect, it } from 'vitest';
import { groupBodies, layOutYearColumns } from '@/components/charts/year-columns-layout';

const plot = { width: 300, height: 100, top: 0, bottom: 0 };
const years = [
  { year: 2015, total: 3, bodies: { cifg: 2, tftc: 1 } },
  { year: 2016, total: 0, bodies: {} },
  { year: 2017, total: 4, bodies: { cifg: 1, ministerial: 3 } },
];
const series = groupBodies(years, 'cifg', 5);

describe('meetings by year', () => {
  it('begins at the inline start in either direction', () => {
    const left = layOutYearColumns(years, series, plot, 'ltr');
    const right = layOutYearColumns(years, series, plot, 'rtl');
    expect(left.map(({ x }) => x)).toEqual(left.map(({ x }) => x).toSorted((a, b) => a - b));
    expect(right.map(({ x }) => x)).toEqual(right.map(({ x }) => x).toSorted((a, b) => b - a));
    for (const [index, { x, width }] of left.entries()) expect(right[index]?.x).toBeCloseTo(plot.width - x - width);
  });

  it('stacks the parts of a year without a gap, as high as their sum', () => {
    const [first] = layOutYearColumns(years, series, plot, 'rtl');
    expect(first?.parts.map(({ height }) => height)).toEqual([50, 25]);
    expect(first?.parts[0]?.y).toBe(50);
    expect(first?.parts[1]?.y).toBe(first?.top);
  });

  it('draws nothing for a year without meetings, which keeps its place', () => {
    const [, second] = layOutYearColumns(years, series, plot, 'ltr');
    expect(second).toMatchObject({ year: 2016, total: 0, parts: [], top: 100 });
  });

  it('names the finance group first, then by number of meetings, and counts the rest together', () => {
    expect(series.map(({ name }) => name)).toEqual(['cifg', 'ministerial', 'tftc']);
    expect(groupBodies(years, 'cifg', 2)).toEqual([
      { name: 'cifg', bodies: ['cifg'] },
      { name: 'rest', bodies: ['ministerial', 'tftc'] },
    ]);
  });
});
