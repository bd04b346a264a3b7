import { z } from 'zod';
import { DraftId } from '@/lib/editing/drafts/draft-input';
import { openDraft } from '@/lib/editing/drafts/stored/draft-rows';
import { type WrittenWork, write } from '@/lib/editing/write';
import { DomainError } from '@/lib/errors/domain-error';

const Input = z.strictObject({ id: DraftId });

/** Takes a set time back, whoever set it. What was published meanwhile stays published. */
export const cancelSchedule = write(
  'draft.publish',
  Input,
  async (tx, { id }, { actor }): Promise<WrittenWork<null>> => {
    const { draft } = await openDraft(tx, actor, 'publish', id);
    const { count } = await tx.schedule.updateMany({
      where: { draftId: draft.rowId, endedAt: null },
      data: { outcome: 'cancelled', endedAt: new Date() },
    });
    if (count === 0) throw new DomainError('conflict', `no time is set for draft ${id}`);
    return { changes: [], result: () => null };
  },
  { isPrivate: true },
);
