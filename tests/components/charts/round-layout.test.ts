import { describe, expect, it } from 'vitest';
import { layOutRounds } from '@/components/charts/round-layout';

const plot = { width: 400, height: 100, top: 0, bottom: 0 };
const rounds = [
  { round: 1, counted: 20, named: 10 },
  { round: 2, counted: null, named: 5 },
];

describe('designations by round', () => {
  it('puts what the authority counts before what is named, from the inline start', () => {
    const [ltr] = layOutRounds(rounds, plot, 'ltr');
    const [rtl] = layOutRounds(rounds, plot, 'rtl');
    expect(ltr?.counted?.x).toBeLessThan(ltr?.named.x ?? 0);
    expect(rtl?.counted?.x).toBeGreaterThan(rtl?.named.x ?? 0);
    expect(rtl?.named.x).toBeCloseTo(plot.width - (ltr?.named.x ?? 0) - (ltr?.named.width ?? 0));
  });

  it('begins with the first round at the inline start', () => {
    const [first, second] = layOutRounds(rounds, plot, 'rtl');
    expect(first?.x).toBeGreaterThan(second?.x ?? 0);
  });

  it('draws both to one scale, and no bar where the count is not known', () => {
    const [first, second] = layOutRounds(rounds, plot, 'ltr');
    expect(first?.counted?.height).toBe(100);
    expect(first?.named.height).toBe(50);
    expect(second?.counted).toBeNull();
  });
});
