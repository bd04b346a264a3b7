import { expect, it } from 'vitest';
import { readTypedCount, writeTypedCount } from '@/lib/text/typed-count';

it('a figure is read as it was written, with or without what it counts', () => {
  for (const count of [
    { value: '17', basis: 'members', unit: 'states' },
    { value: '17', basis: null, unit: 'delegations' },
    { value: '١٧', basis: null, unit: null },
  ]) {
    expect(readTypedCount(writeTypedCount(count))).toEqual(count);
  }
  expect(readTypedCount(' 17 ')).toEqual({ value: '17', basis: null, unit: null });
});
