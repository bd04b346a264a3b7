import { expect, it } from 'vitest';
import { testDatabase } from '@/tests/support/database';
import { expectWholeWrites } from '@/tests/support/whole-writes';

const database = await testDatabase('loaded');

it('a fault anywhere in any verb leaves no change without its place in the history, none there without a change, and its key', async () => {
  expect(await expectWholeWrites(database, 'some')).toBeGreaterThan(250);
}, 300_000);
