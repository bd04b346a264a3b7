import type { Prisma } from '@/lib/db/generated/client';
import type { StoredDraft } from '@/lib/editing/drafts/stored/draft-rows';
import { DomainError, type FieldFault } from '@/lib/errors/domain-error';
import { findConflicts, findFaults, refuseFaulty } from './apply-parts';

/**
 * Throws what keeps a draft from being published: `conflict` where a record moved on or was withdrawn, with what differs, and
 * `invalid` with all faults where there are any. Nobody approves what cannot be published either.
 */
export async function refuseUnpublishable(tx: Prisma.TransactionClient, draft: StoredDraft): Promise<void> {
  const conflicts = await findConflicts(tx, draft);
  if (conflicts.length > 0) {
    const types = conflicts.map(({ type }) => type).join(', ');
    throw new DomainError('conflict', `draft ${draft.id} is not of the record as it is: ${types}`, { conflicts });
  }
  const faults = await findFaults(tx, draft);
  refuseWithdrawn(draft, faults);
  refuseFaulty(draft, faults);
}

/**
 * A record that was withdrawn since says the same as before, so it is no other; it is put right at its own page, and so is
 * the statement of a text. A source comes back by being published.
 */
function refuseWithdrawn({ id }: StoredDraft, faults: FieldFault[]): void {
  const gone = faults.filter(
    ({ field, message }) =>
      message === 'validation.isWithdrawn' || (field === 'text.statement' && /\.(?:owner)?[wW]ithdrawn$/.test(message)),
  );
  if (gone.length > 0) throw new DomainError('conflict', `a record of draft ${id} is withdrawn`, { faults: gone });
}
