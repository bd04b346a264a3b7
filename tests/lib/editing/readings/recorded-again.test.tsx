import { createTranslator } from 'next-intl';
import { expect, it } from 'vitest';
import { readForm } from '@/app/internal/[locale]/desk/desk-form';
import { decisionsOf } from '@/app/internal/[locale]/desk/drafts/[id]/decisions-of';
import { makeReadingWords } from '@/components/editing/reading/reading-words';
import { ValueRow } from '@/components/editing/reading/value-row';
import { db as deskDb } from '@/lib/db/client';
import type { ReadValue } from '@/lib/desk/readings/readings';
import { saveDraft } from '@/lib/editing/drafts/save-draft';
import { decideReading } from '@/lib/editing/readings/decide-reading';
import { readRecordWords } from '@/lib/editing/readings/record-words';
import en from '@/messages/en.json';
import { testDatabaseForEach } from '@/tests/support/database';
import { render } from '@/tests/support/render';
import { claimsOf, seePasted } from '@/tests/support/seen-reading';
import { sentFields } from '@/tests/support/sent-fields';

const { db } = await testDatabaseForEach('loaded');

const report = [
  'The Counter ISIS Finance Group held its thirtieth meeting in Rome on 9 March 2027 by video conference.',
  'The meeting was co-chaired by Italy, Saudi Arabia and',
  'the United States and hosted by Italy.',
  'The group has 17 members. It brought together 17 members and 6 observers, and 40 delegations took part.',
  'They spoke of kidnapping for ransom.',
  'The next meeting will take place in Paris on 4 June 2027.',
].join('\n');

const words = 'It brought together 17 members and 6 observers';

/** Another value of a kind, as somebody types it. */
const others: Record<string, string> = {
  'meeting.ordinal': '31',
  'meeting.date': '2027-03-10',
  'meeting.venue': 'Paris',
  'meeting.mode': 'hybrid',
  'meeting.coChairs': 'it,sa',
  'meeting.hosts': 'fr',
  'members.count': '18',
  'participants.count': '7',
  'meeting.next': '2027-06-05',
};

type Fields = Record<string, string>;
type Seen = Awaited<ReturnType<typeof seePasted>>;

/** The fields of the form of a reading as its page sends them, nothing changed. */
async function fieldsOf({ see }: Seen): Promise<Fields> {
  const { names } = await readRecordWords(deskDb);
  const told = makeReadingWords(createTranslator({ locale: 'en', messages: en }), 'en', names);
  const { reading } = await see();
  const rows = reading.values.map((value) =>
    render('en', <ValueRow value={value} shownNumber={1} lang="en" words={told} typed={{}} faults={{}} />),
  );
  return { action: 'decide', about: 'unrecorded', ...sentFields(rows.join('')) };
}

async function record({ author, id, see }: Seen, fields: Fields): Promise<void> {
  const form = await readForm(
    new Request('http://desk.example', { method: 'POST', body: new URLSearchParams(fields) }),
  );
  await decideReading(author, { id, version: (await see()).version, ...decisionsOf(form)?.input });
}

async function kept({ see }: Seen) {
  const { view, reading, fields } = await see();
  return { version: view.version, fields, values: reading.values };
}

type Typed = (value: ReadValue) => Fields;

const unitOf = (field: string, unit: string): Fields => (field.endsWith('.count') ? { '.unit': unit } : {});
const rejected: Typed = () => ({ '': 'rejected', '.because': 'too_vague' });
const decisions: [string, Typed][] = [
  [
    'another value in other words',
    ({ field }) => ({ '': 'edited', '.as': others[field] ?? '', '.words': words, '.at': '' }),
  ],
  [
    'another value in the words that were read',
    (value) => (value.spans.length > 0 ? { '': 'edited', '.as': others[value.field] ?? '' } : { '': 'unsaid' }),
  ],
  [
    'another figure without what it counts',
    ({ field }) =>
      field.endsWith('.count') ? { '': 'edited', '.as': '9', '.basis': '', '.unit': '', '.words': words } : {},
  ],
  [
    'what was read',
    ({ isWhole, field }) => (isWhole ? { '': 'accepted', ...unitOf(field, 'states') } : { '': 'unsaid' }),
  ],
  ['a figure without its unit', ({ isWhole, field }) => (isWhole ? { '': 'accepted', ...unitOf(field, '') } : {})],
  ['a rejection with its reason', (value) => (value.rule === null ? { '': 'unsaid' } : rejected(value))],
  ['what the text does not say', () => ({ '': 'unsaid' })],
];

