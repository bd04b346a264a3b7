import { expect, it } from 'vitest';
import { listRemovedParagraphs } from '@/lib/desk/closed/removed-paragraphs';
import { getDraft } from '@/lib/desk/drafts';
import { saveDraft } from '@/lib/editing/drafts/save-draft';
import { startDraft } from '@/lib/editing/drafts/start-draft';
import { testDatabase } from '@/tests/support/database';
import { addActor } from '@/tests/support/people';

const { db } = await testDatabase('loaded');
const salma = await addActor(db, 'contributor', { name: 'Salma' });
const tom = await addActor(db, 'contributor', { name: 'Tom' });

it('a paragraph that somebody took out is told to everybody, and is put back where it was', async () => {
  const payload = { 'text.lang': 'en', 'paragraph.1': 'One.', 'paragraph.2': 'Two by Salma.', 'paragraph.3': 'Three.' };
  const { id, version } = await startDraft(salma, { parts: [{ type: 'text', subject: null, payload }] });
  const view = async () => {
    const draft = await getDraft(salma, id);
    if (draft === null) throw new Error('no draft');
    return { removed: await listRemovedParagraphs(draft), payload: draft.parts[0]?.payload ?? {} };
  };
  expect((await view()).removed).toEqual([]);
  const removed = await saveDraft(tom, { id, version, fields: {}, rowChange: 'remove-paragraph:2' });
  const typed = await saveDraft(salma, { id, version: removed.version, fields: { 'paragraph.1': 'One, longer.' } });
  expect((await view()).removed).toEqual([
    { row: '2', words: 'Two by Salma.', by: { id: tom.id, name: 'Tom', role: 'contributor' } },
  ]);
  const back = { id, version: typed.version, fields: {}, rowChange: 'add-removed-paragraph:2' };
  expect(await saveDraft(salma, back)).toMatchObject({ anchor: 'paragraph.2' });
  const after = await view();
  expect(after.removed).toEqual([]);
  expect(after.payload).toMatchObject({ 'paragraph.2': 'Two by Salma.', 'text.order': '1 2 3' });
});
