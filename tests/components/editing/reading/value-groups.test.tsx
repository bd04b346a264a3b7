import { createTranslator } from 'next-intl';
import { expect, it } from 'vitest';
import { makeReadingWords } from '@/components/editing/reading/reading-words';
import { ValueGroups } from '@/components/editing/reading/value-groups';
import type { ReadingView } from '@/lib/desk/readings/readings';
import en from '@/messages/en.json';
import { makeReadValue } from '@/tests/support/make-read-value';
import { readAs, render } from '@/tests/support/render';

const names = { parties: [], places: [], bodies: [], topics: [], meetings: [] };
const words = makeReadingWords(createTranslator({ locale: 'en', messages: en }), 'en', names);
const reading: ReadingView = {
  text: '',
  recordType: 'statement',
  body: null,
  match: null,
  about: null,
  meeting: null,
  values: [makeReadValue({ field: 'states', group: 'beside', isAsked: false })],
  lines: [],
  warnings: [],
  unsupported: {},
};

const groups = (shown: ReadingView, meeting = {}) => (
  <ValueGroups reading={shown} meeting={meeting} lang="en" words={words} typed={{}} faults={{}} />
);

it('says of a value that is not proposed that its field is filled in by hand, not that it has none', () => {
  const page = readAs('en', groups(reading));
  expect(page).toContain('not proposed here as a value');
  expect(page).toContain('What belongs in a field of the draft is entered there by hand.');
  expect(page).not.toContain('no field');
  expect(page).toContain('These need no decision.');
  expect(readAs('ar', groups(reading))).toContain('لا تتطلب هذه المعلومات بتّاً');
});

it('says once what parts a rejected value from one that the text does not say', () => {
  const values = [makeReadValue({ number: 1 }), makeReadValue({ number: 2 })];
  const page = readAs('en', groups({ ...reading, values }));
  expect(page.match(/“The text does not say” is for a value that the text does not have at all/g)).toHaveLength(1);
});

it('says beside several figures of a draft that none is chosen for the head of the page, and leads to them', () => {
  const figures = { 'count.1.value': '40', 'count.2.value': '12', 'count.3.value': '' };
  const shown = { ...reading, values: [makeReadValue({ field: 'participants.count' })] };
  const page = (meeting: object) => render('ar', groups(shown, meeting));
  expect(page(figures)).toMatch(/لم يُختر أيّ من هذه الأعداد.*<a href="#meeting-counts">/);
  expect(page({ ...figures, 'count.2.headline': 'yes' })).not.toContain('لم يُختر');
  expect(page({ ...figures, 'count.2.value': '' })).not.toContain('لم يُختر');
});