it.each(decisions)(
  '%s is in the form as it was recorded, and is the same when it is recorded again',
  async (_, typed) => {
    const seen = await seePasted(db, report);
    const { reading } = await seen.see();
    const read: string[] = reading.values.map(({ field }) => field);
    expect(Object.keys(others).filter((field) => !read.includes(field))).toEqual([]);
    const changes = reading.values
      .filter(({ isAsked }) => isAsked)
      .flatMap((value) => {
        const own = value.field in others || typed(value)['.as'] === undefined ? typed(value) : rejected(value);
        return Object.entries(own).map(([last, said]): [string, string] => [`value.${value.number}${last}`, said]);
      });
    await record(seen, { ...(await fieldsOf(seen)), ...Object.fromEntries(changes) });
    const first = await kept(seen);
    const shown = await fieldsOf(seen);
    for (const [name, said] of changes.filter(([each]) => !each.endsWith('.at') && !each.endsWith('.basis'))) {
      // A field of names sends what is shown for what was recorded.
      if (shown[`named.${name}`] === undefined) expect([name, shown[name]]).toEqual([name, said]);
    }
    await record(seen, shown);
    expect(await kept(seen)).toEqual(first);
  },
);

/** What somebody types over fields of the draft by hand. */
async function saveByHand({ author, id, see }: Seen, changed: (fields: Fields) => Fields): Promise<void> {
  const { version, fields } = await see();
  await saveDraft(author, { id, version, fields: { ...fields, ...changed(fields) } });
}

async function recordDate(seen: Seen, day: string): Promise<void> {
  const { of } = await seen.see();
  const name = `value.${of('meeting.date').number}`;
  await record(seen, { ...(await fieldsOf(seen)), [name]: 'edited', [`${name}.as`]: day });
}

const byHand = 'The Counter ISIS Finance Group held its thirtieth meeting in Rome';

function dateWords(fields: Fields): string {
  const name = Object.keys(fields).find((each) => each.endsWith('.property') && fields[each] === 'date') ?? '';
  return name.replace(/property$/, 'words');
}

it('what was typed in the draft since stays, and what was emptied there stays empty, when nothing is decided anew', async () => {
  const seen = await seePasted(db, report);
  await recordDate(seen, '2027-03-10');
  await saveByHand(seen, (fields) => ({ [dateWords(fields)]: byHand, 'meeting.type': '' }));
  const before = await kept(seen);
  expect(claimsOf(before.fields, 'date')).toMatchObject([{ words: byHand }]);
  await record(seen, await fieldsOf(seen));
  expect(await kept(seen)).toEqual(before);
});

it('the words of a claim that were typed in the draft stay when its value is changed, unless other words are given', async () => {
  const seen = await seePasted(db, report);
  await recordDate(seen, '2027-03-10');
  await saveByHand(seen, (fields) => ({ [dateWords(fields)]: byHand }));
  await recordDate(seen, '2027-03-11');
  const { fields, of } = await seen.see();
  expect([fields['meeting.date'], claimsOf(fields, 'date')]).toMatchObject(['2027-03-11', [{ words: byHand }]]);
  await record(seen, { ...(await fieldsOf(seen)), [`value.${of('meeting.date').number}.words`]: words });
  expect(claimsOf((await seen.see()).fields, 'date')).toMatchObject([{ words }]);
});

it('the words of an announced meeting that were typed in the draft stay when its day is changed', async () => {
  const seen = await seePasted(db, report);
  const { of } = await seen.see();
  const name = `value.${of('meeting.next').number}`;
  await record(seen, { ...(await fieldsOf(seen)), [name]: 'accepted' });
  await saveByHand(seen, () => ({ 'plan.asSaid': byHand }));
  await record(seen, { ...(await fieldsOf(seen)), [name]: 'edited', [`${name}.as`]: '2027-06-05' });
  expect((await seen.see()).fields).toMatchObject({ 'plan.date': '2027-06-05', 'plan.asSaid': byHand });
});
