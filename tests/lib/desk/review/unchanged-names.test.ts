import { expect, it } from 'vitest';
import { getDraft } from '@/lib/desk/drafts';
import { findTermAlarms } from '@/lib/desk/review/term-alarms';
import { changeDraftParts } from '@/lib/editing/drafts/change-draft-parts';
import { startDraft } from '@/lib/editing/drafts/start-draft';
import { testDatabase } from '@/tests/support/database';
import { typedDraft } from '@/tests/support/drafts';
import { addActor } from '@/tests/support/people';

const { db } = await testDatabase('loaded');

const alarmsOf = async (fields: Record<string, string>) => {
  const author = await addActor(db, 'contributor');
  const { id } = await typedDraft(author, 'meeting', 'cifg-1', fields);
  const draft = await getDraft(author, id);
  if (!draft) throw new Error('there is no draft');
  return findTermAlarms(draft);
};

it('a name on record that nobody touched raises no alarm, and one that is typed does', async () => {
  expect(await alarmsOf({ 'meeting.date': '2015-03-19' })).toEqual([]);
  const title = 'First meeting of the Counter ISIS Finance Group (CIFG)';
  expect(await alarmsOf({ 'meeting.titleEn': title })).toEqual([
    expect.objectContaining({ field: 'meeting.titleEn', kind: 'outside' }),
  ]);
});

it('an alarm of a new text stays once a record joins the draft that has the same words', async () => {
  const words = 'مجموعة العمل المالية';
  await db.meeting.update({ where: { publicId: 'cifg-12' }, data: { noteAr: `شاركت ${words}.` } });
  const author = await addActor(db, 'contributor');
  const payload = { 'text.lang': 'ar', 'text.statement': 'cifg-12', 'paragraph.1': `رحّبت ${words} بذلك.` };
  const { id, version } = await startDraft(author, { parts: [{ type: 'text', subject: null, payload }] });
  const alarms = async () => {
    const draft = await getDraft(author, id);
    return draft && findTermAlarms(draft);
  };
  const raised = [expect.objectContaining({ field: 'paragraph.1', kind: 'other', words })];
  expect(await alarms()).toEqual(raised);
  await changeDraftParts(author, { id, version, change: 'add', type: 'meeting', subject: 'cifg-12' });
  expect(await alarms()).toEqual(raised);
});
