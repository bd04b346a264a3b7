import { describe, expect, it } from 'vitest';
import { splitLanguages } from '@/lib/text/split-languages';

describe('words that may say the same in Arabic and in English', () => {
  it.each([
    ['', [['en', '']]],
    ['Wrong.', [['en', 'Wrong.']]],
    ['خطأ', [['ar', 'خطأ']]],
    [
      'خطأ / Wrong.',
      [
        ['ar', 'خطأ'],
        ['en', 'Wrong.'],
      ],
    ],
    [
      'Wrong. / «خطأ»',
      [
        ['en', 'Wrong.'],
        ['ar', '«خطأ»'],
      ],
    ],
    ['one / two', [['en', 'one / two']]],
    ['خطأ / ', [['ar', 'خطأ /']]],
    ['خطأ / 5', [['ar', 'خطأ / 5']]],
    ['خطأ / Wrong. / خطأ', [['ar', 'خطأ / Wrong. / خطأ']]],
    ['تموز/يوليو', [['ar', 'تموز/يوليو']]],
  ])('%s', (words, said) => {
    expect(splitLanguages(words).map(({ lang, words: own }) => [lang, own])).toEqual(said);
  });
});
