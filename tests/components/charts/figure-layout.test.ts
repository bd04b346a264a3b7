import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type FigureLayout, layOutFigures } from '@/components/charts/figure-layout';
import type { Figure } from '@/lib/records/sources/counts';

const size = { width: 880, gutter: 34, panel: 100, heading: 40, axis: 50 };

const present = (value: number, more: Partial<Figure> = {}): Figure => ({
  value,
  qualifier: 'exact',
  basis: 'present',
  unit: 'states',
  ...more,
});

const lines = ({ panels }: FigureLayout) => panels.flatMap((panel) => panel.lines);

describe('figures by meeting', () => {
  it('joins figures of the same basis and unit at meetings that follow each other', () => {
    expect(lines(layOutFigures([[present(26)], [present(25)], [present(25)]], size, 'ltr'))).toHaveLength(1);
  });

  it.each([
    ['another basis', present(49, { basis: 'members' })],
    ['members and observers together', present(49, { basis: 'members_observers' })],
    ['another unit', present(29, { unit: 'delegations' })],
    ['people', present(110, { unit: 'people' })],
  ])('never joins a figure to one of %s (T3)', (_, other) => {
    expect(lines(layOutFigures([[present(26)], [other], [present(25)]], size, 'ltr'))).toEqual([]);
  });

  it('joins nothing across a meeting without a figure, or through one with two', () => {
    expect(lines(layOutFigures([[present(26)], [], [present(25)]], size, 'ltr'))).toEqual([]);
    expect(lines(layOutFigures([[present(26)], [present(36), present(37)], [present(25)]], size, 'ltr'))).toEqual([]);
  });

  it('never joins two bases, whatever is stated', () => {
    const figure = fc.record({
      value: fc.integer({ min: 0, max: 300 }),
      qualifier: fc.constantFrom('exact', 'over', 'nearly', 'about') as fc.Arbitrary<Figure['qualifier']>,
      basis: fc.constantFrom('members', 'observers', 'members_observers', 'present') as fc.Arbitrary<Figure['basis']>,
      unit: fc.constantFrom('states', 'states_organizations', 'people') as fc.Arbitrary<Figure['unit']>,
    });
    const meetings = fc.array(fc.array(figure, { maxLength: 4 }), { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(meetings, (each) => {
        const { panels, series } = layOutFigures(each, size, 'rtl');
        for (const panel of panels) {
          for (const { series: key, path } of panel.lines) {
            const own = panel.points
              .filter((point) => point.series === key)
              .map(({ x, y }) => `${round(x)},${round(y)}`);
            const ends = path.slice(1).split('L');
            expect(ends.every((end) => own.includes(end))).toBe(true);
          }
          for (const { figure: stated, series: key } of panel.points) expect(stated).toMatchObject(series[key] ?? {});
        }
      }),
    );
  });

  it('is mirrored in Arabic: the first meeting and the axis stand at the right', () => {
    const meetings = [[present(26)], [present(25), present(4, { unit: 'organizations' })], [present(35)]];
    const left = layOutFigures(meetings, size, 'ltr');
    const right = layOutFigures(meetings, size, 'rtl');
    const mirrored = left.panels.map(({ points }) => points.map(({ x, y }) => [size.width - x, y]));
    expect(right.panels.map(({ points }) => points.map(({ x, y }) => [x, y]))).toEqual(mirrored);
    expect(left.columns[0]?.x).toBe(size.gutter);
    expect((right.columns[0]?.x ?? 0) + (right.columns[0]?.width ?? 0)).toBe(size.width - size.gutter);
  });

  it('gives who was there, who belongs and people an axis each', () => {
    const meetings = [[present(26), present(37, { basis: 'members' }), present(120, { unit: 'people' })]];
    expect(layOutFigures(meetings, size, 'ltr').panels.map(({ kind }) => kind)).toEqual([
      'present',
      'belonging',
      'people',
    ]);
  });

  it('puts no mark on another and no label on another', () => {
    const [panel] = layOutFigures(
      [
        [present(36, { unit: 'states_organizations' }), present(37), present(37, { unit: 'delegations' })],
        [present(90)],
      ],
      size,
      'ltr',
    ).panels;
    const own = panel?.points.filter(({ column }) => column === 0) ?? [];
    expect(new Set(own.map(({ x }) => x)).size).toBe(3);
    const labels = own.map(({ labelY }) => labelY).toSorted((a, b) => a - b);
    for (const [index, y] of labels.entries()) if (index > 0) expect(y - (labels[index - 1] ?? 0)).toBeGreaterThan(12);
  });

  it('has nothing to draw where no figure is stated', () => {
    expect(layOutFigures([[], []], size, 'ltr')).toMatchObject({ series: [], panels: [] });
  });
});

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
