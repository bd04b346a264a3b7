import { db } from '@/lib/db/client';
import type { Role } from '@/lib/db/generated/enums';
import { parseEmail } from './email';
import { forgetOldPosts } from './kept-post';
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

/** An answer, and the public id of a person whose account takes no more guesses for a while, from this one on. */
export type Checked<Answer> = { answer: Answer; lockedOut: string | null };

/**
 * Checks a password. An account that does not exist costs the same and gets the same answer. A device that the account
 * knows is counted by itself; all others by address, and then by account.
 */
export async function checkPassword(attempt: SignInAttempt, now: Date): Promise<Checked<SignInAnswer>> {
  const email = parseEmail(attempt.email);
  const person = await db.person.findUnique({ where: { email: email ?? '' } });
  const device = await findDevice(attempt.device, person?.id ?? nobody, now);
  const account = guessesOf('password', email ?? attempt.email);
  const from = guessesOf('password-from', toAddressKey(attempt.client));
  const slots = await takeSlots(device === null ? [from, account] : [guessesOf('password-on', device)], now);
  if (slots.isLimited) return { answer: { outcome: 'limited', retryAfter: slots.retryAfter }, lockedOut: null };

  const isRight = await verifyPassword(person?.passwordHash ?? null, attempt.password);
  if (!isRight || person === null || person.disabledAt !== null) {
    const isLockedOut = slots.filled.some(({ name }) => name !== from.name);
    return { answer: { outcome: 'wrong' }, lockedOut: isLockedOut && person ? person.publicId : null };
  }
  await giveBackSlots(slots.buckets);
  return { answer: await open(person, device, attempt, now), lockedOut: null };
}

/** Opens the session that the password gives the right to, and ends the one so far; not once the account has changed. */
async function open(
  person: { id: string; version: number; role: Role; totpSecret: string | null },
  device: string | null,
  { agent, endsSession }: SignInAttempt,
  now: Date,
): Promise<SignInAnswer> {
  const { id, version, role, totpSecret } = person;
  await forgetOldAttempts(now);
  await forgetOldSessions(now);
  await forgetOldPosts(now);
  const stage = totpSecret !== null || needsSecondFactor(role) ? 'password' : 'full';
  const opened = await db.$transaction(async (tx) => {
    // The lock makes whoever changes the account wait, and end this session too.
    const same = await tx.$queryRaw<object[]>`
      SELECT FROM person WHERE id = ${id}::uuid AND version = ${version} FOR SHARE`;
    return same.length === 0 ? null : openSession({ person: id, stage, agent }, now, tx);
  });
  if (opened === null) return { outcome: 'wrong' };
  if (endsSession) await db.session.updateMany({ where: { id: endsSession, endedAt: null }, data: { endedAt: now } });
  if (stage === 'password') return { outcome: totpSecret === null ? 'enrol' : 'second-factor', ...opened };
  return { outcome: 'in', ...opened, deviceToken: await rememberDevice(device, id, now) };
}

/** The row id of nobody: what is asked of an account is also asked where there is none. */
const nobody = '00000000-0000-7000-8000-000000000000';
