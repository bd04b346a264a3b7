import { openInvitation } from '@/lib/auth/invitations';
import { findPasswordFault, hashPassword, type PasswordFault } from '@/lib/auth/password';
import { type Person, toActor } from '@/lib/auth/person';
import { sha256 } from '@/lib/auth/tokens';
import { DomainError } from '@/lib/errors/domain-error';
import type { Locale } from '@/lib/i18n/locales';
import { replacePassword } from './replace-password';

export type InvitationAnswer =
  /** The person can sign in now. */
  | { outcome: 'accepted'; person: Person }
  | { outcome: 'unfit'; fault: PasswordFault }
  /** The invitation was used, has run out or was replaced. */
  | { outcome: 'gone' };

type Accepted = {
  token: string;
  password: string;
  /** The language of the page, which becomes that of the desk. */
  lang?: Locale;
};

/** Sets the first password of an account, or another in place of a lost one. */
export async function acceptInvitation({ token, password, lang }: Accepted): Promise<InvitationAnswer> {
  const person = await openInvitation(token);
  if (person === null) return { outcome: 'gone' };
  const fault = findPasswordFault(password, person.email);
  if (fault !== null) return { outcome: 'unfit', fault };
  const passwordHash = await hashPassword(password);
  try {
    await replacePassword(toActor(person), { passwordHash, lang, proof: { invitation: sha256(token) } });
    return { outcome: 'accepted', person };
  } catch (error) {
    if (error instanceof DomainError && error.code === 'not-found') return { outcome: 'gone' };
    throw error;
  }
}
