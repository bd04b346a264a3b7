import type { Actor } from '@/lib/auth/permissions';
import type { Prisma } from '@/lib/db/generated/client';
import { DomainError } from '@/lib/errors/domain-error';

/** The row of the person who acts. */
export async function takeOwn(tx: Prisma.TransactionClient, actor: Actor): Promise<Prisma.PersonGetPayload<object>> {
  const where = { publicId: actor.kind === 'person' ? actor.id : '', disabledAt: null };
  const row = await tx.person.findUnique({ where });
  if (row === null) throw new DomainError('forbidden', 'only a person has an account of their own.');
  return row;
}
