import { describe, expect, it } from 'vitest';
import { romanNumber } from '@/lib/language/numbers/roman-number';

describe('romanNumber', () => {
  it.each([
    ['ii', 2],
    ['iv', 4],
    ['xii', 12],
    ['xix', 19],
    ['xxi', 21],
    ['xxxix', 39],
  ])('reads %s', (word, number) => {
    expect(romanNumber(word)).toBe(number);
  });

  it.each(['', 'i', 'x', 'iiii', 'vx', 'xl', 'mix', 'xiv2'])('leaves %o', (word) => {
    expect(romanNumber(word)).toBeNull();
  });
});
