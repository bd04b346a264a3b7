import { createTranslator } from 'next-intl';
import { expect, it } from 'vitest';
import { makeReadingWords } from '@/components/editing/reading/reading-words';
import { ValueGroups } from '@/components/editing/reading/value-groups';
import type { ReadingView } from '@/lib/desk/readings/readings';
import en from '@/messages/en.json';
import { makeReadValue } from '@/tests/support/make-read-value';
import { readAs } from '@/tests/support/render';

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

it('says of a value that is not proposed that its field is filled in by hand, not that it has none', () => {
  const page = readAs('en', <ValueGroups reading={reading} lang="en" words={words} typed={{}} faults={{}} />);
  expect(page).toContain('not proposed here as a value');
  expect(page).toContain('What belongs in a field of the draft is entered there by hand.');
  expect(page).not.toContain('no field');
});

it('says once what parts a rejected value from one that the text does not say', () => {
  const values = [makeReadValue({ number: 1 }), makeReadValue({ number: 2 })];
  const page = readAs(
    'en',
    <ValueGroups reading={{ ...reading, values }} lang="en" words={words} typed={{}} faults={{}} />,
  );
  expect(page.match(/“The text does not say” is for a value that the text does not have at all/g)).toHaveLength(1);
});
