import { z } from 'zod';
import { write } from '@/lib/editing/write';
import { accountEntry, takePerson } from './account';
import { PersonVersion } from './person-input';

/** Lets somebody in again who was shut out. */
export const enablePerson = write('people.manage', z.strictObject(PersonVersion), async (tx, input) => {
  const before = await takePerson(tx, input);
  if (before.disabledAt === null) return { changes: [], result: () => ({ version: before.version }) };
  const data = { disabledAt: null, version: { increment: 1 } };
  const after = await tx.person.update({ where: { id: before.id }, data });
  return {
    changes: [accountEntry('person.enable', before, after)],
    result: () => ({ version: after.version }),
  };
});
