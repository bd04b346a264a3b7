import { db } from '@/lib/db/client';

/** That something was withdrawn which readers could read once. */
export type Withdrawal = {
  /** An ISO instant. */
  at: string;
  /** As somebody typed it, in one language or both. */
  why: string;
  /** The change by which it was withdrawn; null where it came with a load. */
  change: string | null;
};

type WithdrawnRow = { withdrawnAt: Date | null; withdrawnReason: string | null };

/** Tells of the withdrawal of this record, which was withdrawn. */
export async function findWithdrawal(
  type: 'meeting' | 'statement',
  id: string,
  { withdrawnAt, withdrawnReason }: WithdrawnRow,
): Promise<Withdrawal> {
  const change = await db.change.findFirst({
    select: { seq: true },
    where: { subjectType: type, subjectId: id, action: `${type}.withdraw` },
    orderBy: { seq: 'desc' },
  });
  return { at: withdrawnAt?.toISOString() ?? '', why: withdrawnReason ?? '', change: change?.seq.toString() ?? null };
}
