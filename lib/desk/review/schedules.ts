import { openStates } from '@/lib/auth/draft-permissions';
import type { PersonActor } from '@/lib/auth/permissions';
import { db } from '@/lib/db/client';
import type { Prisma } from '@/lib/db/generated/client';
import { type DeskPerson, toDeskPerson } from '@/lib/desk/desk-person';
import { type DraftSummary, listReadable } from '@/lib/desk/draft-lists';
import type { DraftView } from '@/lib/desk/drafts';
import type { ScheduleRefusal } from '@/lib/editing/drafts/schedule/refuse-scheduled';
import { personRow, toPerson } from '@/lib/editing/drafts/stored/draft-person';

/** A time that was set for a draft, and what became of it. */
export type DraftSchedule = {
  at: Date;
  zone: string;
  by: DeskPerson;
  /** Null while it waits. */
  outcome: 'published' | 'refused' | null;
  endedAt: Date | null;
  /** Why it was not published, or would not be as things stand. */
  refusal: ScheduleRefusal | null;
};

const scheduleRow = {
  at: true,
  zone: true,
  outcome: true,
  endedAt: true,
  refusal: true,
  draftVersion: true,
  person: personRow,
} as const satisfies Prisma.ScheduleSelect;

/** The last time that was set for a draft and not taken back. Null: none is, or nobody is to be told of it any more. */
export async function findSchedule({ id, state, version, actions }: DraftView): Promise<DraftSchedule | null> {
  const row = await db.schedule.findFirst({
    select: scheduleRow,
    where: { draft: { publicId: id }, OR: [{ outcome: null }, { outcome: { in: ['published', 'refused'] } }] },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
  });
  if (row === null) return null;
  const isOpen = state !== 'published' && state !== 'discarded';
  if (isOpen !== (row.outcome !== 'published')) return null;
  const isStale = row.draftVersion !== version || state !== 'ready';
  return toSchedule(row, isStale ? 'edited' : actions.publish === 'unapproved' ? 'unapproved' : null);
}

function toSchedule(
  { at, zone, outcome, endedAt, refusal, person }: Prisma.ScheduleGetPayload<{ select: typeof scheduleRow }>,
  doubt: ScheduleRefusal | null,
): DraftSchedule {
  return {
    at,
    zone,
    by: toDeskPerson(toPerson(person)),
    outcome: outcome === 'published' || outcome === 'refused' ? outcome : null,
    endedAt,
    refusal: outcome === null ? doubt : (refusal as ScheduleRefusal | null),
  };
}

export type ScheduledDraft = { draft: DraftSummary; schedule: DraftSchedule };

/** The open drafts that this person may read and that wait for their time, or could not be published at it, the soonest first. */
export async function listScheduled(actor: PersonActor): Promise<ScheduledDraft[]> {
  const told: Prisma.ScheduleWhereInput = { OR: [{ outcome: null }, { outcome: 'refused' }] };
  const drafts = await listReadable(actor, {
    state: { in: [...openStates] },
    schedules: { some: told },
  });
  const rows = await db.schedule.findMany({
    select: { ...scheduleRow, draft: { select: { publicId: true } } },
    where: { draft: { publicId: { in: drafts.map(({ id }) => id) } } },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
  });
  const newest = new Map(rows.map((row) => [row.draft.publicId, row]));
  return drafts
    .flatMap((draft) => {
      const row = newest.get(draft.id);
      if (!row || (row.outcome !== null && row.outcome !== 'refused')) return [];
      const isStale = row.draftVersion !== draft.version || draft.state !== 'ready';
      return [{ draft, schedule: toSchedule(row, isStale ? 'edited' : draft.isLapsed ? 'unapproved' : null) }];
    })
    .sort((a, b) => +a.schedule.at - +b.schedule.at);
}
