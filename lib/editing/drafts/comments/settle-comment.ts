import { z } from 'zod';
import { DraftId, SeenVersion } from '@/lib/editing/drafts/draft-input';
import { openDraft, requireOpen } from '@/lib/editing/drafts/stored/draft-rows';
import { type WrittenWork, write } from '@/lib/editing/write';
import { DomainError } from '@/lib/errors/domain-error';

const Input = z.strictObject({
  id: DraftId,
  number: z.coerce
    .number('validation.id')
    .int('validation.id')
    .min(1, 'validation.id')
    .max(2_147_483_647, 'validation.id'),
  /** Of the comment: whoever settles it has seen every answer. */
  version: SeenVersion.optional().default(null),
});

/** Says that nothing is left to be done about a comment. It stays, and an answer opens it again. */
export const settleComment = write(
  'draft.comment',
  Input,
  async (tx, { id, number, version }, { actor }): Promise<WrittenWork<{ version: number }>> => {
    const { draft, person } = await openDraft(tx, actor, 'comment', id);
    requireOpen(actor, 'comment', draft);
    const stored = await tx.comment.findFirst({ where: { number, draftId: draft.rowId } });
    if (stored === null) throw new DomainError('not-found', `draft ${id} has no comment ${number}`);
    if (stored.version !== version) {
      throw new DomainError(
        'conflict',
        `comment ${number} is at version ${stored.version}, not ${version ?? 'unknown'}`,
      );
    }
    const settled = await tx.comment.update({
      where: { id: stored.id },
      data: { version: { increment: 1 }, settledAt: new Date(), settledById: person.rowId },
    });
    return { changes: [], result: () => ({ version: settled.version }) };
  },
  { isPrivate: true },
);
