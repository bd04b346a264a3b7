import { z } from 'zod';
import { accountEntry } from '@/lib/editing/people/account';
import { write } from '@/lib/editing/write';
import { DomainError } from '@/lib/errors/domain-error';

/** Notes that guesses have filled an account's bucket: once for each time that it is full. */
export const noteLockOut = write(
  'account.limit',
  z.strictObject({ id: z.string() }),
  async (tx, { id }) => {
    const person = await tx.person.findUnique({ where: { publicId: id } });
    if (person === null) throw new DomainError('not-found', `there is no person ${JSON.stringify(id)}.`);
    return { changes: [accountEntry('person.limited', person, person)], result: () => null };
  },
  { isLong: true },
);
