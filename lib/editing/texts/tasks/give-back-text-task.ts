import { takePerson } from '@/lib/editing/drafts/stored/draft-person';
import { type WrittenWork, write } from '@/lib/editing/write';
import { DomainError } from '@/lib/errors/domain-error';
import { TextTaskVersion, takeTextTaskRow } from './text-task-row';

/** Gives a text back that somebody has taken, so that others may enter it. */
export const giveBackTextTask = write(
  'text.task',
  TextTaskVersion,
  async (tx, seen, { actor }): Promise<WrittenWork<{ version: number }>> => {
    const person = await takePerson(tx, actor);
    const { textId, takerId } = await takeTextTaskRow(tx, actor, seen);
    if (takerId !== person.rowId) throw new DomainError('conflict', `${seen.id} is in other hands`);
    const { version } = await tx.textTask.update({
      where: { textId },
      data: { takerId: null, takenAt: null, version: { increment: 1 } },
    });
    return { changes: [], result: () => ({ version }) };
  },
  { isPrivate: true },
);
