import { describe, expect, it } from 'vitest';
import { formatList, listJoints } from '@/lib/i18n/format-list';

describe('a phrase of items', () => {
  it('has no comma before its last item in English, and a letter before each in Arabic', () => {
    expect(formatList(['5', '8', '10'], 'en')).toBe('5, 8 and 10');
    expect(formatList(['5', '8', '10'], 'ar')).toBe('5 و8 و10');
    expect(formatList(['cifg-1', 'cifg-2'], 'ar')).toBe('cifg-1 و«cifg-2»');
  });

  it('tells what stands before each item', () => {
    expect(listJoints(3, 'en')).toEqual(['', ', ', ' and ']);
    expect(listJoints(2, 'ar')).toEqual(['', ' و']);
    expect(listJoints(1, 'ar')).toEqual(['']);
  });
});
