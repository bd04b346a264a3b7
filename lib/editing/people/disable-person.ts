import { z } from 'zod';
import { endSessions } from '@/lib/auth/session';
import { write } from '@/lib/editing/write';
import { accountEntry, keepAnAdministrator, takePerson } from './account';
import { PersonVersion } from './person-input';

/** Shuts somebody out from the next request on. What the person wrote stays. */
export const disablePerson = write('people.manage', z.strictObject(PersonVersion), async (tx, input, { actor }) => {
  const before = await takePerson(tx, input);
  if (before.disabledAt !== null) return { changes: [], result: () => ({ version: before.version }) };
  await keepAnAdministrator(tx, actor, before);
  const data = { disabledAt: new Date(), version: { increment: 1 } };
  const after = await tx.person.update({ where: { id: before.id }, data });
  await endSessions(before.publicId, undefined, tx);
  await tx.invitation.deleteMany({ where: { personId: before.id } });
  await tx.knownDevice.deleteMany({ where: { personId: before.id } });
  return {
    changes: [accountEntry('person.disable', before, after)],
    result: () => ({ version: after.version }),
  };
});
