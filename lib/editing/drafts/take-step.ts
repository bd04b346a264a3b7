import type { Prisma } from '@/lib/db/generated/client';
import type { DraftState } from '@/lib/db/generated/enums';
import type { StoredDraft, TakenDraft } from '@/lib/editing/drafts/stored/draft-rows';
import { keepRevision } from '@/lib/editing/drafts/stored/revisions';
import { sweepDrafts } from '@/lib/editing/drafts/stored/sweep-drafts';
import type { ChangeEntry } from '@/lib/editing/history/history';

type Tx = Prisma.TransactionClient;

/** A verb's noun for a step of the review. */
export type Step = 'start' | 'submit' | 'return' | 'approve' | 'publish' | 'discard';

export type StepTaken = { version: number; state: DraftState };

/** Takes a draft to its next state, which is a new version of it. One that ends sweeps up after those that ended long ago. */
export async function takeStep(
  tx: Tx,
  draft: StoredDraft,
  state: DraftState,
  returnedBecause = draft.returnedBecause,
): Promise<StepTaken> {
  const version = draft.version + 1;
  await tx.draft.update({
    where: { id: draft.rowId },
    data: { state, version, returnedBecause, touchedAt: new Date() },
  });
  if (state === 'published' || state === 'discarded') await sweepDrafts(tx);
  return { version, state };
}

/** Ends the consent that is in force, if there is one. */
export async function voidApproval(tx: Tx, draft: StoredDraft): Promise<void> {
  await tx.approval.updateMany({ where: { draftId: draft.rowId, voidedAt: null }, data: { voidedAt: new Date() } });
}

/** Other words are a new version of a draft, back with its writers: with a revision of who wrote them, and no consent. */
export async function takeWords(
  tx: Tx,
  { draft, person }: Pick<TakenDraft, 'draft' | 'person'>,
  words: Pick<StoredDraft, 'parts' | 'reason'>,
  version = draft.version + 1,
): Promise<StepTaken> {
  await keepRevision(tx, { draft: draft.rowId, number: version, author: person.rowId }, words);
  await voidApproval(tx, draft);
  await tx.draft.update({
    where: { id: draft.rowId },
    data: { state: 'draft', version, reason: words.reason, touchedAt: new Date() },
  });
  return { version, state: 'draft' };
}

/** A step as the history tells it: the state, and which words it is about by their SHA-256, but never the words. */
export function stepEntry(
  step: Step,
  { id, before, after }: { id: string; before: DraftState | null; after: DraftState },
  { reason, ...told }: { revision: string | null; approvedBy?: string; scheduledFor?: string; reason?: string },
): ChangeEntry {
  return {
    action: `draft.${step}`,
    subject: { type: 'draft', id },
    before: before && { state: before },
    after: { state: after, ...told },
    tags: [],
    ...(reason !== undefined && { reason }),
  };
}
