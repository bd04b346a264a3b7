import { expect, it } from 'vitest';
import { getDraft } from '@/lib/desk/drafts';
import { approveDraft } from '@/lib/editing/drafts/approve-draft';
import { publishDraft } from '@/lib/editing/drafts/publish-draft';
import { saveDraft } from '@/lib/editing/drafts/save-draft';
import { startDraft } from '@/lib/editing/drafts/start-draft';
import { submitDraft } from '@/lib/editing/drafts/submit-draft';
import { testDatabase } from '@/tests/support/database';
import { approvedDraft, because } from '@/tests/support/drafts';
import { addActor } from '@/tests/support/people';

const { db } = await testDatabase('loaded');
const writer = await addActor(db, 'contributor');
const reviewer = await addActor(db, 'reviewer');
const publisher = await addActor(db, 'publisher');

it('a part in which nothing is changed keeps its draft from nothing, and puts nothing back', async () => {
  const parts = [
    { type: 'meeting', subject: 'cifg-12' },
    { type: 'statement', subject: 'cifg-12' },
  ];
  const { id, version } = await startDraft(writer, { parts });
  const titled = { 'statement.titleEn': 'Another title', ...because };
  const saved = await saveDraft(writer, { id, version, fields: titled });
  const submitted = await submitDraft(writer, { id, version: saved.version });

  const fields = { 'meeting.noteEn': 'Said meanwhile.', 'meeting.noteAr': 'قيل في الأثناء.' };
  const other = await approvedDraft(writer, reviewer, 'meeting', 'cifg-12', fields);
  await publishDraft(publisher, other);

  expect((await getDraft(reviewer, id))?.parts.map(({ type, current }) => [type, current])).toEqual([
    ['meeting', null],
    ['statement', null],
  ]);
  const approved = await approveDraft(reviewer, { id, version: submitted.version, checklist: {} });
  const { records } = await publishDraft(publisher, { id, version: approved.version });
  expect(records).toEqual([{ type: 'statement', id: 'cifg-12' }]);
  expect(await db.meeting.findUnique({ where: { publicId: 'cifg-12' } })).toMatchObject({ noteEn: 'Said meanwhile.' });
});
