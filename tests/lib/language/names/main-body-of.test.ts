import { describe, expect, it } from 'vitest';
import { mainBodyOf } from '@/lib/language/names/main-body-of';

const meetings = (body: string, ordinals: (number | null)[], ordinalScope: string | null = 'series') =>
  ordinals.map((ordinal) => ({ body, ordinal, ordinalScope }));

describe('the main body', () => {
  it('is the one with the longest series of numbered meetings', () => {
    expect(mainBodyOf([...meetings('a', [1]), ...meetings('b', [1, 2]), ...meetings('c', [null, null, null])])).toBe(
      'b',
    );
  });

  it('is not one whose numbers begin anew each year', () => {
    expect(mainBodyOf([...meetings('a', [1, 2, 1, 2], 'year'), ...meetings('b', [4])])).toBe('b');
  });

  it('is none where no meeting is numbered', () => {
    expect(mainBodyOf(meetings('a', [null]))).toBeNull();
  });
});
