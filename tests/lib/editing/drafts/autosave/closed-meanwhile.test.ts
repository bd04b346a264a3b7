import { expect, it } from 'vitest';
import { getDraft } from '@/lib/desk/drafts';
import { autosaveDraft } from '@/lib/editing/drafts/autosave/autosave-draft';
import { publishDraft } from '@/lib/editing/drafts/publish-draft';
import { saveDraft } from '@/lib/editing/drafts/save-draft';
import { testDatabase } from '@/tests/support/database';
import { approvedDraft, typedDraft } from '@/tests/support/drafts';
import { addActor } from '@/tests/support/people';

const { db } = await testDatabase('loaded');
const writer = await addActor(db, 'contributor');
const colleague = await addActor(db, 'contributor');
const reviewer = await addActor(db, 'reviewer');
const publisher = await addActor(db, 'publisher');

const note = (words: string) => ({ 'meeting.noteEn': words });
const nameOf = async ({ id }: { id: string }) => {
  const { name, email } = await db.person.findUniqueOrThrow({ where: { publicId: id } });
  return name ?? email;
};
const type = (id: string, version: number, seq: number) =>
  autosaveDraft(writer, {
    id,
    version,
    tab: { name: 'window01', seq, turn: 0, shown: 'typed' },
    whole: note('Typed too late'),
    spliced: {},
  });

it('words typed into a draft that was published are answered with who published it and when', async () => {
  const fields = { ...note('New'), 'meeting.noteAr': 'جديد' };
  const { id, version } = await approvedDraft(writer, reviewer, 'meeting', 'cifg-12', fields);
  await publishDraft(publisher, { id, version });
  const { at } = await db.change.findFirstOrThrow({ where: { action: 'draft.publish', subjectId: id } });
  const told = { closed: 'published', by: [await nameOf(publisher)], closedAt: at.toISOString() };
  expect(await type(id, version, 1)).toMatchObject({ state: 'moved', ...told });
  expect((await getDraft(writer, id))?.closing).toMatchObject({ by: { id: publisher.id }, at });
});

it('words typed over a version that others saved since are answered with their names, and no own one', async () => {
  const { id, version } = await typedDraft(writer, 'meeting', 'cifg-9', note('Begun'));
  await saveDraft(colleague, { id, version, fields: note('Theirs') });
  await saveDraft(writer, { id, version: version + 1, fields: { 'meeting.noteAr': 'كلمات' } });
  const told = { closed: null, by: [await nameOf(colleague)], closedAt: null };
  expect(await type(id, version, 1)).toMatchObject({ state: 'moved', ...told });
});
