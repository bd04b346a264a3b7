import { type PersonActor, scheduleKeeper } from '@/lib/auth/permissions';
import { actorOfRow } from '@/lib/auth/person';
import { db as ownDatabase } from '@/lib/db/client';
import { publishScheduled } from '@/lib/editing/drafts/schedule/publish-scheduled';
import { refuseScheduled, type ScheduleRefusal } from '@/lib/editing/drafts/schedule/refuse-scheduled';
import type { Setting } from '@/lib/editing/write';
import { DomainError } from '@/lib/errors/domain-error';
import type { Lifetime } from '@/lib/process/lifetime';

/** In milliseconds: how long a time that was set just now may be unknown to this process. */
const look = 5_000;

/** Publishes drafts at the minute that somebody set, from now on; what was due while no portal ran is published at once. */
export function publishOnTime(lifetime: Lifetime): void {
  let timer: NodeJS.Timeout | undefined;
  let isOver = false;
  const turn = async () => {
    const next = await publishDue().catch((error: unknown) => {
      console.error(error);
      return null;
    });
    if (isOver) return;
    const wait = next === null ? look : Math.min(look, Math.max(0, +next - Date.now()));
    timer = setTimeout(turn, wait).unref();
  };
  void turn();
  lifetime.atEnd(async () => {
    isOver = true;
    clearTimeout(timer);
  });
}

/**
 * Publishes what is due, each draft as the person who set its time, and notes of each that may not be published why not.
 * Several processes may do this at once. Returns when the next one is due, if any is.
 */
export async function publishDue(now = new Date(), setting: Setting = {}): Promise<Date | null> {
  const db = setting.db ?? ownDatabase;
  const due = await db.schedule.findMany({
    select: { id: true, person: { select: { publicId: true, role: true, translates: true } } },
    where: { endedAt: null, at: { lte: now } },
    orderBy: [{ at: 'asc' }, { id: 'asc' }],
  });
  for (const { id, person } of due) await publishOne(id, actorOfRow(person), now, setting);
  const next = await db.schedule.findFirst({
    select: { at: true },
    where: { endedAt: null, at: { gt: now } },
    orderBy: { at: 'asc' },
  });
  return next?.at ?? null;
}

async function publishOne(schedule: string, actor: PersonActor, now: Date, setting: Setting): Promise<void> {
  try {
    await publishScheduled(actor, { schedule, now }, setting);
  } catch (error) {
    if (!(error instanceof DomainError)) {
      // The database may be gone for a moment: the next turn tries again.
      console.error(error);
      return;
    }
    await refuseScheduled(scheduleKeeper, { schedule, because: reasonOf(error), now }, setting);
  }
}

function reasonOf({ code, conflicts, faults }: DomainError): ScheduleRefusal {
  if (code === 'invalid') return 'faults';
  if (code !== 'conflict') return 'rights';
  if (conflicts.length > 0) return 'record';
  return faults.length > 0 ? 'withdrawn' : 'state';
}
