import { takePerson } from '@/lib/editing/drafts/stored/draft-person';
import { type WrittenWork, write } from '@/lib/editing/write';
import { TextTaskVersion, takeTextTaskRow } from './text-task-row';

/** Says that somebody enters a text that the record knows by its link alone, so that no two do; also over from another. */
export const takeTextTask = write(
  'text.task',
  TextTaskVersion,
  async (tx, seen, { actor }): Promise<WrittenWork<{ version: number }>> => {
    const taker = await takePerson(tx, actor);
    const { textId } = await takeTextTaskRow(tx, actor, seen);
    const { version } = await tx.textTask.update({
      where: { textId },
      data: { takerId: taker.rowId, takenAt: new Date(), version: { increment: 1 } },
    });
    return { changes: [], result: () => ({ version }) };
  },
  { isPrivate: true },
);
