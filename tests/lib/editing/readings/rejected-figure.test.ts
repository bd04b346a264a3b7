import { expect, it } from 'vitest';
import { submitDraft } from '@/lib/editing/drafts/submit-draft';
import { decideReading } from '@/lib/editing/readings/decide-reading';
import { testDatabase } from '@/tests/support/database';
import { seePasted } from '@/tests/support/seen-reading';

const { db } = await testDatabase('loaded');

/** The record has 56 members, states alone, as a figure that it did not adopt. */
const report = [
  'The Counter ISIS Finance Group held its twelfth meeting in Luxembourg on 19 and 20 November 2019.',
  'The Group now has 56 member states.',
].join('\n');

it('a figure that the record did not adopt stays so when another text has it too', async () => {
  const { author, id, see } = await seePasted(db, report);
  const { version, of } = await see();
  const { number, against, unit } = of('members.count');
  expect({ against, unit }).toEqual({
    against: { stand: 'same', recorded: '56 basis=members unit=states', isRejected: true },
    unit: 'states',
  });
  const decisions = [{ number, outcome: 'accepted' }];
  const reason = 'One more text.';
  const decided = await decideReading(author, { id, version, about: 'recorded', decisions, reason });
  const { fields, view } = await see();
  const statuses = Object.keys(fields)
    .filter((name) => name.endsWith('.property') && fields[name] === 'count.membership')
    .map((name) => fields[name.replace(/property$/, 'status')]);
  expect(statuses.toSorted()).toEqual(['adopted', 'rejected', 'rejected']);
  expect(view.parts.flatMap(({ faults }) => faults)).toEqual([]);
  await submitDraft(author, { id, version: decided.version, isLeavingOut: true });
  expect((await see()).view.state).toBe('in_review');
});
