import { z } from 'zod';
import { type Invitation, renewInvitation } from '@/lib/auth/invitations';
import { type WrittenWork, write } from '@/lib/editing/write';
import { DomainError } from '@/lib/errors/domain-error';
import { accountEntry, takePerson } from './account';
import { LanguageInput, PersonVersion } from './person-input';

/** Shown once; so the verb is never given a request key, under which its answer would be stored. */
type Invited = { version: number; invitation: Invitation };

/** Invites a person anew to set a password, for whoever lost one or let the address run out. The old one counts until then. */
export const invitePerson = write(
  'people.manage',
  z.strictObject(PersonVersion),
  async (tx, input): Promise<WrittenWork<Invited>> => {
    const before = await takePerson(tx, input);
    if (before.disabledAt !== null) throw new DomainError('conflict', `person ${before.publicId} is disabled.`);
    const after = await tx.person.update({ where: { id: before.id }, data: { version: { increment: 1 } } });
    const lang = LanguageInput.parse(before.lang);
    const invitation = await renewInvitation(tx, { person: before.id, lang });
    return {
      changes: [accountEntry('person.invite', before, after)],
      result: () => ({ version: after.version, invitation }),
    };
  },
);
