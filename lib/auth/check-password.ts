import { db } from '@/lib/db/client';
import { parseEmail } from './email';
import { toAddressKey } from './limits/client-address';
import { findDevice, rememberDevice } from './limits/devices';
import { forgetOldAttempts, giveBackSlots, guessesOf, takeSlots } from './limits/rate-limit';
import { verifyPassword } from './password';
import { needsSecondFactor } from './permissions';
import { forgetOldSessions, openSession } from './session';

/** What a browser sends to sign in. `device` is the token of a known device, `endsSession` the id of the session so far. */
export type SignInAttempt = {
  email: string;
  password: string;
  client: string;
  device: string | null;
  agent: string;
  endsSession?: string | null;
};

export type SignInAnswer =
  | { outcome: 'in'; token: string; expiresAt: Date; deviceToken: string }
  /** The password was right; the token opens the second step alone. `enrol`: there is no second factor yet. */
  | { outcome: 'second-factor' | 'enrol'; token: string; expiresAt: Date }
  | { outcome: 'wrong' }
  /** In seconds. */
  | { outcome: 'limited'; retryAfter: number };

/** The public id of a person whose account takes no more guesses for a while, from this guess on. */
export type LockedOut = { lockedOut?: string | undefined };

/**
 * Checks a password. An account that does not exist costs the same and gets the same answer. A device that the account
 * knows is counted by itself; all others by address, and then by account.
 */
export async function checkPassword(attempt: SignInAttempt, now: Date): Promise<SignInAnswer & LockedOut> {
  const email = parseEmail(attempt.email);
  const person = await db.person.findUnique({ where: { email: email ?? '' } });
  const device = await findDevice(attempt.device, person?.id ?? nobody, now);
  const account = guessesOf('password', email ?? attempt.email);
  const from = guessesOf('password-from', toAddressKey(attempt.client));
  const slots = await takeSlots(device === null ? [from, account] : [guessesOf('password-on', device)], now);
  if (slots.isLimited) return { outcome: 'limited', retryAfter: slots.retryAfter };

  const isRight = await verifyPassword(person?.passwordHash ?? null, attempt.password);
  if (!isRight || person === null || person.disabledAt !== null) {
    const isLockedOut = slots.filled.some(({ name }) => name !== from.name);
    return { outcome: 'wrong', lockedOut: isLockedOut ? person?.publicId : undefined };
  }
  await giveBackSlots(slots.buckets);
  await forgetOldAttempts(now);
  await forgetOldSessions(now);
  if (attempt.endsSession)
    await db.session.updateMany({ where: { id: attempt.endsSession, endedAt: null }, data: { endedAt: now } });
  const hasFactor = person.totpSecret !== null;
  const stage = hasFactor || needsSecondFactor(person.role) ? 'password' : 'full';
  const opened = await openSession({ person: person.id, stage, agent: attempt.agent }, now);
  if (stage === 'password') return { outcome: hasFactor ? 'second-factor' : 'enrol', ...opened };
  return { outcome: 'in', ...opened, deviceToken: await rememberDevice(device, person.id, now) };
}

/** The row id of nobody: what is asked of an account is also asked where there is none. */
const nobody = '00000000-0000-7000-8000-000000000000';
