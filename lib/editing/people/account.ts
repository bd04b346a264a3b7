import type { Actor } from '@/lib/auth/permissions';
import type { Prisma } from '@/lib/db/generated/client';
import type { ChangeEntry } from '@/lib/editing/history/history';
import { DomainError } from '@/lib/errors/domain-error';

type Tx = Prisma.TransactionClient;
type Row = Prisma.PersonGetPayload<object>;

/** The row of a person, if it is at this version still. */
export async function takePerson(tx: Tx, { id, version }: { id: string; version: number }): Promise<Row> {
  const row = await tx.person.findUnique({ where: { publicId: id } });
  if (row === null) throw new DomainError('not-found', `there is no person ${JSON.stringify(id)}.`);
  if (row.version === version) return row;
  throw new DomainError('conflict', `person ${id} is at version ${row.version}, not ${version}.`);
}

/** A change of an account for the history: without an address, a name or a secret. */
export function accountEntry(action: `person.${string}`, before: Row | null, after: Row): ChangeEntry {
  return {
    action,
    subject: { type: 'person', id: after.publicId },
    before: before && accountOf(before),
    after: accountOf(after),
    tags: [],
  };
}

function accountOf({ role, translates, lang, disabledAt }: Row) {
  return { role, translates, lang, disabled: disabledAt !== null };
}

/** At the desk somebody stays who can let people in; the operator can mend what has gone wrong there. */
export async function keepAnAdministrator(tx: Tx, actor: Actor, leaving: Row): Promise<void> {
  if (actor.kind === 'operator' || leaving.role !== 'administrator' || leaving.disabledAt !== null) return;
  const where = {
    role: 'administrator',
    disabledAt: null,
    passwordHash: { not: null },
    id: { not: leaving.id },
  } as const;
  if ((await tx.person.count({ where })) > 0) return;
  throw new DomainError('conflict', `${leaving.publicId} is the last administrator.`);
}
