import { mayDo, type PersonActor } from '@/lib/auth/permissions';
import { db } from '@/lib/db/client';
import { Prisma } from '@/lib/db/generated/client';
import { type DraftSummary, listReadable } from '@/lib/desk/draft-lists';

/**
 * `answered`: the numbers of the readers' reports that it was begun from and that have their answer. `isCorrection`: all of it
 * was on record before.
 */
export type PublishedDraft = DraftSummary & { answered: number[]; isCorrection: boolean };

const days = 14;
const most = 10;

/** The drafts that the actor has begun or written in and that were published within two weeks, the newest first. */
export async function listPublishedLately(actor: PersonActor): Promise<PublishedDraft[]> {
  const own = { publicId: actor.id };
  const drafts = await listReadable(actor, {
    state: 'published',
    touchedAt: { gte: new Date(Date.now() - days * 86_400_000) },
    OR: [{ starter: own }, { revisions: { some: { author: own } } }],
  });
  const shown = drafts.slice(0, most);
  const reports = await listAnswered(actor, shown);
  const corrections = await listCorrections(shown);
  return shown.map((draft) => ({
    ...draft,
    answered: reports.filter((report) => report.draft?.publicId === draft.id).map(({ number }) => number),
    isCorrection: corrections.has(draft.id),
  }));
}

async function listCorrections(drafts: DraftSummary[]): Promise<Set<string>> {
  const rows = await db.draft.findMany({
    select: { publicId: true },
    where: {
      publicId: { in: drafts.map(({ id }) => id) },
      parts: { some: {}, none: { base: { equals: Prisma.AnyNull } } },
    },
  });
  return new Set(rows.map(({ publicId }) => publicId));
}

async function listAnswered(actor: PersonActor, drafts: DraftSummary[]) {
  if (drafts.length === 0 || !mayDo(actor.role, 'report.read')) return [];
  return db.report.findMany({
    select: { number: true, draft: { select: { publicId: true } } },
    where: { state: 'answered', draft: { publicId: { in: drafts.map(({ id }) => id) } } },
    orderBy: { number: 'asc' },
  });
}
