import { createTranslator } from 'next-intl';
import { expect, it } from 'vitest';
import { makeReadingWords } from '@/components/editing/reading/reading-words';
import { ValueRow } from '@/components/editing/reading/value-row';
import type { ReadValue } from '@/lib/desk/readings/readings';
import ar from '@/messages/ar.json';
import { render } from '@/tests/support/render';

const names = { parties: [], places: [], bodies: [], topics: [], meetings: [] };
const words = makeReadingWords(createTranslator({ locale: 'ar', messages: ar }), 'ar', names);
const mode: ReadValue = {
  number: 8,
  field: 'meeting.mode',
  group: 'meeting',
  value: null,
  typed: '',
  choices: ['in_person', 'virtual', 'hybrid'],
  spans: [],
  rule: null,
  step: null,
  flags: [],
  alternatives: [],
  unit: '',
  isUsualUnit: false,
  isWhole: false,
  against: null,
  outcome: null,
  because: null,
  decided: null,
  isAsked: true,
  isUndecided: false,
  isUnsupported: false,
};

it('another value of a closed list is one of the choices, in the words of the page', () => {
  const row = (value: ReadValue) =>
    render('ar', <ValueRow value={value} shownNumber={8} lang="ar" words={words} typed={{}} faults={{}} />);
  const options = (value: ReadValue) =>
    [...(row(value).split('name="value.8.as"')[1]?.split('</select>')[0] ?? '').matchAll(/>([^<]+)<\/option>/g)].map(
      ([, label]) => label,
    );
  expect(options(mode)).toEqual(['اختيار', 'حضورياً', 'عن بُعد', 'حضورياً وعن بُعد']);
  expect(options({ ...mode, outcome: 'edited', decided: 'وجهاً لوجه' })).toContain('وجهاً لوجه');
});
