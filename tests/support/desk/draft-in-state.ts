import type { PersonActor } from '@/lib/auth/permissions';
import type { Database } from '@/lib/db/client';
import type { DraftState, PartType } from '@/lib/db/generated/enums';
import { startDraft } from '@/lib/editing/drafts/start-draft';
import { findDraft } from '@/lib/editing/drafts/stored/draft-rows';

type Wanted = {
  state: Exclude<DraftState, 'published'>;
  author: PersonActor;
  approver: PersonActor;
  part: { type: PartType; subject: string | null; payload: Record<string, string> };
};

/** Makes a draft of one author and puts it into this state, as the steps that lead there would leave it. */
export async function makeDraftIn(db: Database, wanted: Wanted): Promise<{ id: string; version: number }> {
  const { state, author, approver, part } = wanted;
  const { id, version } = await startDraft(author, { parts: [part], reason: 'As the source says.' }, { db });
  if (state === 'draft') return { id, version };
  const steps = { discarded: 1, in_review: 1, ready: 2 }[state];
  const draft = await findDraft(db, id);
  if (!draft?.revision) throw new Error(`Draft ${id} has no words.`);
  if (state === 'ready') {
    const person = { connect: { publicId: approver.id } };
    const { sha256 } = draft.revision;
    await db.approval.create({ data: { draft: { connect: { publicId: id } }, person, sha256, checklist: {} } });
  }
  await db.draft.update({ where: { publicId: id }, data: { state, version: version + steps } });
  return { id, version: version + steps };
}
