import { renderSVG } from 'uqr';
import { db } from '@/lib/db/client';
import { DomainError } from '@/lib/errors/domain-error';
import { newTotpSecret, totpUri } from './codes/totp';
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

/** Somebody who knows the password alone never replaces the second factor. */
export function refuseToReplaceByPassword({ stage, person }: Session): void {
  if (stage === 'full' || !person.hasSecondFactor) return;
  throw new DomainError('forbidden', `${person.id} has a second factor, and has not shown it`);
}
