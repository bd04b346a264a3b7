import { beforeAll, expect, it } from 'vitest';
import { readThemes, type Themes } from '@/lib/findings/themes/read-themes';
import { findMoment } from '@/lib/records/statements/held/moment';
import { testDatabase } from '@/tests/support/database';
import { readAnswers } from '@/tests/support/practice-answers';
import { loadPractice } from '@/tests/support/practice-database';

const { db } = await testDatabase('migrated');
let themes: Themes;

beforeAll(async () => {
  await loadPractice(db);
  const moment = await findMoment(db);
  if ('fault' in moment) throw new Error(moment.fault);
  themes = await readThemes(moment, 'tervane');
});

it.each(['en', 'ar'] as const)('is silent where the answer key is, in %s', async (lang) => {
  for (const { topic, silent } of await readAnswers('themes')) {
    const cells = themes.themes.find(({ id }) => id === topic)?.cells ?? [];
    const found = cells.filter(({ state, sentences }) => state !== 'unknown' && sentences[lang] === 0);
    expect(found.map(({ meeting }) => meeting).sort(), topic).toEqual(silent.toSorted());
  }
});

it('says that it cannot say where nothing is held', async () => {
  for (const { topic, cannotSay } of await readAnswers('themes')) {
    const cells = themes.themes.find(({ id }) => id === topic)?.cells ?? [];
    const unknown = cells.filter(({ state }) => state === 'unknown').map(({ meeting }) => meeting);
    const numbers = themes.meetings.filter(({ id }) => unknown.includes(id)).map(({ ordinal }) => ordinal);
    expect(numbers).toEqual(cannotSay);
  }
});

it('names the place of each sentence that the answer key has', async () => {
  for (const { topic, said } of await readAnswers('themes')) {
    const cells = themes.themes.find(({ id }) => id === topic)?.cells ?? [];
    for (const { text, address } of said.filter(({ text: id }) => id.startsWith('tervane'))) {
      const cell = cells.find(({ meeting }) => meeting === text.split('/')[0]);
      expect(cell?.slots, `${topic} ${text}`).toEqual(expect.arrayContaining(address));
    }
  }
});

it('names what the newest statement leaves out that one of the three before had', () => {
  expect(themes.newest).toBe('tervane-13');
  expect(themes.before).toEqual(['tervane-10', 'tervane-11', 'tervane-12']);
  expect(themes.dropped).toEqual([{ topic: 'vessel-register', saidIn: ['tervane-12'] }]);
});
