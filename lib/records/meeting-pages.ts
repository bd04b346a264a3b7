import { db } from '@/lib/db/client';
import type { Prisma } from '@/lib/db/generated/client';
import { type Meeting, meetingRow, toMeeting } from './meetings';

/** Where a walk through the meetings by last change stands. */
export type MeetingCursor = { updatedAt: Date; id: string };

/** A withdrawn meeting, as far as a caller who has seen it must know. */
export type MeetingTombstone = { id: string; deleted: true; updatedAt: string; reason: string | null };

export type MeetingPage = { items: (Meeting | MeetingTombstone)[]; next: MeetingCursor | null; total: number };

type Ask = { limit: number; cursor: MeetingCursor | null; updatedSince: Date | null };

/**
 * Meetings in the order of (updatedAt, id): a walk by cursor misses nothing that changes meanwhile. Withdrawn ones are
 * given only to a caller who asks for changes since a time. `total` counts the whole list, not what is left of it.
 */
export async function listMeetingPage({ limit, cursor, updatedSince }: Ask): Promise<MeetingPage> {
  const listed: Prisma.MeetingWhereInput = updatedSince ? { updatedAt: { gte: updatedSince } } : { withdrawnAt: null };
  const [rows, total] = await Promise.all([
    db.meeting.findMany({
      select: { ...meetingRow, withdrawnAt: true, withdrawnReason: true },
      where: cursor ? { AND: [listed, after(cursor)] } : listed,
      orderBy: [{ updatedAt: 'asc' }, { publicId: 'asc' }],
      take: limit + 1,
    }),
    db.meeting.count({ where: listed }),
  ]);
  const page = rows.slice(0, limit);
  const last = rows.length > limit ? page.at(-1) : undefined;
  return {
    items: page.map((row) => (row.withdrawnAt ? toTombstone(row) : toMeeting(row))),
    next: last ? { updatedAt: last.updatedAt, id: last.publicId } : null,
    total,
  };
}

/** A meeting that was published and withdrawn. */
export async function getMeetingTombstone(id: string): Promise<MeetingTombstone | null> {
  const row = await db.meeting.findUnique({
    select: { publicId: true, updatedAt: true, withdrawnReason: true },
    where: { publicId: id, withdrawnAt: { not: null } },
  });
  return row && toTombstone(row);
}

function after({ updatedAt, id }: MeetingCursor): Prisma.MeetingWhereInput {
  return { OR: [{ updatedAt: { gt: updatedAt } }, { updatedAt, publicId: { gt: id } }] };
}

function toTombstone(row: { publicId: string; updatedAt: Date; withdrawnReason: string | null }): MeetingTombstone {
  return { id: row.publicId, deleted: true, updatedAt: row.updatedAt.toISOString(), reason: row.withdrawnReason };
}
