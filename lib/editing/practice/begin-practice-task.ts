import { z } from 'zod';
import type { Prisma } from '@/lib/db/generated/client';
import { takePerson } from '@/lib/editing/drafts/stored/draft-person';
import { type WrittenWork, write } from '@/lib/editing/write';
import { DomainError } from '@/lib/errors/domain-error';
import { mainBodyOf } from '@/lib/language/names/main-body-of';

type Tx = Prisma.TransactionClient;

/** The last number that is written as a word, of which the statement has several. */
const last = 99;

/**
 * Begins the first task of a person, or begins it anew: with the statement of a meeting that is nobody else's, so that what
 * others have published is in nobody's way. There is none in a record that is not for practice.
 */
export const beginPracticeTask = write(
  'practice.begin',
  z.strictObject({}),
  async (tx, _input, { actor }): Promise<WrittenWork<{ ordinal: number }>> => {
    if ((await tx.practiceMark.count()) === 0) throw new DomainError('not-found', 'this is no record for practice');
    const { rowId } = await takePerson(tx, actor);
    await tx.$executeRaw`LOCK TABLE practice_task IN SHARE ROW EXCLUSIVE MODE`;
    const ordinal = await nextOrdinal(tx);
    if (ordinal > last) throw new DomainError('conflict', 'all numbers are taken: the practice record is to be reset');
    await tx.practiceTask.deleteMany({ where: { personId: rowId } });
    await tx.practiceTask.create({ data: { personId: rowId, ordinal } });
    return { changes: [], result: () => ({ ordinal }) };
  },
  { isPrivate: true },
);

async function nextOrdinal(tx: Tx): Promise<number> {
  const rows = await tx.meeting.findMany({
    select: { ordinal: true, ordinalScope: true, body: { select: { publicId: true } } },
  });
  const meetings = rows.map(({ body, ...meeting }) => ({ ...meeting, body: body.publicId }));
  const main = mainBodyOf(meetings);
  const held = meetings.filter(({ body }) => body === main).map(({ ordinal }) => ordinal ?? 0);
  const tasks = await tx.practiceTask.findMany({ select: { ordinal: true } });
  return Math.max(0, ...held, ...tasks.map(({ ordinal }) => ordinal)) + 1;
}
