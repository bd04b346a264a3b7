import { expect, it } from 'vitest';
import { DroppedThemes } from '@/components/findings/themes/dropped-themes';
import type { ThemeMeeting, Themes } from '@/lib/findings/themes/read-themes';
import { readAs, render } from '@/tests/support/render';

const meeting = (ordinal: number, langs: ThemeMeeting['langs']): ThemeMeeting => ({
  ...{ id: `harbour-${ordinal}`, ordinal, edtf: `202${ordinal}-03`, statement: `harbour-${ordinal}` },
  ...{ langs, official: langs, why: null, isGap: false },
});
const themes: Themes = {
  body: 'harbour',
  earlier: 0,
  moment: { seq: '4', isNewest: true },
  changed: { statements: new Set(), meetings: new Set() },
  meetings: [meeting(1, ['ar', 'en']), meeting(2, ['ar'])],
  themes: [
    {
      ...{ id: 'levies', label: { ar: 'رسوم الموانئ', en: 'Harbour levies' }, cells: [] },
      names: { ar: ['رسوم الموانئ', 'رسوم المرافئ'], en: ['harbour levies', 'port dues'] },
    },
  ],
  ...{ newest: 'harbour-2', before: ['harbour-1'], others: [] },
  dropped: [{ topic: 'levies', saidIn: ['harbour-1'], otherWords: [], isRecorded: false }],
};

it('a topic left out has the names that were looked for in both languages', () => {
  const page = <DroppedThemes themes={themes} />;
  expect(readAs('en', page)).toContain('Looked for: harbour levies, port dues; in Arabic: رسوم الموانئ، رسوم المرافئ');
  expect(render('en', page)).toContain('<bdi lang="ar" dir="rtl">رسوم الموانئ، رسوم المرافئ</bdi>');
  expect(readAs('ar', page)).toContain(
    'بُحث عن: رسوم الموانئ، رسوم المرافئ؛ وبالإنجليزية عن: harbour levies, port dues',
  );
  const english = { ...themes, meetings: [meeting(1, ['en']), meeting(2, ['en'])] };
  expect(readAs('en', <DroppedThemes themes={english} />)).not.toContain('in Arabic:');
});

it('that the newest statement names every topic is not said where it has none of the names of one', () => {
  const elsewhere = { ...themes, dropped: themes.dropped.map((each) => ({ ...each, otherWords: ['p3'] })) };
  expect(readAs('en', <DroppedThemes themes={elsewhere} />)).not.toContain('has a name of every topic');
  expect(readAs('en', <DroppedThemes themes={{ ...themes, dropped: [] }} />)).toContain('has a name of every topic');
});
