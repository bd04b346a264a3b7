import { describe, expect, it } from 'vitest';
import type { PersonActor } from '@/lib/auth/permissions';
import { readTextsFolders } from '@/lib/cli/read-texts-folder';
import { listDrafts } from '@/lib/desk/draft-lists';
import { approveDraft } from '@/lib/editing/drafts/approve-draft';
import { importDrafts } from '@/lib/editing/drafts/import-drafts';
import { publishDraft } from '@/lib/editing/drafts/publish-draft';
import { restoreRecord } from '@/lib/editing/drafts/restore-record';
import { returnDraft } from '@/lib/editing/drafts/return-draft';
import { saveDraft } from '@/lib/editing/drafts/save-draft';
import { startDraft } from '@/lib/editing/drafts/start-draft';
import { submitDraft } from '@/lib/editing/drafts/submit-draft';
import { testDatabase } from '@/tests/support/database';
import { approvedDraft, because, submittedDraft, typedDraft } from '@/tests/support/drafts';
import { addActor } from '@/tests/support/people';
import { makeTextsFolder } from '@/tests/support/texts';

const { db } = await testDatabase('loaded');
const contributor = await addActor(db, 'contributor');
const reviewer = await addActor(db, 'reviewer');
const publisher = await addActor(db, 'publisher');

const title = (words: string) => ({ 'meeting.titleEn': words });
const forbidden = { code: 'forbidden' };

const approve = (actor: PersonActor, { id, version }: { id: string; version: number }) =>
  approveDraft(actor, { id, version, checklist: {} });

