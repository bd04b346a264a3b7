import type { Prisma } from '@/lib/db/generated/client';
import { CountUnit, type PartyKind } from '@/lib/db/generated/enums';

/** What the observers of a body on record are, as the unit of a figure; null where none is on record. */
export async function findObserversUnit(tx: Prisma.TransactionClient, body: string | null): Promise<CountUnit | null> {
  if (body === null) return null;
  const observers = await tx.membership.findMany({
    select: { party: { select: { kind: true } } },
    where: { body: { publicId: body }, role: 'observer', left: null, withdrawnAt: null },
  });
  const kinds = new Set<PartyKind>(observers.map(({ party }) => party.kind));
  if (kinds.size === 0) return null;
  if (kinds.size === 2) return CountUnit.states_organizations;
  return kinds.has('state') ? CountUnit.states : CountUnit.organizations;
}
