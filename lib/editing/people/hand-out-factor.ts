import { newRecoveryCodes, recoveryCodeSha256 } from '@/lib/auth/codes/recovery-codes';
import { newTotpSecret, totpUri } from '@/lib/auth/codes/totp';
import type { Prisma } from '@/lib/db/generated/client';

type Tx = Prisma.TransactionClient;

/** A second factor as it is shown once. */
export type HandedFactor = { secret: string; uri: string; recoveryCodes: string[] };

/** Puts a new second factor in use for a person who gets it from the operator. */
export async function handOutFactor(tx: Tx, person: { id: string; email: string }): Promise<HandedFactor> {
  const secret = newTotpSecret();
  const data = { totpSecret: secret, totpLastStep: 0, totpProvedAt: new Date() };
  await tx.person.update({ where: { id: person.id }, data });
  return { secret, uri: totpUri(secret, person.email), recoveryCodes: await writeRecoveryCodes(tx, person.id) };
}

/** Gives a person ten new recovery codes in place of those before. `person` is the row's id. */
export async function writeRecoveryCodes(tx: Tx, person: string): Promise<string[]> {
  const codes = newRecoveryCodes();
  await tx.recoveryCode.deleteMany({ where: { personId: person } });
  const rows = codes.map((code) => ({ personId: person, codeSha256: recoveryCodeSha256(code) }));
  await tx.recoveryCode.createMany({ data: rows });
  return codes;
}

/** Takes the second factor from a person. `person` is the row's id. */
export async function takeFactorAway(tx: Tx, person: string): Promise<void> {
  await tx.recoveryCode.deleteMany({ where: { personId: person } });
  await tx.person.update({ where: { id: person }, data: { totpSecret: null, totpLastStep: 0, totpProvedAt: null } });
}
