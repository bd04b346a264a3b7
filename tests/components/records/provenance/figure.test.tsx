import { describe, expect, it } from 'vitest';
import { FigureAmount, FigureText } from '@/components/records/provenance/figure';
import { readAs } from '@/tests/support/render';

const figure = { value: 56, qualifier: 'exact', basis: 'members_observers', unit: 'states_organizations' } as const;

describe('a figure', () => {
  it('is never shown without what it counts and who is counted', () => {
    expect(readAs('ar', <FigureText figure={figure} />)).toBe('56 دولة ومنظمة (أعضاء ومراقبون معاً)');
    expect(readAs('en', <FigureText figure={figure} />)).toBe(
      '56 states and organizations (members and observers together)',
    );
  });

  it.each([
    ['exact', '40 دولة', '40 states'],
    ['over', 'أكثر من 40 دولة', 'over 40 states'],
    ['nearly', 'قرابة 40 دولة', 'nearly 40 states'],
    ['about', 'نحو 40 دولة', 'about 40 states'],
  ] as const)('keeps its qualifier: %s', (qualifier, ar, en) => {
    const amount = <FigureAmount figure={{ ...figure, value: 40, unit: 'states', qualifier }} />;
    expect(readAs('ar', amount)).toBe(ar);
    expect(readAs('en', amount)).toBe(en);
  });

  it.each([
    [1, 'دولة واحدة', '1 state'],
    [2, 'دولتان', '2 states'],
    [3, '3 دول', '3 states'],
    [11, '11 دولة', '11 states'],
    [100, '100 دولة', '100 states'],
  ])('agrees with its number: %i', (value, ar, en) => {
    const amount = <FigureAmount figure={{ ...figure, value, unit: 'states' }} />;
    expect(readAs('ar', amount)).toBe(ar);
    expect(readAs('en', amount)).toBe(en);
  });
});
