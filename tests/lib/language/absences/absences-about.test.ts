import { describe, expect, it } from 'vitest';
import { type Aspect, absencesAbout, absencesIn } from '@/lib/language/absences/absences-about';

const [english, arabic] = [
  'Members came from many states. No joint statement is known; place and days are unconfirmed. The hall was full.',
  'حضرت دول كثيرة. لا يُعرف بيان مشترك؛ ولم يتأكد مكانه ولا أيامه. وكانت القاعة ملأى.',
];

describe('the sentences of a note that say that something is not known', () => {
  it.each(['words', 'place', 'date'] as Aspect[])('are found by what they are about: %s', (aspect) => {
    expect(absencesAbout(english, [aspect])).toBe('No joint statement is known; place and days are unconfirmed.');
    expect(absencesAbout(arabic, [aspect])).toBe('لا يُعرف بيان مشترك؛ ولم يتأكد مكانه ولا أيامه.');
  });

  it.each(['format', 'chairs', 'number', 'attendance'] as Aspect[])('are none about another thing: %s', (aspect) => {
    expect(absencesAbout(english, [aspect])).toBeNull();
    expect(absencesAbout(arabic, [aspect])).toBeNull();
  });

  it('are any, of what no aspect is named in, for words and sources alone', () => {
    const whether = 'Whether it goes on is not stated.';
    expect(absencesAbout(whether, ['sources'])).toBe(whether);
    expect(absencesAbout(whether, ['date'])).toBeNull();
    expect(absencesAbout(english, [])).toBeNull();
    expect(absencesIn(english)).toBe('No joint statement is known; place and days are unconfirmed.');
  });
});
