import { describe, expect, it } from 'vitest';
import { extract } from '@/lib/intake/extract';
import { vocabulary } from '@/tests/support/intake';

const opening = {
  en: 'The Counter ISIS Finance Group held its thirtieth meeting in Rome on 9 March 2027.',
  ar: 'عقدت مجموعة مكافحة تمويل داعش اجتماعها الثلاثين في روما في 9 آذار/مارس 2027.',
};

/** What is read of the observers, then of the others who came. */
function cameTo(lang: 'ar' | 'en', words: string): [number | null, number | null] {
  const { proposals } = extract(`${opening[lang]} ${words}`, { lang, published: null, vocabulary });
  const counts = proposals.flatMap(({ field, value }) =>
    field === 'participants.count' ? [value as { value: number; basis: string }] : [],
  );
  const of = (isWanted: (basis: string) => boolean) => counts.find(({ basis }) => isWanted(basis))?.value ?? null;
  return [of((basis) => basis === 'observers'), of((basis) => basis !== 'observers')];
}

describe('observers who came', () => {
  it.each([
    ['en', 'Sixteen of its seventeen members and two observers were present in person.', 2, 16],
    ['en', 'Fifteen members and three observers took part.', 3, 15],
    ['en', 'Fourteen members attended, as did four observers.', 4, 14],
    ['ar', 'وشارك فيه حضورياً ستة عشر عضواً من أعضائها السبعة عشر ومراقبان.', 2, 16],
    ['ar', 'وحضره خمسة عشر عضواً وثلاثة مراقبين.', 3, 15],
    ['ar', 'وحضره اثنا عشر عضواً، وشارك فيه مراقبان.', 2, 12],
  ] as const)('are told apart from the members: %s %s', (lang, words, observers, others) => {
    expect(cameTo(lang, words)).toEqual([observers, others]);
  });

  it.each([
    ['en', 'The Group has seventeen members and two observers.'],
    ['en', 'Thirty members and observers attended.'],
    ['en', 'Of the 84 members 55 came, and eight sent observers only.'],
    ['ar', 'وحضره ثلاثون عضواً ومراقباً.'],
    ['ar', 'وتشارك ثلاث منظمات في أعمالها بصفة مراقبين.'],
  ] as const)('are not read where the words do not count those who came: %s %s', (lang, words) => {
    expect(cameTo(lang, words)[0]).toBeNull();
  });
});
