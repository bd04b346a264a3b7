import { z } from 'zod';
import { db } from '@/lib/db/client';
import type { PartType } from '@/lib/db/generated/enums';
import { type DraftPerson, personRow, toPerson } from '@/lib/editing/drafts/stored/draft-person';

/** The draft that a change was published from: its public id, who wrote in it, and the name of who approved it in the history. */
export type Publication = { draft: string; writers: DraftPerson[]; approvedBy: string | null };

const Approved = z.object({ approvedBy: z.string() });

/** The publications of drafts about a record, to be found by a change that each of them made. */
export async function findPublications(
  type: PartType,
  subject: string,
): Promise<(change: { at: Date; actor: string }) => Publication | null> {
  const drafts = await db.draft.findMany({
    select: { publicId: true, revisions: { select: { author: personRow }, orderBy: { number: 'asc' } } },
    where: { state: 'published', parts: { some: { type, subject } } },
  });
  const steps = await db.change.findMany({
    select: { at: true, actor: true, subjectId: true, after: true },
    where: {
      action: 'draft.publish',
      subjectType: 'draft',
      subjectId: { in: drafts.map(({ publicId }) => publicId) },
    },
  });
  return ({ at, actor }) => {
    // All changes of one transaction have one instant.
    const step = steps.find((each) => +each.at === +at && each.actor === actor);
    const draft = drafts.find(({ publicId }) => publicId === step?.subjectId);
    if (!step || !draft) return null;
    const writers = draft.revisions.flatMap(({ author }) => (author ? [toPerson(author)] : []));
    return {
      draft: draft.publicId,
      writers: [...new Map(writers.map((writer) => [writer.id, writer])).values()],
      approvedBy: Approved.safeParse(step.after).data?.approvedBy ?? null,
    };
  };
}
