import type { Prisma } from '@/lib/db/generated/client';
import type { Payload } from '@/lib/editing/drafts/parts/part-kind';
import type { StoredDraft } from '@/lib/editing/drafts/stored/draft-rows';
import { isTypedOn } from '@/lib/text/comparison/is-typed-on';
import { settleHunks } from '@/lib/text/comparison/settle-hunks';
import { hunksOf, isProse } from './settle-fields';
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
function typedOn({ field, base, theirs, mine }: FieldConflict): 'theirs' | 'mine' | null {
  if (!isProse(field)) return null;
  if (isTypedOn(base, theirs, mine)) return 'mine';
  return isTypedOn(base, mine, theirs) ? 'theirs' : null;
}

/**
 * Which words of a field hold all of the others, so that nobody is asked which to take. Windows of one person may also have a
 * word of which the other has the beginning.
 */
export function heldIn(conflict: FieldConflict, isOwn: boolean): 'theirs' | 'mine' | null {
  const held = isOwn ? typedOn(conflict) : null;
  if (held !== null || !isProse(conflict.field)) return held;
  const hunks = hunksOf(conflict);
  if (hunks.some(({ kind }) => kind === 'conflict')) return null;
  const joined = settleHunks(hunks, []);
  return joined === conflict.theirs ? 'theirs' : joined === conflict.mine ? 'mine' : null;
}

/** The conflicts that need no question, each with the words that hold the others. */
export function settleUnasked(conflicts: FieldConflict[], isOwn: boolean): Payload {
  const settled = conflicts.map((each): [string, string | null] => {
    const side = heldIn(each, isOwn);
    return [each.field, side && each[side]];
  });
  return Object.fromEntries(settled.filter((entry): entry is [string, string] => entry[1] !== null));
}
