import { describe, expect, it } from 'vitest';
import { faultKeys } from '@/lib/editing/drafts/parts/fault-keys';
import type { Payload } from '@/lib/editing/drafts/parts/part-kind';
import ar from '@/messages/ar.json';
import en from '@/messages/en.json';
import { testDatabase } from '@/tests/support/database';
import { checkParts, editPart, namesOfFaults, newPart, nextText, wholeDraft } from '@/tests/support/parts';

const { db } = await testDatabase('loaded');

type Case = [name: string, typed: Payload, faults: string[]];

const overridden = '\u202ereversed';

const ofMeeting: Case[] = [
  ['a name that is repeated', { 'meeting.hosts': 'it, fr, it, it' }, ['meeting.hosts twice']],
  [
    'more names than a list may have',
    { 'meeting.topics': Array.from({ length: 301 }, (_, index) => `Topic ${index}`).join(', ') },
    ['meeting.topics tooManyNames'],
  ],
  ['a body that is not on record', { 'meeting.body': 'nowhere' }, ['meeting.id required', 'meeting.body unknown']],
  ['a name with one wrong letter', { 'meeting.place': 'Romme' }, ['meeting.place unknownNear']],
  ['no date', { 'meeting.date': '' }, ['meeting.date required']],
  ['a date without its year', { 'meeting.date': '4 November' }, ['meeting.date dateYear']],
  ['a day that may be another', { 'meeting.date': '04/11/2026' }, ['meeting.date dateOrder']],
  ['a day that no calendar has', { 'meeting.date': '2026-02-30' }, ['meeting.date dateDay']],
  ['a year before the first', { 'meeting.date': '0000' }, ['meeting.date date']],
  ['a Hijri date', { 'meeting.date': '25 جمادى الأولى 1448' }, ['meeting.date dateHijri']],
  ['a date with one end', { 'meeting.date': '2026-11-04/..' }, ['meeting.date dateEnds']],
  ['words that are no date', { 'meeting.date': 'soon' }, ['meeting.date date']],
  ['a character that turns the direction', { 'meeting.titleEn': overridden }, ['meeting.titleEn characterAt']],
  ['a title in one language', { 'meeting.titleAr': ' ' }, ['meeting.titleAr required']],
  ['half of a note', { 'meeting.noteEn': 'Held late.' }, ['meeting.noteAr bothLanguages']],
  ['a number that is none', { 'meeting.ordinal': 'XXII', 'meeting.id': 'cifg-22' }, ['meeting.ordinal numberFrom']],
  [
    'a number that a meeting has',
    { 'meeting.ordinal': '21', 'meeting.id': 'cifg-22' },
    ['meeting.ordinal ordinalTaken'],
  ],
  ['a stated and an inferred number', { 'meeting.ordinalInferred': '22' }, ['meeting.ordinalInferred ordinalStated']],
  ['the id of another meeting', { 'meeting.id': 'cifg-12' }, ['meeting.id idTaken']],
  ['an id that is no address', { 'meeting.id': 'CIFG 22' }, ['meeting.id id']],
  ['no known type', { 'meeting.type': 'party' }, ['meeting.type choice']],
  ['a country that the place is not in', { 'meeting.country': 'fr' }, ['meeting.country countryOfPlace']],
  ['a state named twice', { 'meeting.topics': 'oil, oil' }, ['meeting.topics twice']],
  [
    'a state that takes part and observes',
    { 'meeting.participants': 'fr', 'meeting.observers': 'France' },
    ['meeting.observers presentTwice'],
  ],
  [
    'a figure without its basis',
    { 'count.1.value': '40', 'count.1.unit': 'states' },
    ['count.1.basis required', 'count.1.saidByAr required', 'count.1.saidByEn required'],
  ],
  [
    'several faults at once',
    { 'meeting.titleEn': '', 'meeting.type': '', 'meeting.date': 'soon' },
    ['meeting.type required', 'meeting.titleEn required', 'meeting.date date'],
  ],
];

