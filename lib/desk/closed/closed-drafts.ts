import { mayDo, type PersonActor } from '@/lib/auth/permissions';
import type { Prisma } from '@/lib/db/generated/client';
import type { PartType } from '@/lib/db/generated/enums';
import { type DraftSummary, listReadable } from '@/lib/desk/draft-lists';
import { getDraft } from '@/lib/desk/drafts';

/** Closed drafts that the home page leads to. `withWords`: with words of the actor that were typed and never saved. */
export type ClosedDrafts = { discarded: DraftSummary[]; withWords: DraftSummary[] };

const most = 10;

/** The drafts that were discarded last: of reviewers all that they may read, of others those they began or wrote in. */
export async function listClosedDrafts(actor: PersonActor): Promise<ClosedDrafts> {
  const own = { publicId: actor.id };
  const mine: Prisma.DraftWhereInput = { OR: [{ starter: own }, { revisions: { some: { author: own } } }] };
  const isReviewer = mayDo(actor.role, 'draft.approve');
  const discarded = await listReadable(actor, { AND: [{ state: 'discarded' }, isReviewer ? {} : mine] });
  const typed = await listReadable(actor, {
    state: { in: ['published', 'discarded'] },
    autosaves: { some: { person: own, NOT: { payload: { equals: {} } } } },
  });
  const withWords: DraftSummary[] = [];
  for (const draft of typed.slice(0, most)) {
    const view = await getDraft(actor, draft.id);
    if (view?.unsaved) withWords.push(draft);
  }
  return { discarded: discarded.slice(0, most), withWords };
}

/** The discarded drafts of a record that the actor may read, the last first. */
export async function listDiscardedDrafts(
  actor: PersonActor,
  type: PartType,
  subject: string,
): Promise<DraftSummary[]> {
  const drafts = await listReadable(actor, { state: 'discarded', parts: { some: { type, subject } } });
  return drafts.slice(0, most);
}
