import { createTranslator } from 'next-intl';
import { expect, it } from 'vitest';
import { inPageOrder, shownNumbers } from '@/components/editing/reading/open-values';
import { makeReadingWords } from '@/components/editing/reading/reading-words';
import type { ReadValue } from '@/lib/desk/readings/readings';
import ar from '@/messages/ar.json';
import { makeReadValue } from '@/tests/support/make-read-value';

const value = (number: number, changed: Partial<ReadValue>) => makeReadValue({ number, ...changed });

const same: ReadValue['against'] = { stand: 'same', recorded: 'x' };

it('values bear the numbers of their order on the page, where what the record says already comes last', () => {
  const values = [
    value(1, { against: same }),
    value(2, {}),
    value(3, { group: 'beside', isAsked: false }),
    value(4, { group: 'next', against: same }),
    value(5, { group: 'topics' }),
  ];
  expect(inPageOrder(values).map(({ number }) => number)).toEqual([2, 5, 4, 1, 3]);
  expect([...shownNumbers(values)]).toEqual([
    [2, 1],
    [5, 2],
    [4, 3],
    [1, 4],
    [3, 5],
  ]);
});

const names = {
  parties: [
    { id: 'LG', ar: 'لاغونيا', en: 'Lagoonia' },
    { id: 'MR', ar: 'مارشيا', en: 'Marshia' },
  ],
  places: [{ id: 'lagoonia-city', ar: 'لاغونيا', en: 'Lagoonia' }],
  bodies: [],
  topics: [{ id: 'reeds', ar: 'القصب', en: 'Reeds' }],
  meetings: [],
};
const words = makeReadingWords(createTranslator({ locale: 'ar', messages: ar }), 'ar', names);

it('a city is no other place than the state that it is in, and than itself', () => {
  const state = { city: null, country: 'LG' };
  const city = { city: 'Lagoonia', country: 'LG' };
  const samePlace = (one: unknown, other: unknown) => words.isSamePlace('meeting.venue', one, other);
  expect([samePlace(state, city), samePlace(city, state), samePlace(city, city)]).toEqual([true, true, true]);
  expect(samePlace(city, { city: 'Port Reed', country: 'LG' })).toBe(false);
  expect(samePlace(state, { city: null, country: 'MR' })).toBe(false);
  expect(words.isSamePlace('meeting.date', '2027-05-04', '2027-05-04')).toBe(false);
});

it('a field of a value shows names and keeps what is taken of it', () => {
  expect(words.inField('meeting.hosts', 'LG, MR')).toMatchObject({ stored: 'LG, MR', shown: 'لاغونيا، مارشيا' });
  expect(words.inField('topics', 'reeds').shown).toBe('القصب');
  expect(words.inField('meeting.venue', 'lagoonia-city').shown).toBe('لاغونيا');
  expect(words.inField('meeting.date', '2027-05-04')).toEqual({
    stored: '2027-05-04',
    shown: '2027-05-04',
    items: [],
  });
});

it('a word that is none of the modes is shown as it was typed', () => {
  expect(words.typed('meeting.mode', 'in_person')).toBe('حضورياً');
  expect(words.typed('meeting.mode', 'وجهاً لوجه')).toBe('وجهاً لوجه');
  expect(words.typed('meeting.mode', 'hybrid meeting')).toBe('hybrid meeting');
  expect(words.typed('statement.translation', 'courtesy_translation')).toBe('ترجمة غير رسمية');
});

it('a city that is not on record is named in the language of the page, and stored as it was read', () => {
  const words = makeReadingWords(createTranslator({ locale: 'ar', messages: ar }), 'ar', names);
  expect(words.value('meeting.venue', { city: 'Muscat', country: null })).toBe('مسقط');
  expect(words.inField('meeting.venue', 'Muscat')).toMatchObject({ stored: 'Muscat', shown: 'مسقط' });
  expect(words.value('meeting.venue', { city: 'Nowhere', country: null })).toBe('Nowhere');
});

it.each(['statement', 'not-a-meeting-record', 'main-meeting'])(
  'the heading of a text that reads as %s tells the chosen meeting',
  (recordType) => {
    const chosen = { ...names, meetings: [{ id: 'reeds-3', ar: 'اجتماع القصب الثالث', en: 'Third meeting' }] };
    const words = makeReadingWords(createTranslator({ locale: 'ar', messages: ar }), 'ar', chosen);
    const read = { recordType, body: null, about: 'recorded' as const, meeting: 'reeds-3' };
    expect(words.kind(read)).toContain('اجتماع القصب الثالث');
    expect(words.kind(read)).not.toContain('لا يتناول');
    expect(words.kind({ ...read, about: 'apart', meeting: null })).not.toContain('القصب');
  },
);
