import { checkOwnPassword } from '@/lib/auth/check-own-password';
import { rememberDevice } from '@/lib/auth/limits/devices';
import { toActor } from '@/lib/auth/person';
import { provePendingFactor } from '@/lib/auth/second-factor';
import type { Session } from '@/lib/auth/session';
import { putFactorInUse } from './put-factor-in-use';

/** `password` is due in a whole session alone: at the second step of a sign-in it was just shown. */
export type EnrolmentProof = { session: Session; code: string; password?: string };

export type EnrolmentAnswer =
  /** The session is a whole one, under a new token. The codes are shown this once. */
  | { outcome: 'in'; token: string; expiresAt: Date; deviceToken: string; recoveryCodes: string[] }
  | { outcome: 'wrong-code' | 'wrong-password' }
  /** In seconds. */
  | { outcome: 'limited'; retryAfter: number };

/** Proves the second factor that the session offers, by a code of it. */
export async function proveEnrolment(proof: EnrolmentProof, now = new Date()): Promise<EnrolmentAnswer> {
  const { session, code, password = '' } = proof;
  const proved = await provePendingFactor(session, code, now);
  if (proved === null) return { outcome: 'wrong-code' };
  if (session.stage === 'full') {
    const checked = await checkOwnPassword(session, password, now);
    if (checked.outcome === 'limited') return checked;
    if (checked.outcome === 'wrong') return { outcome: 'wrong-password' };
  }
  const { id, stage } = session;
  const { person, ...opened } = await putFactorInUse(toActor(session.person), { session: id, stage, ...proved });
  return { outcome: 'in', ...opened, deviceToken: await rememberDevice(null, person, now) };
}
