import { expect, it } from 'vitest';
import { findMoment } from '@/lib/records/statements/held/moment';
import { testDatabase } from '@/tests/support/database';
import { expectNothingHidden, publishHiddenWords } from '@/tests/support/hidden-words';

const { db } = await testDatabase('loaded');

it('gives no word behind an excerpt to 10,000 hostile phrases', async () => {
  await publishHiddenWords();
  const moment = await findMoment(db);
  if ('fault' in moment) throw new Error(moment.fault);
  await expectNothingHidden(moment, 10_000);
  expect.hasAssertions();
});
