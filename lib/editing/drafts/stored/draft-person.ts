import type { Actor, PersonActor } from '@/lib/auth/permissions';
import { actorOfRow } from '@/lib/auth/person';
import type { Prisma } from '@/lib/db/generated/client';
import type { Role } from '@/lib/db/generated/enums';
import { DomainError } from '@/lib/errors/domain-error';

/** Somebody who had to do with a draft. `id` is the public one. */
export type DraftPerson = { rowId: string; id: string; name: string; role: Role };

export const personRow = { select: { id: true, publicId: true, name: true, email: true, role: true } } as const;

export function toPerson({ id, publicId, name, email, role }: Prisma.PersonGetPayload<typeof personRow>): DraftPerson {
  return { rowId: id, id: publicId, name: name ?? email, role };
}

/** The row of the person who acts. Whoever was disabled or given another role since the session was read is refused. */
export async function takePerson(tx: Prisma.TransactionClient, actor: Actor): Promise<DraftPerson> {
  if (actor.kind !== 'person') throw new DomainError('forbidden', 'only a person acts on a draft');
  const row = await tx.person.findUnique({ where: { publicId: actor.id } });
  const isSame = row?.role === actor.role && row.translates === actor.translates && row.disabledAt === null;
  if (row === null || !isSame) throw new DomainError('forbidden', `${actor.id} is not who the session says`);
  return toPerson(row);
}

/** Somebody with an account in use, by its address, and as the actor that their session would make them. */
export async function findPersonByEmail(
  tx: Prisma.TransactionClient,
  email: string,
): Promise<{ actor: PersonActor; person: DraftPerson } | null> {
  const row = await tx.person.findUnique({ where: { email: email.toLowerCase() } });
  if (row === null || row.disabledAt !== null) return null;
  return { actor: actorOfRow(row), person: toPerson(row) };
}
