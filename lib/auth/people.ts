import { db } from '@/lib/db/client';
import type { Prisma } from '@/lib/db/generated/client';
import { parseEmail } from './email';
import { type Person, personColumns, toPerson } from './person';

/** A person as administrators see them. */
export type ListedPerson = Person & {
  version: number;
  hasPassword: boolean;
  createdAt: Date;
  disabledAt: Date | null;
  /** The last request of any session. Null: never signed in, or long ago. */
  seenAt: Date | null;
  /** Until when an unused invitation is good. */
  invitedUntil: Date | null;
};

const columns = {
  ...personColumns,
  version: true,
  passwordHash: true,
  createdAt: true,
  disabledAt: true,
  sessions: { select: { seenAt: true }, where: { stage: 'full' }, orderBy: { seenAt: 'desc' }, take: 1 },
  invitations: { select: { expiresAt: true }, where: { usedAt: null }, orderBy: { expiresAt: 'desc' }, take: 1 },
} as const satisfies Prisma.PersonSelect;

/** Lists everybody with an account, by address. */
export async function listPeople(now = new Date()): Promise<ListedPerson[]> {
  const rows = await db.person.findMany({ select: columns, orderBy: { email: 'asc' } });
  return rows.map((row) => toListed(row, now));
}

/** Finds one person by the address, however it is typed, or by the public id. */
export async function findPerson(
  named: { email: string } | { id: string },
  now = new Date(),
): Promise<ListedPerson | null> {
  const where = 'id' in named ? { publicId: named.id } : { email: parseEmail(named.email) ?? '' };
  const row = await db.person.findUnique({ select: columns, where });
  return row && toListed(row, now);
}

export function countPeople(): Promise<number> {
  return db.person.count();
}

function toListed(row: Prisma.PersonGetPayload<{ select: typeof columns }>, now: Date): ListedPerson {
  const invitedUntil = row.invitations[0]?.expiresAt ?? null;
  return {
    ...toPerson(row),
    version: row.version,
    hasPassword: row.passwordHash !== null,
    createdAt: row.createdAt,
    disabledAt: row.disabledAt,
    seenAt: row.sessions[0]?.seenAt ?? null,
    invitedUntil: invitedUntil !== null && invitedUntil > now ? invitedUntil : null,
  };
}
