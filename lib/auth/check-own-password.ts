import { db } from '@/lib/db/client';
import { giveBackSlots, guessesOf, takeSlots } from './limits/rate-limit';
import { verifyPassword } from './password';
import { actorOf, type Session } from './session';

export type OwnPasswordAnswer =
  /** With the stored hash that it was checked against. */
  | { outcome: 'right'; passwordHash: string }
  | { outcome: 'wrong' }
  /** In seconds. */
  | { outcome: 'limited'; retryAfter: number };

/** Checks a signed-in person's password again, before what only that person may change. */
export async function checkOwnPassword(session: Session, password: string, now: Date): Promise<OwnPasswordAnswer> {
  const { id } = actorOf(session);
  const slots = await takeSlots([guessesOf('own-password', id)], now);
  if (slots.isLimited) return { outcome: 'limited', retryAfter: slots.retryAfter };
  const { passwordHash } = await db.person.findUniqueOrThrow({
    select: { passwordHash: true },
    where: { publicId: id },
  });
  if (!(await verifyPassword(passwordHash, password)) || passwordHash === null) return { outcome: 'wrong' };
  await giveBackSlots(slots.buckets);
  return { outcome: 'right', passwordHash };
}
