import { db } from '@/lib/db/reading/db';

/** That something was withdrawn which readers could read once. */
export type Withdrawal = {
  /** An ISO instant. */
  at: string;
  /** As somebody typed it, in one language or both. */
  why: string;
  /** The change by which it was withdrawn; null where it came with a load. */
  change: string | null;
};

/** Records with a page that is left as a mark alone. */
export type WithdrawnKind = 'designation' | 'body' | 'party' | 'topic';

type WithdrawnRow = { withdrawnAt: Date | null; withdrawnReason: string | null };

/** Adds to each of these withdrawn records when and why it was withdrawn. `subjectOf`: its id in the history. */
export async function withWithdrawals<Row extends WithdrawnRow>(
  type: 'meeting' | 'statement' | 'text' | WithdrawnKind,
  rows: readonly Row[],
  subjectOf: (row: Row) => string,
): Promise<(Omit<Row, keyof WithdrawnRow> & { withdrawal: Withdrawal })[]> {
  if (rows.length === 0) return [];
  const changes = await db.change.findMany({
    select: { seq: true, subjectId: true },
    where: { subjectType: type, subjectId: { in: rows.map(subjectOf) }, action: `${type}.withdraw` },
    orderBy: { seq: 'desc' },
  });
  return rows.map((row) => {
    const { withdrawnAt, withdrawnReason, ...others } = row;
    const change = changes.find(({ subjectId }) => subjectId === subjectOf(row))?.seq.toString() ?? null;
    return { ...others, withdrawal: { at: withdrawnAt?.toISOString() ?? '', why: withdrawnReason ?? '', change } };
  });
}
