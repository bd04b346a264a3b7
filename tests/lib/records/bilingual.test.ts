import { describe, expect, it } from 'vitest';
import { bilingual, nameIn, wordsIn } from '@/lib/records/bilingual';

describe('a name as plain words', () => {
  it.each([
    ['as published', { name: bilingual('الميناء', 'Harbour'), nameArOwn: null }, 'الميناء', 'Harbour'],
    [
      'by our rendering before the other language',
      { name: bilingual(null, 'Harbour'), nameArOwn: 'المرفأ' },
      'المرفأ',
      'Harbour',
    ],
    ['in the other language', { name: bilingual(null, 'Harbour') }, 'Harbour', 'Harbour'],
    ['by its id where it has no name', { name: bilingual(null, null) }, 'harbour', 'harbour'],
  ])('is given %s', (_, named, arabic, english) => {
    expect([nameIn({ id: 'harbour', ...named }, 'ar'), nameIn({ id: 'harbour', ...named }, 'en')]).toEqual([
      arabic,
      english,
    ]);
  });
});

it('gives words of the other language only where this one has none', () => {
  const words = [bilingual('نص', 'text'), bilingual(null, 'text'), bilingual(null, null)];
  expect(words.map((each) => wordsIn(each, 'ar'))).toEqual(['نص', 'text', null]);
});
