import { z } from 'zod';
import { useInvitation } from '@/lib/auth/invitations';
import { endSessions, promoteSession } from '@/lib/auth/session';
import { accountEntry } from '@/lib/editing/people/account';
import { LanguageInput } from '@/lib/editing/people/person-input';
import { type WrittenWork, write } from '@/lib/editing/write';
import { DomainError } from '@/lib/errors/domain-error';
import { takeOwn } from './take-own';

const Input = z.strictObject({
  passwordHash: z.string(),
  /** The language of the page on which it was set, where that becomes the language of the desk. */
  lang: LanguageInput.optional(),
  /** What gives the right to: an invitation, by the SHA-256 of its token, or a session with the hash that was checked. */
  proof: z.union([
    z.strictObject({ invitation: z.string() }),
    z.strictObject({ session: z.string(), passwordHash: z.string() }),
  ]),
});

type Replaced = { token: string; expiresAt: Date } | null;

/** Sets one's own password. Every other session ends, and the one that it was set in goes on under a new token. */
export const replacePassword = write(
  'account.own',
  Input,
  async (tx, input, { actor }): Promise<WrittenWork<Replaced>> => {
    const { proof, passwordHash } = input;
    const before = await takeOwn(tx, actor);
    let opened: Replaced = null;
    if ('invitation' in proof) {
      if (!(await useInvitation(tx, proof.invitation, new Date()))) {
        throw new DomainError('not-found', 'the invitation was used, or has run out.');
      }
      await tx.knownDevice.deleteMany({ where: { personId: before.id } });
    } else {
      opened = await promoteSession(proof.session, 'full', new Date(), tx);
      if (opened === null || before.passwordHash !== proof.passwordHash) {
        throw new DomainError('conflict', 'the session has ended, or the password is another by now.');
      }
    }
    const after = await tx.person.update({
      where: { id: before.id },
      data: { passwordHash, ...(input.lang && { lang: input.lang }), version: { increment: 1 } },
    });
    await endSessions(before.publicId, 'session' in proof ? proof.session : undefined, tx);
    return { changes: [accountEntry('person.password', before, after)], result: () => opened };
  },
);
