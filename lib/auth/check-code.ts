import { db } from '@/lib/db/client';
import type { Checked } from './check-password';
import { stepsOfCode } from './codes/totp';
import { readTypedCode } from './codes/typed-code';
import { toAddressKey } from './limits/client-address';
import { findDevice, rememberDevice } from './limits/devices';
import { giveBackSlots, guessesInADay, guessesOf, takeSlots } from './limits/rate-limit';
import { promoteSession, readSession } from './session';

/** What a browser sends as the second step. `token` is that of the session so far, `code` as it was typed. */
export type CodeAttempt = { token: string | null; code: string; client: string; device: string | null };

export type CodeAnswer =
  | { outcome: 'in'; token: string; expiresAt: Date; deviceToken: string }
  | { outcome: 'wrong' }
  /** In seconds. */
  | { outcome: 'limited'; retryAfter: number }
  /** The session has ended: the password is due again. */
  | { outcome: 'ended' };

/**
 * Checks a code of the second factor, or a recovery code; each opens once. Wrong codes are counted by person, whatever
 * password was shown in between, but for devices that the person knows.
 */
export async function checkCode(attempt: CodeAttempt, now: Date): Promise<Checked<CodeAnswer>> {
  const session = await readSession(attempt.token, now);
  if (session?.stage !== 'password' || !session.person.hasSecondFactor)
    return { answer: { outcome: 'ended' }, lockedOut: null };
  const person = await db.person.findUniqueOrThrow({ where: { publicId: session.person.id } });
  const device = await findDevice(attempt.device, person.id, now);
  const whom = device ?? person.id;
  const from = guessesOf('code-from', toAddressKey(attempt.client));
  const own = [guessesOf('code', whom), guessesInADay('code', whom)];
  const slots = await takeSlots(device === null ? [from, ...own] : own, now);
  if (slots.isLimited) return { answer: { outcome: 'limited', retryAfter: slots.retryAfter }, lockedOut: null };

  if (!(await claimCode(person, attempt.code, now))) {
    const isLockedOut = slots.filled.some(({ name }) => name !== from.name);
    return { answer: { outcome: 'wrong' }, lockedOut: isLockedOut ? person.publicId : null };
  }
  await giveBackSlots(slots.buckets);
  const opened = await promoteSession(session.id, 'password', now);
  if (opened === null) return { answer: { outcome: 'ended' }, lockedOut: null };
  const deviceToken = await rememberDevice(device, person.id, now);
  return { answer: { outcome: 'in', ...opened, deviceToken }, lockedOut: null };
}

/** True for one caller alone: one statement takes the code, so that nobody can use it again, not even at the same time. */
async function claimCode(
  person: { id: string; totpSecret: string | null },
  typed: string,
  now: Date,
): Promise<boolean> {
  const code = readTypedCode(typed);
  if (code.kind === 'recovery') {
    const where = { personId: person.id, codeSha256: code.sha256, usedAt: null };
    return (await db.recoveryCode.updateMany({ where, data: { usedAt: now } })).count === 1;
  }
  const { id, totpSecret } = person;
  if (totpSecret === null) return false;
  for (const step of stepsOfCode(totpSecret, code.code, now)) {
    const taken = await db.$executeRaw`
      UPDATE person SET totp_last_step = ${step} WHERE id = ${id}::uuid AND totp_secret = ${totpSecret} AND totp_last_step < ${step}`;
    if (taken === 1) return true;
  }
  return false;
}
