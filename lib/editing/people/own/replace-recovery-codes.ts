import { z } from 'zod';
import { accountEntry } from '@/lib/editing/people/account';
import { writeRecoveryCodes } from '@/lib/editing/people/hand-out-factor';
import { write } from '@/lib/editing/write';
import { DomainError } from '@/lib/errors/domain-error';
import { takeOwn } from './take-own';

/** Gives ten new recovery codes in place of one's own, which are shown this once. */
export const replaceRecoveryCodes = write('account.own', z.strictObject({}), async (tx, _input, { actor }) => {
  const before = await takeOwn(tx, actor);
  if (before.totpSecret === null) throw new DomainError('conflict', `${before.publicId} has no second factor.`);
  const after = await tx.person.update({ where: { id: before.id }, data: { version: { increment: 1 } } });
  const recoveryCodes = await writeRecoveryCodes(tx, before.id);
  return { changes: [accountEntry('person.factor', before, after)], result: () => ({ recoveryCodes }) };
});
