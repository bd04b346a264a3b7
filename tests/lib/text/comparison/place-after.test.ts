import { describe, expect, it } from 'vitest';
import { placeAfter } from '@/lib/text/comparison/place-after';

/** The text with a mark at the place that a mark in another version of it has. */
function marked(text: string, other: string): string {
  const place = text.indexOf('|');
  const found = placeAfter(text.replace('|', ''), other, place);
  return `${other.slice(0, found)}|${other.slice(found)}`;
}

describe('a place in another version of a text', () => {
  it.each([
    ['اجتمع الأعضاء في روما.|', 'اجتمع الأعضاء في روما.', 'اجتمع الأعضاء في روما.|'],
    ['|اجتمع الأعضاء', 'التقى الأعضاء', '|التقى الأعضاء'],
    [
      'اجتمع الأعضاء| في روما يوم الثلاثاء',
      'التقى الأعضاء في باريس يوم الثلاثاء',
      'التقى الأعضاء| في باريس يوم الثلاثاء',
    ],
    ['members met in Ro|me today', 'All members met again in Rome, today', 'All members met again in Ro|me, today'],
    ['members met in Rome|', 'members met in Rome. They thanked Italy.', 'members met in Rome|. They thanked Italy.'],
  ])('is behind the same words: %s', (text, other, expected) => {
    expect(marked(text, other)).toBe(expected);
  });

  it('is behind the words that stand in the stead of those around it', () => {
    expect(marked('members met in Ro|me today', 'members met in Paris today')).toBe('members met in Paris| today');
  });
});
