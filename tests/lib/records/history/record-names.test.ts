import { expect, it } from 'vitest';
import { findRecordNames } from '@/lib/records/history/record-names';
import { testDatabase } from '@/tests/support/database';

const { db } = await testDatabase('loaded');

it('the history has names for the records that its changes tell of, and reads no others', async () => {
  const after = { meeting: 'cifg-3', note: 'Words that name no record.', claims: [{ sources: ['no-such-source'] }] };
  const names = await findRecordNames(db, [{ subjectId: 'cifg-12/en', before: null, after }]);
  expect(Object.keys(names.statement).toSorted()).toEqual(['cifg-12', 'cifg-3']);
  expect(Object.keys(names.meeting).toSorted()).toEqual(['cifg-12', 'cifg-3']);
  expect(names.source).toEqual({});
  expect(names.body.cifg?.en).toContain('Finance Group');
});
