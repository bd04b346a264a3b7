import { isToken, newToken, sha256 } from '@/lib/auth/tokens';
import { db } from '@/lib/db/client';

const day = 86_400_000;
/** In milliseconds. A browser that was not used for so long is unknown again. */
export const deviceTime = 180 * day;
const most = 20;

/** The id of a browser from which this person signed in before; null for any other. `person` is the row's id. */
export async function findDevice(token: string | null, person: string, now: Date): Promise<string | null> {
  if (!isToken(token)) return null;
  const seenAt = { gt: new Date(+now - deviceTime) };
  const where = { tokenSha256: sha256(token), personId: person, seenAt };
  const device = await db.knownDevice.findFirst({ select: { id: true }, where });
  return device?.id ?? null;
}

/** Remembers the browser after a whole sign-in, under a new token. Of many devices the last ones are kept. */
export async function rememberDevice(known: string | null, person: string, now: Date): Promise<string> {
  const token = newToken();
  const row = { tokenSha256: sha256(token), seenAt: now };
  const { count } =
    known === null
      ? { count: 0 }
      : await db.knownDevice.updateMany({ where: { id: known, personId: person }, data: row });
  if (count === 0) await db.knownDevice.create({ data: { ...row, personId: person } });
  const old = await db.knownDevice.findMany({
    select: { id: true },
    where: { personId: person },
    orderBy: { seenAt: 'desc' },
    skip: most,
  });
  if (old.length > 0) await db.knownDevice.deleteMany({ where: { id: { in: old.map(({ id }) => id) } } });
  return token;
}
