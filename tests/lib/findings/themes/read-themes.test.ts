import { readFile } from 'node:fs/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import { trackPhrase } from '@/lib/findings/phrase/track-phrase';
import { findOtherWordings } from '@/lib/findings/themes/other-wordings';
import { readThemes, type Themes } from '@/lib/findings/themes/read-themes';
import { readTopicPhrase, readTopicPhrases } from '@/lib/findings/themes/topic-phrases';
import { findHeldTexts } from '@/lib/records/statements/held/held-texts-at';
import { findMoment } from '@/lib/records/statements/held/moment';
import { carriesStatement } from '@/lib/text/documents/firmest-texts';
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

it('names every topic whose names the newest statement does not have, and the statement that had one last', async () => {
  const answers = await readAnswers('themes');
  const silent = answers.filter((answer) => answer.silent.includes('tervane-13')).map(({ topic }) => topic);
  expect(themes.newest).toBe('tervane-13');
  expect(themes.dropped.map(({ topic, saidIn }) => [topic, saidIn.at(-1)]).sort()).toEqual([
    ['harbour-levies', 'tervane-9'],
    ['ransom', 'tervane-8'],
    ['vessel-register', 'tervane-12'],
  ]);
  expect(themes.dropped.map(({ topic }) => topic).sort()).toEqual(silent.toSorted());
  expect(themes.dropped.flatMap(({ otherWords, isRecorded }) => [...otherWords, isRecorded])).toEqual([
    false,
    false,
    false,
  ]);
});

it.each(['en', 'ar'] as const)('is told of the same sentences by the track of a topic, in %s', async (lang) => {
  for (const { id, cells } of themes.themes) {
    const phrase = await readTopicPhrase(id, lang);
    if (!phrase) throw new Error(id);
    const { uses } = await trackPhrase(phrase, themes.moment);
    const counted = cells.flatMap(({ meeting, sentences }) => Array(sentences[lang] ?? 0).fill(meeting));
    const tracked = uses.flatMap(({ text }) => (text.meeting?.body === 'tervane' ? [text.meeting.id] : []));
    expect(tracked.toSorted(), id).toEqual(counted.toSorted());
    expect(uses.filter(({ similarity }) => similarity !== 1)).toEqual([]);
  }
});

describe('a topic that is spoken of in other words', () => {
  const findIn = async (path: string, id: string) => {
    const topics = await readTopicPhrases();
    const topic = topics.find((each) => each.id === 'payment-houses');
    const rows = await findHeldTexts(
      db,
      themes.moment,
      themes.meetings.flatMap(({ statement }) => statement ?? []),
    );
    const [like] = rows.filter((text) => text.id === id);
    if (!topic || !like) throw new Error(id);
    const contents = (await readFile(path, 'utf8')).split(/\n{2,}/);
    const paragraphs = contents.map((content, at) => ({ ...like.paragraphs[0], content, slots: [`p${at + 1}`] }));
    const own = { ...like, paragraphs } as typeof like;
    return findOtherWordings(topic, [own], [...rows, own]);
  };

  it.each([
    ['prisma/practice/task/statement-en.txt', 'tervane-13/en'],
    ['prisma/practice/task/statement-ar.txt', 'tervane-13/ar'],
  ])('is found where it is: %s', async (path, id) => {
    expect(await findIn(path, id)).toContain('p7');
  });

  it('is found in no statement that the answer key has as silent', async () => {
    const topics = await readTopicPhrases();
    const ids = themes.meetings.flatMap(({ statement }) => statement ?? []);
    const rows = (await findHeldTexts(db, themes.moment, ids)).filter(({ standing }) => carriesStatement(standing));
    for (const { topic, silent } of await readAnswers('themes')) {
      const known = topics.find(({ id }) => id === topic);
      const own = rows.filter(({ statement }) => silent.includes(statement));
      if (known) expect(findOtherWordings(known, own, rows), topic).toEqual([]);
    }
  });
});

it('names the statement that is held and not counted, since it is of another body', () => {
  expect(themes.others.map(({ id }) => id)).toEqual(['ministers-2022']);
  expect(themes.meetings.some(({ statement }) => statement === 'ministers-2022')).toBe(false);
});

it('says in which languages the text of a column is official', () => {
  expect(themes.meetings.find(({ id }) => id === 'tervane-6')).toMatchObject({ langs: ['ar', 'en'], official: ['ar'] });
});