const ofStatement: Case[] = [
  ['no title', { 'statement.titleEn': '' }, ['statement.titleEn title']],
  [
    'two Arabic titles',
    { 'statement.titleAr': 'بيان', 'statement.titleArOwn': 'بيان' },
    ['statement.titleArOwn titleOwn'],
  ],
  ['no kind', { 'statement.kind': '' }, ['statement.kind required']],
  ['a language that is none', { 'statement.officialLanguage': 'English' }, ['statement.officialLanguage language']],
  [
    'a meeting that is not on record',
    { 'statement.meeting': 'cifg-99' },
    ['statement.id required', 'statement.meeting unknownNear'],
  ],
  ['a date without a claim', { 'statement.issued': '2026-11-05' }, ['statement.issued claimNeeded']],
];

const ofText: Case[] = [
  ['no words', { 'paragraph.1': '', 'paragraph.2': ' ', 'paragraph.3': '' }, ['paragraph.1 noParagraphs']],
  ['words of the practice record', { 'paragraph.2': 'The Tervane Group met.' }, ['paragraph.1 invented']],
  ['a whole press text', { 'text.rights': 'press' }, ['text.extent extentPress']],
  ['words of another script', { 'text.lang': 'ar' }, ['text.lang textLanguage']],
  ['a place that was never given', { 'paragraph.2.slots': 'p9' }, ['paragraph.2.slots slotUnknown']],
  ['a place that is none', { 'paragraph.2.slots': 'third' }, ['paragraph.2.slots slot']],
  ['an override in a paragraph', { 'paragraph.3': overridden }, ['paragraph.3 characterAt']],
  ['no language', { 'text.lang': '' }, ['text.lang required']],
  ['a slug that is no address', { 'text.slug': 'EN' }, ['text.slug id']],
  [
    'a text that is too large',
    {
      'paragraph.4': 'x'.repeat(49_000),
      'paragraph.5': 'y'.repeat(49_000),
      'paragraph.6': 'z'.repeat(49_000),
      'paragraph.7': 'w'.repeat(49_000),
      'paragraph.8': 'v'.repeat(49_000),
    },
    ['paragraph.1 textTooLong'],
  ],
  [
    'more lines than it may have paragraphs',
    { 'paragraph.2': 'A line\n'.repeat(1_001) },
    ['paragraph.1 tooManyParagraphs'],
  ],
];

const ofSource: Case[] = [
  ['no publisher', { 'source.publisher': '', 'source.publisherAr': '' }, ['source.publisher required']],
  ['an address that is none', { 'source.url': 'gazette' }, ['source.url url']],
  ['a script for an address', { 'source.url': 'javascript:alert(1)' }, ['source.url url']],
  [
    'no address and a state that has one',
    { 'source.url': '', 'source.state': 'listed' },
    ['source.state stateNeedsAddress'],
  ],
  ['an address in a state without one', { 'source.state': 'no_address' }, ['source.state stateHasAddress']],
  ['the address of another source', { 'source.url': 'https://afriktimes.info/?p=1990' }, ['source.url urlTaken']],
];

describe('a fault stands at its field', () => {
  it.each(ofMeeting)('of a meeting: %s', async (_, meeting, faults) => {
    const found = await namesOfFaults(db, wholeDraft({ meeting }));
    const own = found.filter(
      (name) => !name.includes('claim') && !name.startsWith('statement.') && !name.startsWith('text.'),
    );
    expect(own).toEqual(faults);
  });

  it.each(ofStatement)('of a statement: %s', async (_, statement, faults) => {
    expect(await namesOfFaults(db, wholeDraft({ statement }))).toEqual(faults);
  });

  it.each(ofText)('of a text: %s', async (_, text, faults) => {
    expect(await namesOfFaults(db, wholeDraft({ text }))).toEqual(faults);
  });

  it.each(ofSource)('of a source: %s', async (_, source, faults) => {
    const found = await namesOfFaults(db, wholeDraft({ source }));
    expect(found.filter((name) => name.startsWith('source.'))).toEqual(faults);
  });
});