describe('four eyes', () => {
  it('are needed of whoever wrote a word, a publisher too, and whatever became of the word', async () => {
    const own = await submittedDraft(publisher, 'meeting', 'cifg-12', title('Mine'));
    await expect(approve(publisher, own)).rejects.toMatchObject(forbidden);
    await expect(publishDraft(publisher, own)).rejects.toMatchObject({ code: 'conflict' });
    const { id, version } = await typedDraft(contributor, 'meeting', 'cifg-12', { ...title('Theirs'), ...because });
    const touched = await saveDraft(reviewer, { id, version, fields: title('Reworded') });
    const back = await saveDraft(contributor, { id, version: touched.version, fields: title('Theirs') });
    const submitted = await submitDraft(contributor, { id, version: back.version });
    await expect(approve(reviewer, { id, version: submitted.version })).rejects.toMatchObject(forbidden);
    expect(await approve(publisher, { id, version: submitted.version })).toMatchObject({ state: 'ready' });
  });

  it('are needed after another role was given to the author', async () => {
    const rising = await addActor(db, 'contributor');
    const draft = await submittedDraft(rising, 'meeting', 'cifg-11', title('Rising'));
    await db.person.update({ where: { publicId: rising.id }, data: { role: 'publisher' } });
    const risen: PersonActor = { ...rising, role: 'publisher' };
    await expect(approve(risen, draft)).rejects.toMatchObject(forbidden);
    // A second session is the same person: nothing of a session is asked for.
    await expect(approve({ ...risen }, draft)).rejects.toMatchObject(forbidden);
  });

  it('are needed again after an edit: the consent was to other words', async () => {
    const { id, version } = await approvedDraft(contributor, reviewer, 'meeting', 'cifg-13', title('Seen'));
    const { version: edited } = await saveDraft(contributor, { id, version, fields: title('Unseen') });
    await expect(publishDraft(publisher, { id, version: edited })).rejects.toMatchObject({ code: 'conflict' });
    const { version: submitted } = await submitDraft(contributor, { id, version: edited });
    await expect(publishDraft(publisher, { id, version: submitted })).rejects.toMatchObject({ code: 'conflict' });
  });

  it('are not had by a consent to a revision that is not the newest, nor by an author’s own, however it came to be', async () => {
    const { id, version } = await approvedDraft(contributor, reviewer, 'meeting', 'cifg-14', title('Seen'));
    const where = { draft: { publicId: id } };
    await db.approval.updateMany({ where, data: { sha256: '0'.repeat(64) } });
    await expect(publishDraft(publisher, { id, version })).rejects.toMatchObject({ code: 'conflict' });
    const { sha256 } = await db.draftRevision.findFirstOrThrow({ where, orderBy: { number: 'desc' } });
    const author = await db.person.findUniqueOrThrow({ where: { publicId: contributor.id } });
    await db.approval.updateMany({ where, data: { sha256, personId: author.id } });
    await expect(publishDraft(publisher, { id, version })).rejects.toMatchObject({ code: 'conflict' });
  });

  it('are needed of a draft that was returned: an earlier consent does not come back with the same words', async () => {
    const { id, version } = await approvedDraft(contributor, reviewer, 'meeting', 'cifg-15', title('Same'));
    const { version: returned } = await returnDraft(reviewer, { id, version, reason: 'Wait.' });
    const { version: submitted } = await submitDraft(contributor, { id, version: returned });
    await expect(publishDraft(publisher, { id, version: submitted })).rejects.toMatchObject({ code: 'conflict' });
  });

  it('are needed of what was restored or imported, by others than who did so', async () => {
    const change = await db.change.findFirstOrThrow({ where: { subjectType: 'text' }, orderBy: { seq: 'asc' } });
    const before = await db.change.count();
    const restored = await restoreRecord(reviewer, { change: String(change.seq) });
    expect(await db.change.count()).toBe(before);
    expect(await db.draft.findUniqueOrThrow({ where: { publicId: restored.id } })).toMatchObject({ state: 'draft' });
    const input = { ...(await readTextsFolders([await makeTextsFolder()])), isDryRun: false, reason: null };
    const starter = `${reviewer.id}@example.org`;
    const imported = await importDrafts({ kind: 'operator' }, { ...input, starter });
    if (imported.state !== 'drafted') throw new Error(imported.state);
    const id = imported.texts[0]?.draft ?? '';
    await db.draft.update({ where: { publicId: id }, data: { state: 'in_review' } });
    await expect(approve(reviewer, { id, version: 1 })).rejects.toMatchObject(forbidden);
    await expect(publishDraft(publisher, { id, version: 1 })).rejects.toMatchObject({ code: 'conflict' });
  });

  it.each([
    ['was disabled', { disabledAt: new Date() }],
    ['has a role that approves nothing', { role: 'contributor' as const }],
  ])(
    'are needed anew once who approved %s: nothing is published until somebody else has approved',
    async (_what, data) => {
      const gone = await addActor(db, 'reviewer');
      const draft = await approvedDraft(contributor, gone, 'meeting', 'cifg-17', title(`By ${gone.id}`));
      await db.person.update({ where: { publicId: gone.id }, data });
      await expect(publishDraft(publisher, draft)).rejects.toMatchObject({ code: 'conflict' });
      const lists = await listDrafts(reviewer, { show: 'waiting' });
      expect(lists).toContainEqual(expect.objectContaining({ id: draft.id, isLapsed: true }));
      const { version } = await approve(reviewer, draft);
      expect(await listDrafts(reviewer, { show: 'waiting' })).toHaveLength(lists.length - 1);
      await expect(approve(publisher, { id: draft.id, version })).rejects.toMatchObject({ code: 'conflict' });
      await publishDraft(publisher, { id: draft.id, version });
    },
  );

  it('leave out somebody who began a draft and wrote no word of it', async () => {
    const { id } = await startDraft(reviewer, { parts: [{ type: 'meeting', subject: 'cifg-16' }] });
    const { version } = await saveDraft(contributor, { id, version: 1, fields: { ...title('Sixteenth'), ...because } });
    const submitted = await submitDraft(contributor, { id, version });
    expect(await approve(reviewer, { id, version: submitted.version })).toMatchObject({ state: 'ready' });
  });
});
