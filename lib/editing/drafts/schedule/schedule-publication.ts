import { takeDraft } from '@/lib/editing/drafts/stored/draft-rows';
import { type WrittenWork, write } from '@/lib/editing/write';
import { DomainError } from '@/lib/errors/domain-error';
import { ScheduleInput } from './schedule-input';

/** Years ahead are a mistyped year. */
const furthest = 366 * 86_400_000;

/**
 * Sets when an approved draft is to be published, in the name of whoever sets it; a time that was set before is replaced. Who
 * may publish it now may set it. Whether that person still may, whether the approval is in force and whether these are still
 * the words is asked again at that minute.
 */
export const schedulePublication = write(
  'draft.publish',
  ScheduleInput,
  async (tx, { id, version, at, zone }, { actor }): Promise<WrittenWork<{ at: string }>> => {
    const { draft, person } = await takeDraft(tx, actor, 'publish', { id, version });
    const now = Date.now();
    const isFar = +at > now + furthest;
    if (+at <= now || isFar) {
      const fault = { field: 'schedule.day', message: isFar ? 'validation.timeFar' : 'validation.timePast' };
      throw new DomainError('invalid', `${at.toISOString()} is no time to publish at`, { faults: [fault] });
    }
    await tx.schedule.updateMany({
      where: { draftId: draft.rowId, endedAt: null },
      data: { outcome: 'replaced', endedAt: new Date() },
    });
    const data = { draftId: draft.rowId, personId: person.rowId, draftVersion: draft.version, at, zone };
    await tx.schedule.create({ data });
    return { changes: [], result: () => ({ at: at.toISOString() }) };
  },
  { isPrivate: true },
);
