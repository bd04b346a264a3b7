import { z } from 'zod';
import { type Invitation, renewInvitation } from '@/lib/auth/invitations';
import { needsSecondFactor } from '@/lib/auth/permissions';
import { endSessions } from '@/lib/auth/session';
import { type WrittenWork, write } from '@/lib/editing/write';
import { DomainError } from '@/lib/errors/domain-error';
import { accountEntry, takePerson } from './account';
import { type HandedFactor, handOutFactor, takeFactorAway } from './hand-out-factor';
import { LanguageInput, PersonVersion } from './person-input';

const Input = z.strictObject({
  ...PersonVersion,
  /** Null: the person is invited to set another; the old one counts until then. */
  passwordHash: z.string().nullable(),
});

/** Shown once; so the verb is never given a request key, under which its answer would be stored. */
type Reset = { invitation: Invitation | null; secondFactor: HandedFactor | null };

/** For a lost password or second factor, by the operator: both anew, and every session and known device ends. */
export const resetPerson = write('people.manage', Input, async (tx, input): Promise<WrittenWork<Reset>> => {
  const before = await takePerson(tx, input);
  if (before.disabledAt !== null) throw new DomainError('conflict', `person ${before.publicId} is disabled.`);
  const { passwordHash } = input;
  const data = { version: { increment: 1 }, ...(passwordHash !== null && { passwordHash }) };
  const after = await tx.person.update({ where: { id: before.id }, data });
  await endSessions(before.publicId, undefined, tx);
  await tx.knownDevice.deleteMany({ where: { personId: before.id } });
  await tx.invitation.deleteMany({ where: { personId: before.id } });
  const lang = LanguageInput.parse(before.lang);
  const invitation = passwordHash === null ? await renewInvitation(tx, { person: before.id, lang }) : null;
  if (!needsSecondFactor(before.role)) await takeFactorAway(tx, before.id);
  const secondFactor = needsSecondFactor(before.role) ? await handOutFactor(tx, before) : null;
  return {
    changes: [accountEntry('person.reset', before, after)],
    result: () => ({ invitation, secondFactor }),
  };
});
