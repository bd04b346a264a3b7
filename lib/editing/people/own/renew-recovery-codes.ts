import { checkOwnPassword } from '@/lib/auth/check-own-password';
import { actorOf, type Session } from '@/lib/auth/session';
import { replaceRecoveryCodes } from './replace-recovery-codes';

export type RecoveryCodesAnswer =
  | { outcome: 'renewed'; recoveryCodes: string[] }
  | { outcome: 'wrong' }
  /** In seconds. */
  | { outcome: 'limited'; retryAfter: number };

/** Replaces one's own recovery codes, after the password was shown again. */
export async function renewRecoveryCodes(
  session: Session,
  password: string,
  now = new Date(),
): Promise<RecoveryCodesAnswer> {
  const checked = await checkOwnPassword(session, password, now);
  if (checked.outcome !== 'right') return checked;
  return { outcome: 'renewed', ...(await replaceRecoveryCodes(actorOf(session), {})) };
}
