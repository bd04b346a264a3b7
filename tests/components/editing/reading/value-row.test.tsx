import { createTranslator } from 'next-intl';
import { expect, it } from 'vitest';
import { makeReadingWords } from '@/components/editing/reading/reading-words';
import { ValueRow } from '@/components/editing/reading/value-row';
import type { ReadValue } from '@/lib/desk/readings/readings';
import ar from '@/messages/ar.json';
import { makeReadValue } from '@/tests/support/make-read-value';
import { render } from '@/tests/support/render';

const names = { parties: [], places: [], bodies: [], topics: [], meetings: [] };
const words = makeReadingWords(createTranslator({ locale: 'ar', messages: ar }), 'ar', names);
const mode = makeReadValue({ number: 8, field: 'meeting.mode', choices: ['in_person', 'virtual', 'hybrid'] });

it('a figure of observers without a unit names what the observers on record are, and chooses none', () => {
  const observers = makeReadValue({
    field: 'participants.count',
    value: { value: 2, basis: 'observers' },
    observersUnit: 'organizations',
  });
  const row = (value: ReadValue) =>
    render('ar', <ValueRow value={value} shownNumber={8} lang="ar" words={words} typed={{}} faults={{}} />);
  expect(row(observers)).toContain('والمراقبون المسجَّلون لدى الهيئة: منظمات');
  expect(row(observers)).not.toMatch(/<option value="organizations" selected/);
  expect(row({ ...observers, observersUnit: null })).not.toContain('والمراقبون المسجَّلون');
});

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

it('a value that contradicts the record says what comes of accepting it', () => {
  const against = { stand: 'differs', recorded: 'in_person' } as const;
  const row = (value: ReadValue) =>
    render('ar', <ValueRow value={value} shownNumber={8} lang="ar" words={words} typed={{}} faults={{}} />);
  expect(row({ ...mode, against })).toContain(ar.desk.reading.differsLead);
  expect(row({ ...mode, against: { stand: 'adds', recorded: '' } })).not.toContain(ar.desk.reading.differsLead);
});

it('a list shows the words of each of its items, and words that come again or within others once', () => {
  const text = 'ألدارة ومارفيسا ونوفيرا';
  const spanOf = (quote: string, at = text.indexOf(quote)) => ({ start: at, end: at + quote.length, quote });
  const spans = [spanOf('ألدارة'), spanOf('ألدارة', 60), spanOf('مارفيسا ونوفيرا'), spanOf('نوفيرا')];
  const value = makeReadValue({ number: 8, field: 'states', value: [], spans });
  const row = render('ar', <ValueRow value={value} shownNumber={8} lang="ar" words={words} typed={{}} faults={{}} />);
  const link = row.split('data-to-words="8"')[1]?.split('</a>')[0] ?? '';
  expect(link.replace(/<[^>]+>/g, '').replace(/^[^>]*>/, '')).toBe('«ألدارة» · «مارفيسا ونوفيرا»');
});

it('a place that was accepted keeps the state that it is in, and another place is as it was typed', () => {
  const named = {
    ...names,
    parties: [{ id: 'OR', ar: 'أورفاندل', en: 'Orvandel' }],
    places: [
      { id: 'hollin', ar: 'هولين', en: 'Hollin' },
      { id: 'port-reed', ar: 'ميناء القصب', en: 'Port Reed' },
    ],
  };
  const here = makeReadingWords(createTranslator({ locale: 'ar', messages: ar }), 'ar', named);
  const row = (changed: Partial<ReadValue>) => {
    const venue = { city: 'Hollin', country: 'OR' };
    const value = makeReadValue({ number: 8, field: 'meeting.venue', value: venue, rule: 'venue/a', ...changed });
    const page = render('ar', <ValueRow value={value} shownNumber={8} lang="ar" words={here} typed={{}} faults={{}} />);
    return /<span class="font-semibold">([^<]*)/.exec(page)?.[1];
  };
  expect(row({})).toBe('هولين، أورفاندل');
  expect(row({ outcome: 'accepted', decided: 'Hollin' })).toBe('هولين، أورفاندل');
  expect(row({ outcome: 'accepted', decided: 'hollin' })).toBe('هولين، أورفاندل');
  expect(row({ outcome: 'edited', decided: 'Port Reed' })).toBe('ميناء القصب');
  expect(row({ outcome: 'accepted', decided: 'OR', value: { city: null, country: 'OR' } })).toBe('أورفاندل');
});
