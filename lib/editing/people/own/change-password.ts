import { checkOwnPassword } from '@/lib/auth/check-own-password';
import { findPasswordFault, hashPassword, type PasswordFault } from '@/lib/auth/password';
import { actorOf, type Session } from '@/lib/auth/session';
import { DomainError } from '@/lib/errors/domain-error';
import { replacePassword } from './replace-password';

export type PasswordChange = { session: Session; current: string; next: string };

export type PasswordAnswer =
  | { outcome: 'changed'; token: string; expiresAt: Date }
  /** The current password is another. */
  | { outcome: 'wrong' }
  /** In seconds. */
  | { outcome: 'limited'; retryAfter: number }
  /** The new password cannot be one. */
  | { outcome: 'unfit'; fault: PasswordFault };

/** Changes one's own password: every other session ends, and this one has a new token. */
export async function changePassword(change: PasswordChange, now = new Date()): Promise<PasswordAnswer> {
  const { session, current, next } = change;
  const actor = actorOf(session);
  const fault = findPasswordFault(next, session.person.email);
  if (fault !== null) return { outcome: 'unfit', fault };
  const checked = await checkOwnPassword(session, current, now);
  if (checked.outcome !== 'right') return checked;
  const proof = { session: session.id, passwordHash: checked.passwordHash };
  const opened = await replacePassword(actor, { passwordHash: await hashPassword(next), proof });
  if (opened === null) throw new DomainError('conflict', 'the session has ended.');
  return { outcome: 'changed', ...opened };
}
