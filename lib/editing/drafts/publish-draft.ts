import { z } from 'zod';
import type { Prisma } from '@/lib/db/generated/client';
import { type StoredDraft, takeDraft } from '@/lib/editing/drafts/stored/draft-rows';
import { type WriteContext, type WrittenWork, write } from '@/lib/editing/write';
import { applyParts } from './apply-parts';
import { DraftId, SeenVersion } from './draft-input';
import { refuseUnpublishable } from './refuse-unpublishable';
import { stepEntry, takeStep } from './take-step';

type Tx = Prisma.TransactionClient;

const Input = z.strictObject({ id: DraftId, version: SeenVersion.optional().default(null) });

/** `seq` is the number of the last change that publishing made. */
export type PublishedDraft = { records: { type: string; id: string }[]; seq: number };

/**
 * Publishes all parts of an approved draft at once. Refused with `conflict` and what differs where a record moved on, and
 * with all faults where there are any.
 */
export const publishDraft = write(
  'draft.publish',
  Input,
  (tx, input, context): Promise<WrittenWork<PublishedDraft>> => publishTaken(tx, context, input),
);

/** The work of publishing. `scheduledFor`: the instant that was set for it. */
export async function publishTaken(
  tx: Tx,
  { actor, renew }: Pick<WriteContext, 'actor' | 'renew'>,
  input: z.output<typeof Input>,
  scheduledFor?: string,
): Promise<WrittenWork<PublishedDraft>> {
  const { draft } = await takeDraft(tx, actor, 'publish', input);
  await refuseUnpublishable(tx, draft);
  const { records, changes, touched } = await applyParts(tx, draft, renew);
  await nameRecords(tx, draft, records);
  const taken = await takeStep(tx, draft, 'published');
  const approver = draft.approval?.by;
  const reason = changes.find((change) => change.reason !== undefined)?.reason;
  const entry = stepEntry(
    'publish',
    { id: draft.id, before: draft.state, after: taken.state },
    {
      revision: draft.revision?.sha256 ?? null,
      ...(approver && { approvedBy: `${approver.role}:${approver.id}` }),
      ...(reason !== undefined && { reason }),
      ...(scheduledFor !== undefined && { scheduledFor }),
    },
  );
  return {
    changes: [...changes, entry],
    touched,
    result: (_run, seq) => ({ records, seq: seq ?? 0 }),
  };
}

/** Parts that were new records say from now on which record they became. */
async function nameRecords(tx: Tx, draft: StoredDraft, records: PublishedDraft['records']): Promise<void> {
  for (const { type, subject } of draft.parts) {
    const record = records.find((each) => each.type === type);
    if (subject !== null || !record) continue;
    await tx.draftPart.update({
      where: { draftId_type: { draftId: draft.rowId, type } },
      data: { subject: record.id },
    });
  }
}
