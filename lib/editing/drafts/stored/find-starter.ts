import { type Actor, actorName } from '@/lib/auth/permissions';
import type { Prisma } from '@/lib/db/generated/client';
import { DomainError } from '@/lib/errors/domain-error';
import { type DraftPerson, findPersonByEmail, takePerson } from './draft-person';

type Tx = Prisma.TransactionClient;

/** Whose drafts an import makes: the actor's or, for the operator, those of the person with that address. */
export async function findStarter(
  tx: Tx,
  actor: Actor,
  email: string | null,
): Promise<{ actor: Actor; person: DraftPerson | null }> {
  if (actor.kind === 'person') {
    if (email !== null) throw new DomainError('forbidden', `${actorName(actor)} makes no drafts for somebody else`);
    return { actor, person: await takePerson(tx, actor) };
  }
  if (email === null) return { actor, person: null };
  const person = await findPersonByEmail(tx, email);
  if (person === null) throw new DomainError('not-found', `there is no account of ${JSON.stringify(email)} in use.`);
  return person;
}