it('says a fault of what a new source takes from its text once, at the text', async () => {
  const source = { 'source.lang': '', 'source.published': '', 'source.rights': '' };
  const text = { 'text.lang': 'xx1', 'text.published': '2018-13-45', 'text.rights': 'none' };
  const found = await namesOfFaults(db, wholeDraft({ source, text }));
  const places = found.map((name) => name.split(' ')[0] ?? '').filter((name) => !name.startsWith('meeting'));
  expect(places.filter((name) => !name.startsWith('claim')).toSorted()).toEqual(Object.keys(text).toSorted());
  const empty = await namesOfFaults(db, wholeDraft({ source, text: { 'text.lang': '' } }));
  expect(empty).toContain('source.lang required');
});

it('names the source of the draft in words where it is named twice', async () => {
  const meeting = { 'meeting.sources': 'this-draft, this-draft' };
  expect(await namesOfFaults(db, wholeDraft({ meeting }))).toContain('meeting.sources draftSourceTwice');
});

describe('a record that is there', () => {
  it('keeps its id, its statement and its language', async () => {
    const meeting = await editPart(db, 'meeting', 'cifg-12', { 'meeting.id': 'cifg-40' });
    expect(await namesOfFaults(db, { meeting })).toEqual(['meeting.id idKept']);
    const text = await editPart(db, 'text', 'cifg-12/en', {
      'text.slug': 'fr',
      'text.lang': 'fr',
      'text.statement': 'cifg-13',
    });
    expect(await namesOfFaults(db, { text })).toEqual(['text.statement idKept', 'text.lang langKept']);
  });
});

describe('a new text', () => {
  const named = { 'text.statement': 'cifg-12', 'text.source': 'treasury-sm834' };

  it('needs a statement, and a source of the record or of its draft', async () => {
    expect(await namesOfFaults(db, { text: newPart(nextText()) })).toEqual([
      'text.statement required',
      'text.source required',
    ]);
    expect(await namesOfFaults(db, { text: newPart(nextText(named)) })).toEqual([]);
  });

  it('lacks no source while the source of its draft lacks its own publisher, and nor does a meeting', async () => {
    const source = newPart({ 'source.url': 'https://gazette.example/1' });
    const found = await namesOfFaults(db, {
      source,
      meeting: newPart({}),
      text: newPart(nextText({ ...named, 'text.source': '' })),
    });
    expect(found.filter((name) => name.includes('source'))).toEqual(['source.publisher required']);
  });

  it('takes no slug that was ever given', async () => {
    const text = newPart(nextText({ ...named, 'text.slug': 'en' }));
    expect(await namesOfFaults(db, { text })).toEqual(['text.slug idTaken']);
  });
});

describe('a new statement', () => {
  it('comes with a text', async () => {
    const { statement } = wholeDraft();
    if (!statement) throw new Error('no statement');
    const part = newPart({ ...statement.payload, 'statement.id': 'harbour-1' });
    expect(await namesOfFaults(db, { statement: part })).toEqual(['statement.id statementText']);
  });
});

describe('the messages of faults', () => {
  it('are there in both languages for every key, and for no other', () => {
    const keys = faultKeys.map((key) => key.replace('validation.', ''));
    expect(Object.keys(en.validation).filter((key) => keys.includes(key as 'required'))).toHaveLength(keys.length);
    expect(Object.keys(ar.validation)).toEqual(expect.arrayContaining(keys));
  });

  it('are given the values that they name', async () => {
    const parts = { ...ofMeeting, length: ofMeeting.length };
    for (const [, meeting] of Array.from(parts)) {
      for (const { message, values = {} } of await checkParts(db, wholeDraft({ meeting }))) {
        const words = en.validation[message.replace('validation.', '') as 'required'];
        const names = [...words.matchAll(/\{(\w+)/g)].map(([, name]) => name);
        expect(Object.keys(values), message).toEqual(expect.arrayContaining(names));
      }
    }
  });
});
