import { randomBytes } from 'node:crypto';
import { newRecoveryCodes, recoveryCodeSha256 } from '@/lib/auth/codes/recovery-codes';
import { newTotpSecret, totpCode, totpStep } from '@/lib/auth/codes/totp';
import { hashPassword } from '@/lib/auth/password';
import { openSession, readSession, type Session } from '@/lib/auth/session';
import type { Database } from '@/lib/db/client';
import type { Role } from '@/lib/db/generated/enums';

/** The password of every person that tests make. Its hash is worked out once. */
export const password = 'a quiet river at noon';
let hash: Promise<string> | undefined;

export type MadePerson = {
  /** The public id, and the row's own. */
  id: string;
  rowId: string;
  email: string;
  secret: string | null;
  recoveryCodes: string[];
  /** The code of the second factor at a time, or at so many steps from it. */
  codeAt(now: Date, steps?: number): string;
};

type Wishes = { role?: Role; translates?: 'ar' | 'en'; hasFactor?: boolean; email?: string; hasPassword?: boolean };

/** Makes a person with a password and, if wished, a second factor. */
export async function makePerson(db: Database, wishes: Wishes = {}): Promise<MadePerson> {
  const { role = 'contributor', translates = 'ar', hasFactor = false, hasPassword = true } = wishes;
  hash ??= hashPassword(password);
  const id = randomBytes(6).toString('hex');
  const email = wishes.email ?? `${id}@example.org`;
  const secret = hasFactor ? newTotpSecret() : null;
  const recoveryCodes = hasFactor ? newRecoveryCodes() : [];
  const row = await db.person.create({
    data: {
      publicId: id,
      email,
      role,
      translates: role === 'translator' ? translates : null,
      lang: 'en',
      passwordHash: hasPassword ? await hash : null,
      totpSecret: secret,
      totpProvedAt: secret && new Date(),
      recoveryCodes: { create: recoveryCodes.map((code) => ({ codeSha256: recoveryCodeSha256(code) })) },
    },
  });
  const codeAt = (now: Date, steps = 0) => totpCode(secret ?? '', totpStep(now) + steps);
  return { id, rowId: row.id, email, secret, recoveryCodes, codeAt };
}

/** Signs a person in without a password, in a database that need not be that of this process. */
export async function makeToken(
  db: Database,
  { rowId }: MadePerson,
  stage: Session['stage'] = 'full',
): Promise<string> {
  const { token } = await openSession({ person: rowId, stage, agent: 'a browser of tests' }, new Date(), db);
  return token;
}

/** Signs a person in without a password. */
export async function makeSession(
  { rowId }: MadePerson,
  stage: Session['stage'] = 'full',
  now = new Date(),
): Promise<{ token: string; session: Session }> {
  const { token } = await openSession({ person: rowId, stage, agent: 'a browser of tests' }, now);
  const session = await readSession(token, now);
  if (session === null) throw new Error('The new session cannot be read.');
  return { token, session };
}
