import type { PersonActor } from '@/lib/auth/permissions';
import type { Database } from '@/lib/db/client';
import type { DraftState, PartType } from '@/lib/db/generated/enums';
import { approveDraft } from '@/lib/editing/drafts/approve-draft';
import { discardDraft } from '@/lib/editing/drafts/discard-draft';
import { publishDraft } from '@/lib/editing/drafts/publish-draft';
import { startDraft } from '@/lib/editing/drafts/start-draft';
import { submitDraft } from '@/lib/editing/drafts/submit-draft';

type Wanted = {
  state: DraftState;
  author: PersonActor;
  approver: PersonActor;
  publisher: PersonActor;
  part: { type: PartType; subject: string | null; payload: Record<string, string> };
};

/** Makes a draft of one author in this state, by the steps that lead there. */
export async function makeDraftIn(db: Database, wanted: Wanted): Promise<{ id: string; version: number }> {
  const { state, author, approver, publisher, part } = wanted;
  const setting = { db };
  const { id, version } = await startDraft(author, { parts: [part] }, setting);
  if (state === 'draft') return { id, version };
  if (state === 'discarded') {
    return { id, version: (await discardDraft(author, { id, version }, setting)).version };
  }
  const submitted = { id, version: (await submitDraft(author, { id, version }, setting)).version };
  if (state === 'in_review') return submitted;
  const approved = await approveDraft(approver, { ...submitted, checklist: {} }, setting);
  const ready = { id, version: approved.version };
  if (state === 'ready') return ready;
  await publishDraft(publisher, ready, setting);
  return { id, version: (await db.draft.findUniqueOrThrow({ where: { publicId: id } })).version };
}
