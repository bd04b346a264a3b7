import { describe, expect, it } from 'vitest';
import { negotiateLocale } from '@/lib/serve/negotiate';

describe('the language of the first page', () => {
  it.each([
    ['no header', undefined, 'ar'],
    ['an empty header', '', 'ar'],
    ['English', 'en', 'en'],
    ['a kind of English', 'en-GB', 'en'],
    ['Arabic of Iraq', 'ar-IQ', 'ar'],
    ['English before Arabic', 'en-US,en;q=0.9,ar;q=0.8', 'en'],
    ['Arabic before English', 'ar;q=0.9, en;q=0.8', 'ar'],
    ['English first by weight, not by place', 'ar;q=0.2,en;q=0.7', 'en'],
    ['both the same', 'en,ar', 'ar'],
    ['a language that the record lacks, then English', 'fr-FR,fr;q=0.9,en;q=0.4', 'en'],
    ['a language that the record lacks', 'fr', 'ar'],
    ['anything', '*', 'ar'],
    ['English refused', 'en;q=0', 'ar'],
    ['a weight that is none', 'en;q=many', 'ar'],
    ['capitals and spaces', ' EN ; Q=0.5 ', 'en'],
  ])('follows the header: %s', (_, header, expected) => {
    expect(negotiateLocale(header)).toBe(expected);
  });

  it('reads no more than the beginning of a header without end', () => {
    expect(negotiateLocale(`${'fr,'.repeat(100_000)}en`)).toBe('ar');
  });
});
