import { db } from '@/lib/db/client';
import type { Prisma } from '@/lib/db/generated/client';
import type { Locale } from '@/lib/i18n/locales';
import { type Person, personColumns, toPerson } from './person';
import { isToken, newToken, sha256 } from './tokens';

/** For so long an invitation is good. */
export const invitationHours = 72;

/** `path`: its address from the slash on; who shows it knows the rest. */
export type Invitation = { path: string; expiresAt: Date };

/** Whom an address invites; null once it was used, has run out or was replaced. */
export async function openInvitation(token: string, now = new Date()): Promise<Person | null> {
  if (!isToken(token)) return null;
  const where = { tokenSha256: sha256(token), ...isUsable(now) };
  const row = await db.invitation.findFirst({ select: { person: { select: personColumns } }, where });
  return row && toPerson(row.person);
}

/** Makes an address for one use, shown this once, in place of any earlier one. `person` is the row's id. */
export async function renewInvitation(
  tx: Prisma.TransactionClient,
  { person, lang }: { person: string; lang: Locale },
  now = new Date(),
): Promise<Invitation> {
  const token = newToken();
  const expiresAt = new Date(+now + invitationHours * 3_600_000);
  await tx.invitation.deleteMany({ where: { personId: person } });
  await tx.invitation.create({ data: { personId: person, tokenSha256: sha256(token), createdAt: now, expiresAt } });
  return { path: `/${lang}/desk/invitation/${token}`, expiresAt };
}

/** Uses an invitation up; false if somebody was faster, or it has run out. */
export async function useInvitation(tx: Prisma.TransactionClient, tokenSha256: string, now: Date): Promise<boolean> {
  const where = { tokenSha256, ...isUsable(now) };
  const { count } = await tx.invitation.updateMany({ where, data: { usedAt: now } });
  return count === 1;
}

function isUsable(now: Date) {
  return { usedAt: null, expiresAt: { gt: now }, person: { disabledAt: null } } satisfies Prisma.InvitationWhereInput;
}
