import { z } from 'zod';
import { type PublishedDraft, publishTaken } from '@/lib/editing/drafts/publish-draft';
import { type WrittenWork, write } from '@/lib/editing/write';

const Input = z.strictObject({ schedule: z.uuid(), now: z.date() });

/**
 * Publishes a draft because its minute has come, as the person who set it: with their rights of this moment, and only the
 * version that they saw. Null where another process was first, or the time was taken back. It ends the schedule in the same
 * transaction, so that a draft is published once and a portal that is killed in between begins anew.
 */
export const publishScheduled = write(
  'draft.publish',
  Input,
  async (tx, { schedule, now }, { actor, renew }): Promise<WrittenWork<PublishedDraft | null>> => {
    // The draft before its schedule, in the order in which every other verb takes them.
    await tx.$executeRaw`
      SELECT d.id FROM draft d JOIN schedule s ON s.draft_id = d.id WHERE s.id = ${schedule}::uuid FOR NO KEY UPDATE OF d`;
    const taken = await tx.schedule.updateManyAndReturn({
      select: { draftVersion: true, at: true, draft: { select: { publicId: true } } },
      where: {
        id: schedule,
        endedAt: null,
        at: { lte: now },
        person: { publicId: actor.kind === 'person' ? actor.id : '' },
      },
      data: { outcome: 'published', endedAt: now },
    });
    const [due] = taken;
    if (!due) return { changes: [], result: () => null };
    const seen = { id: due.draft.publicId, version: due.draftVersion };
    return publishTaken(tx, { actor, renew }, seen, due.at.toISOString());
  },
);
