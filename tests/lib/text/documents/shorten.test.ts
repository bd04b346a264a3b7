import { expect, it } from 'vitest';
import { shorten } from '@/lib/text/documents/shorten';

it('keeps what fits, and cuts what does not between two words', () => {
  expect(shorten('Members will report.', 20)).toBe('Members will report.');
  expect(shorten('Members will report on harbours.', 20)).toBe('Members will report…');
  expect(shorten('Members will report on harbours.', 19)).toBe('Members will report…');
  expect(shorten('تقديم تقرير\nسنوي عن الموانئ', 14)).toBe('تقديم تقرير…');
  expect(shorten('Harbourmasters', 7)).toBe('Harbour…');
});
