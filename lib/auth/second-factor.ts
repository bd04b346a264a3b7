import { renderSVG } from 'uqr';
import { db } from '@/lib/db/client';
import { DomainError } from '@/lib/errors/domain-error';
import { newTotpSecret, stepsOfCode, totpUri } from './codes/totp';
import { readTypedCode } from './codes/typed-code';
import type { Session } from './session';

/** A second factor to be enrolled. `qr` is an SVG of `uri`. */
export type Enrolment = { secret: string; uri: string; qr: string };

/**
 * Offers a second factor that is not in use yet; the same one for the same session, so that a page can be loaded again.
 * Throws `forbidden` where the password alone was shown and there is a second factor already.
 */
export async function beginEnrolment(session: Session): Promise<Enrolment> {
  refuseToReplaceByPassword(session);
  await db.session.updateMany({
    where: { id: session.id, pendingSecret: null },
    data: { pendingSecret: newTotpSecret() },
  });
  const { pendingSecret } = await db.session.findUniqueOrThrow({
    select: { pendingSecret: true },
    where: { id: session.id },
  });
  const secret = pendingSecret ?? '';
  const uri = totpUri(secret, session.person.email);
  return { secret, uri, qr: renderSVG(uri, { ecc: 'M', border: 4 }) };
}

/** The offered secret and the step of its code, if this is a code of it now; null otherwise. */
export async function provePendingFactor(
  session: Session,
  typed: string,
  now: Date,
): Promise<{ secret: string; step: number } | null> {
  refuseToReplaceByPassword(session);
  const row = await db.session.findUnique({ select: { pendingSecret: true }, where: { id: session.id } });
  const code = readTypedCode(typed);
  if (!row?.pendingSecret || code.kind !== 'totp') return null;
  const step = stepsOfCode(row.pendingSecret, code.code, now).at(-1);
  return step === undefined ? null : { secret: row.pendingSecret, step };
}

/** Somebody who knows the password alone never replaces the second factor. */
function refuseToReplaceByPassword({ stage, person }: Session): void {
  if (stage === 'full' || !person.hasSecondFactor) return;
  throw new DomainError('forbidden', `${person.id} has a second factor, and has not shown it`);
}
