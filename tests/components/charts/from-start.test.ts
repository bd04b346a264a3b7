import { expect, it } from 'vitest';
import { afterMark, fromStart } from '@/components/charts/from-start';

it('places a bar from the left in English and from the right in Arabic', () => {
  expect(fromStart('ltr', 10, 30)).toBe('10%');
  expect(fromStart('rtl', 10, 30)).toBe('60%');
});

it('puts a label behind its mark, away from the inline start', () => {
  expect(afterMark('ltr', 6)).toEqual({ textAnchor: 'start', dx: 6 });
  expect(afterMark('rtl', 6)).toEqual({ textAnchor: 'end', dx: -6 });
});
