import { expect, it } from 'vitest';
import { submitDraft } from '@/lib/editing/drafts/submit-draft';
import { decideReading } from '@/lib/editing/readings/decide-reading';
import { testDatabaseForEach } from '@/tests/support/database';
import { seePasted } from '@/tests/support/seen-reading';

const { db } = await testDatabaseForEach('loaded');

/** The record has an announcement of the first meeting: in Saudi Arabia, early in May 2015. */
const report = (announced: string) =>
  [
    'The Counter ISIS Finance Group held its first meeting in Rome on 19 and 20 March 2015.',
    `The next meeting will be held in ${announced}.`,
  ].join('\n');

const accept = async (announced: string) => {
  const { author, id, see } = await seePasted(db, report(announced));
  const { version, of } = await see();
  const { number, against, isUndecided } = of('meeting.next');
  const decisions = [{ number, outcome: 'accepted' }];
  const decided = await decideReading(author, { id, version, about: 'recorded', meeting: 'cifg-1', decisions });
  return { author, id, see, version: decided.version, against, isUndecided };
};

it('that is on record is not asked about, and accepting it makes no second one', async () => {
  const { author, id, see, version, against, isUndecided } = await accept('Saudi Arabia in early May 2015');
  expect(against).toEqual({ stand: 'same', recorded: '2015-05~' });
  expect(isUndecided).toBe(false);
  const { view } = await see();
  expect(view.parts.map(({ type }) => type)).toEqual(['source', 'text']);
  await submitDraft(author, { id, version, isLeavingOut: true });
  expect((await see()).view.state).toBe('in_review');
});

it('that the record has in another month is one more, and the draft is ready', async () => {
  const { see, against } = await accept('Saudi Arabia in June 2015');
  expect(against).toEqual({ stand: 'differs', recorded: '2015-05~' });
  const { fields, view } = await see();
  expect(fields).toMatchObject({ 'plan.date': '2015-06-XX', 'plan.announcedAt': 'cifg-1' });
  expect(view.parts.flatMap(({ faults }) => faults)).toEqual([]);
});

it('that the record has elsewhere in the same month has an id of its own', async () => {
  const { see, against } = await accept('Italy in early May 2015');
  expect(against).toEqual({ stand: 'differs', recorded: 'SA' });
  const { fields, view } = await see();
  expect(fields).toMatchObject({ 'plan.country': 'IT' });
  expect(view.parts.flatMap(({ faults }) => faults)).toEqual([]);
});
