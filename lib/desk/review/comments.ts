import type { Prisma } from '@/lib/db/generated/client';
import { type DeskPerson, toDeskPerson } from '@/lib/desk/desk-person';
import { personRow, toPerson } from '@/lib/editing/drafts/stored/draft-person';

type Said = { by: DeskPerson; at: Date; words: string };

/** What somebody says of a field of a draft, what others answered, and who settled it. */
export type DraftComment = Said & {
  number: number;
  version: number;
  /** The name of a field; `draft`: the draft as a whole. */
  field: string;
  answers: Said[];
  settled: { by: DeskPerson; at: Date } | null;
};

/** The comments on a draft, the oldest first. */
export async function readComments(tx: Prisma.TransactionClient, draftRow: string): Promise<DraftComment[]> {
  const rows = await tx.comment.findMany({
    select: {
      ...saidRow,
      number: true,
      version: true,
      field: true,
      settledAt: true,
      settledBy: personRow,
      answers: { select: saidRow, orderBy: [{ at: 'asc' }, { id: 'asc' }] },
    },
    where: { draftId: draftRow },
    orderBy: { number: 'asc' },
  });
  return rows.map(({ number, version, field, settledAt, settledBy, answers, ...row }) => ({
    ...toSaid(row),
    number,
    version,
    field,
    answers: answers.map(toSaid),
    settled: settledAt && settledBy ? { by: toDeskPerson(toPerson(settledBy)), at: settledAt } : null,
  }));
}

const saidRow = { words: true, at: true, author: personRow } as const satisfies Prisma.CommentSelect;

function toSaid({ words, at, author }: Prisma.CommentGetPayload<{ select: typeof saidRow }>): Said {
  return { words, at, by: toDeskPerson(toPerson(author)) };
}
