import { beforeAll, describe, expect, it } from 'vitest';
import { readPhrase } from '@/lib/findings/phrase/phrase';
import { dotsOf } from '@/lib/findings/phrase/phrase-dots';
import { trackPhrase } from '@/lib/findings/phrase/track-phrase';
import { findMoment } from '@/lib/records/statements/held/moment';
import { testDatabase } from '@/tests/support/database';
import { readAnswers } from '@/tests/support/practice-answers';
import { loadPractice } from '@/tests/support/practice-database';

const { db } = await testDatabase('migrated');

beforeAll(() => loadPractice(db));

async function track(words: string) {
  const phrase = readPhrase(words);
  const moment = await findMoment(db);
  if ('fault' in phrase || 'fault' in moment) throw new Error('no phrase');
  return trackPhrase(phrase, moment);
}

describe.each(['en', 'ar'])('the wordings of the answer key in %s', (lang) => {
  it('are counted as often as the key lists them', async () => {
    for (const { id, wordings } of await readAnswers('phrases')) {
      const own = wordings.filter(({ text }) => text.endsWith(`/${lang}`));
      for (const quote of new Set(own.map((each) => each.quote))) {
        const { uses } = await track(quote);
        const said = uses.filter(({ similarity, wording }) => similarity === 1 && wording.includes(quote));
        const places = said.map(({ text, slots }) => `${text.id} ${slots.join()}`);
        const listed = own
          .filter((each) => each.quote === quote)
          .map(({ text, address }) => `${text} ${address.join()}`);
        expect(places.sort(), `${id} ${quote}`).toEqual(listed.sort());
      }
    }
  });

  it('lead to the changed ones, of which at least 95 % are found', async () => {
    const missed: string[] = [];
    let planted = 0;
    for (const { wordings } of await readAnswers('phrases')) {
      const own = wordings.filter(({ text }) => text.endsWith(`/${lang}`) && text.startsWith('tervane'));
      for (const quote of new Set(own.map((each) => each.quote))) {
        const { uses } = await track(quote);
        const others = own.filter((each) => each.quote !== quote);
        const texts = [...new Set(others.map(({ text }) => text))];
        planted += texts.length;
        for (const text of texts) {
          const found = uses.filter((use) => use.text.id === text).map(({ wording }) => wording);
          const wanted = others.filter((each) => each.text === text).map((each) => each.quote);
          if (!found.some((wording) => wanted.some((each) => wording.includes(each) || each.includes(wording)))) {
            missed.push(`${quote} → ${text}: ${wanted.join(' / ')} (${found.join(' / ')})`);
          }
        }
      }
    }
    expect(missed.length / planted, missed.join('\n')).toBeLessThan(0.05);
  });
});

describe('what is no other wording', () => {
  it('is another year in the place of one', async () => {
    const { uses } = await track('2024');
    expect(uses.length).toBeGreaterThan(0);
    expect(uses.every(({ similarity }) => similarity === 1)).toBe(true);
  });

  it.each(['الهجمات على السفن', 'sanctions on fishing boats'])(
    'is what only comes near to a phrase that nobody says: %s',
    async (words) => {
      const found = await track(words);
      expect(found.count).toBe(0);
      expect(dotsOf(found).filter(({ state }) => state === 'changed')).toEqual([]);
    },
  );

  it('is the sentence that has the phrase', async () => {
    const { uses } = await track('السجل الموحد للسفن');
    const placeOf = ({ text, quote }: (typeof uses)[number]) => `${text.id} ${quote}`;
    const said = uses.filter(({ similarity }) => similarity === 1).map(placeOf);
    expect(said.length).toBeGreaterThan(2);
    expect(uses.filter((use) => use.similarity < 1 && said.includes(placeOf(use)))).toEqual([]);
  });

  it('is a sentence that has none of the rare words', async () => {
    const { uses, count } = await track('the quota of the lanterns');
    expect(count).toBe(0);
    expect(uses).toEqual([]);
  });

  it('is a sentence that shares little more than a preposition', async () => {
    const { uses } = await track('الهجمات على السفن');
    expect(uses.filter(({ quote }) => quote.includes('عدم السماح للسفن'))).toEqual([]);
  });
});
