import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pairRows } from '@/lib/analysis/alignment/pair-rows';

const p = (...slots: string[]) => ({ slots });
const shape = (left: { slots: string[] }[], right: { slots: string[] }[]) =>
  pairRows(left, right).map((row) => [
    row.left.map(({ slots }) => slots.join('+')),
    row.right.map(({ slots }) => slots.join('+')),
  ]);

describe('two texts beside each other', () => {
  it('pairs paragraphs that render the same place', () => {
    expect(shape([p('p1'), p('p2')], [p('p1'), p('p2')])).toEqual([
      [['p1'], ['p1']],
      [['p2'], ['p2']],
    ]);
  });

  it('keeps one paragraph beside the several that render it, and the other way round', () => {
    expect(shape([p('p1', 'p2'), p('p3')], [p('p1'), p('p2'), p('p3')])).toEqual([
      [['p1+p2'], ['p1', 'p2']],
      [['p3'], ['p3']],
    ]);
  });

  it('leaves the other side empty where only one text has a paragraph, in its place', () => {
    expect(shape([p('p1'), p('p2'), p('p4')], [p('p1'), p('x1'), p('p4'), p('x2')])).toEqual([
      [['p1'], ['p1']],
      [[], ['x1']],
      [['p2'], []],
      [['p4'], ['p4']],
      [[], ['x2']],
    ]);
  });

  it('follows the left text where the right one has moved a paragraph', () => {
    expect(shape([p('p1'), p('p2'), p('p3')], [p('p3'), p('p1'), p('p2')])).toEqual([
      [['p1'], ['p1']],
      [['p2'], ['p2']],
      [['p3'], ['p3']],
    ]);
  });

  it('begins with what only the right text has before everything else', () => {
    expect(shape([p('p1')], [p('x1'), p('p1')])).toEqual([
      [[], ['x1']],
      [['p1'], ['p1']],
    ]);
  });

  it('shows every paragraph of both texts exactly once, whatever their slots', () => {
    const texts = fc.array(
      fc
        .uniqueArray(fc.constantFrom('p1', 'p2', 'p3', 'p4', 'p5', 'x1', 'x2'), { minLength: 1, maxLength: 3 })
        .map((slots) => ({ slots })),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(texts, texts, (left, right) => {
        const rows = pairRows(left, right);
        const [shownLeft, shownRight] = [rows.flatMap((row) => row.left), rows.flatMap((row) => row.right)];
        expect(new Set(shownLeft)).toEqual(new Set(left));
        expect(new Set(shownRight)).toEqual(new Set(right));
        expect(shownLeft).toHaveLength(left.length);
        expect(shownRight).toHaveLength(right.length);
      }),
    );
  });
});
