import { mayDo } from '@/lib/auth/permissions';
import type { Prisma } from '@/lib/db/generated/client';
import { Role } from '@/lib/db/generated/enums';
import { type DraftPerson, personRow, toPerson } from '@/lib/editing/drafts/stored/draft-person';
import type { StoredDraft } from '@/lib/editing/drafts/stored/draft-rows';

/** Everybody on this desk whose role approves and who wrote no word of a draft, by their names. */
export async function findApprovers(
  tx: Prisma.TransactionClient,
  { authors }: Pick<StoredDraft, 'authors'>,
): Promise<DraftPerson[]> {
  const people = await tx.person.findMany({
    ...personRow,
    where: {
      disabledAt: null,
      role: { in: Object.values(Role).filter((role) => mayDo(role, 'draft.approve')) },
      publicId: { notIn: authors.map(({ id }) => id) },
    },
    orderBy: { publicId: 'asc' },
  });
  return people.map(toPerson).toSorted((a, b) => a.name.localeCompare(b.name, 'en'));
}
