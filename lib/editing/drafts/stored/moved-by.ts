import type { Prisma } from '@/lib/db/generated/client';
import { type DraftPerson, personRow, toPerson } from './draft-person';
import type { StoredDraft } from './draft-rows';

type Tx = Prisma.TransactionClient;

/** Who closed a draft, as the history has it, and when. `by` null: nobody with an account. */
export type Closing = { state: 'published' | 'discarded'; by: DraftPerson | null; at: Date };

const closingSteps = { published: 'draft.publish', discarded: 'draft.discard' } as const;

/** Null: the draft is open. */
export async function findClosing(tx: Tx, { id, state }: Pick<StoredDraft, 'id' | 'state'>): Promise<Closing | null> {
  if (state !== 'published' && state !== 'discarded') return null;
  const step = await tx.change.findFirst({
    select: { actor: true, at: true },
    where: { action: closingSteps[state], subjectType: 'draft', subjectId: id },
    orderBy: { seq: 'desc' },
  });
  if (step === null) return null;
  // The history names a person by role and public id, `publisher:k3x9…`.
  const [, publicId = ''] = step.actor.split(':');
  const person = await tx.person.findUnique({ ...personRow, where: { publicId } });
  return { state, by: person && toPerson(person), at: step.at };
}

/** Who has saved a draft since a version of it, in the order in which they began. */
export async function listSavers(
  tx: Tx,
  { rowId, version }: Pick<StoredDraft, 'rowId' | 'version'>,
  since: number | null,
): Promise<DraftPerson[]> {
  const revisions = await tx.draftRevision.findMany({
    select: { author: personRow },
    where: { draftId: rowId, number: { gt: since ?? version } },
    orderBy: { number: 'asc' },
  });
  const people = revisions.flatMap(({ author }) => (author ? [toPerson(author)] : []));
  return [...new Map(people.map((person) => [person.id, person])).values()];
}
