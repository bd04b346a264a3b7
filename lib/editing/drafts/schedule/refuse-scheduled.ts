import { z } from 'zod';
import { factsOf, findDraft } from '@/lib/editing/drafts/stored/draft-rows';
import { type WrittenWork, write } from '@/lib/editing/write';

/** Why a draft was not published at its minute. `edited`: its words are no longer those that the person saw. */
const refusals = ['rights', 'edited', 'unapproved', 'record', 'withdrawn', 'faults', 'state'] as const;

export type ScheduleRefusal = (typeof refusals)[number];

const Input = z.strictObject({ schedule: z.uuid(), because: z.enum(refusals), now: z.date() });

/** Notes that a draft could not be published at its minute, and why: the desk says so to everybody who works on it. */
export const refuseScheduled = write(
  'schedule.end',
  Input,
  async (tx, { schedule, because, now }): Promise<WrittenWork<null>> => {
    const due = await tx.schedule.findFirst({
      select: { draftVersion: true, draft: { select: { publicId: true } } },
      where: { id: schedule, endedAt: null },
    });
    const draft = due && (await findDraft(tx, due.draft.publicId));
    if (!due || !draft) return { changes: [], result: () => null };
    const refusal = because === 'state' ? moreExactly(draft, due.draftVersion) : because;
    // Nothing is against it but that somebody was writing at the same time: it is tried again.
    if (refusal === null) return { changes: [], result: () => null };
    await tx.schedule.updateMany({
      where: { id: schedule, endedAt: null },
      data: { outcome: 'refused', endedAt: now, refusal },
    });
    return { changes: [], result: () => null };
  },
  { isPrivate: true },
);

type Stored = NonNullable<Awaited<ReturnType<typeof findDraft>>>;

function moreExactly(draft: Stored, seen: number): ScheduleRefusal | null {
  if (draft.state === 'ready' && draft.version === seen) return factsOf(draft).isApproved ? null : 'unapproved';
  return draft.state === 'published' || draft.state === 'discarded' ? 'state' : 'edited';
}
