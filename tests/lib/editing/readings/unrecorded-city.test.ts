import { expect, it } from 'vitest';
import { decideReading } from '@/lib/editing/readings/decide-reading';
import { testDatabase } from '@/tests/support/database';
import { newReport } from '@/tests/support/pasted-draft';
import { seePasted } from '@/tests/support/seen-reading';

const { db } = await testDatabase('loaded');

it('the proposed titles of a meeting name a city that is not on record in both languages', async () => {
  const { author, id, see } = await seePasted(db, newReport.replace('Rome', 'Muscat'));
  const { version, of } = await see();
  const decisions = ['meeting.ordinal', 'meeting.date', 'meeting.venue'].map((field) => ({
    number: of(field).number,
    outcome: 'accepted' as const,
  }));
  await decideReading(author, { id, version, about: 'unrecorded', decisions });
  const { fields } = await see();
  expect(fields['meeting.titleAr']).toMatch(/، مسقط، 2027$/);
  expect(fields['meeting.titleEn']).toMatch(/, Muscat, 2027$/);
});
