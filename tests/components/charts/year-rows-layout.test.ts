import { describe, expect, it } from 'vitest';
import { groupBodies, layOutYearRows } from '@/components/charts/year-rows-layout';

const years = [
  { year: 2015, total: 3, bodies: { cifg: 2, tftc: 1 } },
  { year: 2016, total: 0, bodies: {} },
  { year: 2017, total: 4, bodies: { cifg: 1, ministerial: 3 } },
];
const series = groupBodies(years, 'cifg', 5);

describe('meetings by year', () => {
  it('lays the parts of a year side by side without a gap, as long as their sum', () => {
    const [first, , last] = layOutYearRows(years, series);
    expect(first?.parts.map(({ start, width }) => [start, width])).toEqual([
      [0, 44],
      [44, 22],
    ]);
    expect(first?.end).toBe(66);
    expect(last?.end).toBe(88);
  });

  it('draws nothing for a year without meetings, which keeps its row', () => {
    expect(layOutYearRows(years, series)[1]).toEqual({ year: 2016, total: 0, end: 0, parts: [] });
  });

  it('names the finance group first, then by number of meetings, and counts the rest together', () => {
    expect(series.map(({ name }) => name)).toEqual(['cifg', 'ministerial', 'tftc']);
    expect(groupBodies(years, 'cifg', 2)).toEqual([
      { name: 'cifg', bodies: ['cifg'] },
      { name: 'rest', bodies: ['ministerial', 'tftc'] },
    ]);
  });
});
