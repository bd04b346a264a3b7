import { describe, expect, it } from 'vitest';
import { FigureText } from '@/components/records/provenance/figure';
import type { Figure } from '@/lib/records/sources/counts';
import { readAs } from '@/tests/support/render';

const figure = (change: Partial<Figure>): Figure => ({
  value: 2,
  qualifier: 'exact',
  basis: 'present',
  unit: 'states',
  ...change,
});
const arabic = (change: Partial<Figure>) => readAs('ar', <FigureText figure={figure(change)} />);

describe('a figure', () => {
  it('stands in the genitive after its qualifier in Arabic', () => {
    expect(arabic({})).toBe('دولتان (حضور)');
    expect(arabic({ qualifier: 'over' })).toBe('أكثر من دولتين (حضور)');
    expect(arabic({ qualifier: 'about', unit: 'delegations' })).toBe('نحو وفدين (حضور)');
    expect(arabic({ qualifier: 'nearly', value: 70, basis: 'members' })).toBe('قرابة 70 دولة (أعضاء)');
  });

  it('says what it counts in English', () => {
    const text = readAs('en', <FigureText figure={figure({ qualifier: 'over' })} />);
    expect(text).toBe('over 2 states (present)');
  });
});
