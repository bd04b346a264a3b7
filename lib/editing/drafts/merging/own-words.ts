import type { Prisma } from '@/lib/db/generated/client';
import type { Payload } from '@/lib/editing/drafts/parts/part-kind';
import type { StoredDraft } from '@/lib/editing/drafts/stored/draft-rows';
import { isTypedOn } from '@/lib/text/comparison/is-typed-on';
import { isProse } from './settle-fields';
import type { FieldConflict } from './sides';

type Tx = Prisma.TransactionClient;

/** Whether a draft moved on from a version by saves of this person alone. */
export async function isMovedByOne(
  tx: Tx,
  draft: Pick<StoredDraft, 'rowId' | 'version' | 'state'>,
  person: string,
  version: number | null,
): Promise<boolean> {
  const newer = await tx.draftRevision.findMany({
    select: { author: { select: { publicId: true } } },
    where: { draftId: draft.rowId, number: { gt: version ?? draft.version } },
    distinct: 'authorId',
  });
  return draft.state === 'draft' && newer.length === 1 && newer[0]?.author?.publicId === person;
}

/**
 * What two windows of one person make of one field, where one of them has the words of the other and more: one window had
 * opened while words were typed in the other, and saved them as they were then. Null: each has words of its own.
 */
export function typedOn({ field, base, theirs, mine }: FieldConflict): 'theirs' | 'mine' | null {
  if (!isProse(field)) return null;
  if (isTypedOn(base, theirs, mine)) return 'mine';
  return isTypedOn(base, mine, theirs) ? 'theirs' : null;
}

/** The conflicts between one person's own windows that need no question, each with the longer words. */
export function settleOwn(conflicts: FieldConflict[]): Payload {
  const settled = conflicts.map((each): [string, string | null] => {
    const side = typedOn(each);
    return [each.field, side && each[side]];
  });
  return Object.fromEntries(settled.filter((entry): entry is [string, string] => entry[1] !== null));
}
