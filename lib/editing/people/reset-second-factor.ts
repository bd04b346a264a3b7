import { z } from 'zod';
import { endSessions } from '@/lib/auth/session';
import { write } from '@/lib/editing/write';
import { accountEntry, takePerson } from './account';
import { takeFactorAway } from './hand-out-factor';
import { PersonVersion } from './person-input';

/** For a lost second factor: it counts no more, every session ends, and the next sign-in enrols another. */
export const resetSecondFactor = write('people.manage', z.strictObject(PersonVersion), async (tx, input) => {
  const before = await takePerson(tx, input);
  await takeFactorAway(tx, before.id);
  const after = await tx.person.update({ where: { id: before.id }, data: { version: { increment: 1 } } });
  await endSessions(before.publicId, undefined, tx);
  return {
    changes: [accountEntry('person.reset', before, after)],
    result: () => ({ version: after.version }),
  };
});
