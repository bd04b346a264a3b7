import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type FigureLayout, layOutFigures } from '@/components/charts/figure-layout';
import type { Figure } from '@/lib/records/sources/counts';

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
    expect(lines(layOutFigures([[present(26)], [present(25)]]))).toHaveLength(1);
  });

  it.each([
    ['another basis', present(49, { basis: 'members' })],
    ['members and observers together', present(49, { basis: 'members_observers' })],
    ['another unit', present(29, { unit: 'delegations' })],
    ['people', present(110, { unit: 'people' })],
  ])('never joins a figure to one of %s (T3)', (_, other) => {
    expect(lines(layOutFigures([[present(26)], [other], [present(25)]]))).toEqual([]);
  });

  it('joins nothing across a meeting without a figure, or through one with two', () => {
    expect(lines(layOutFigures([[present(26)], [], [present(25)]]))).toEqual([]);
    expect(lines(layOutFigures([[present(26)], [present(36), present(37)], [present(25)]]))).toEqual([]);
  });

  it('never joins two bases, whatever is stated, and draws nothing outside of the picture', () => {
    const figure = fc.record({
      value: fc.integer({ min: 0, max: 300 }),
      qualifier: fc.constantFrom('exact', 'over', 'nearly', 'about') as fc.Arbitrary<Figure['qualifier']>,
      basis: fc.constantFrom('members', 'observers', 'members_observers', 'present') as fc.Arbitrary<Figure['basis']>,
      unit: fc.constantFrom('states', 'states_organizations', 'people') as fc.Arbitrary<Figure['unit']>,
    });
    const meetings = fc.array(fc.array(figure, { maxLength: 4 }), { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(meetings, (each) => {
        const { panels, series } = layOutFigures(each);
        for (const panel of panels) {
          for (const { series: key, from, to } of panel.lines) {
            const own = panel.points.filter((point) => point.series === key);
            expect(own).toContain(from);
            expect(own).toContain(to);
          }
          for (const point of panel.points) {
            expect(point.figure).toMatchObject(series[point.series] ?? {});
            expect(point.start).toBeGreaterThanOrEqual(0);
            expect(point.start).toBeLessThan(90);
            expect(point.y).toBeLessThan(panel.height);
          }
        }
      }),
    );
  });

  it('gives who was there, who belongs and people an axis each', () => {
    const meetings = [[present(26), present(37, { basis: 'members' }), present(120, { unit: 'people' })]];
    expect(layOutFigures(meetings).panels.map(({ kind }) => kind)).toEqual(['present', 'belonging', 'people']);
  });

  it('gives each figure of a meeting a line of its own within the row of the meeting', () => {
    const three = [present(36, { unit: 'states_organizations' }), present(37), present(37, { unit: 'delegations' })];
    const [panel] = layOutFigures([three, [], [present(90)]]).panels;
    expect(panel?.points.map(({ y }) => y)).toEqual([12, 36, 60, 84]);
    expect(panel?.rows).toEqual([
      { meeting: 0, top: 0, height: 72 },
      { meeting: 2, top: 72, height: 24 },
    ]);
  });

  it('has nothing to draw where no figure is stated', () => {
    expect(layOutFigures([[], []])).toEqual({ series: [], panels: [] });
  });
});
