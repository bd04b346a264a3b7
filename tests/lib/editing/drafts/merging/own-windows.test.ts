import { describe, expect, it } from 'vitest';
import { getDraftMerge } from '@/lib/desk/draft-merge';
import { getDraft } from '@/lib/desk/drafts';
import { autosaveDraft } from '@/lib/editing/drafts/autosave/autosave-draft';
import { saveDraft } from '@/lib/editing/drafts/save-draft';
import { testDatabase } from '@/tests/support/database';
import { because, typedDraft } from '@/tests/support/drafts';
import { addActor } from '@/tests/support/people';

const { db } = await testDatabase('loaded');
const writer = await addActor(db, 'contributor');
const colleague = await addActor(db, 'contributor');

type Fields = Record<string, string>;
const note = (words: string) => ({ 'meeting.noteEn': words });
const summary = (words: string) => ({ 'meeting.summaryEn': words });

const begin = (fields: Fields) => typedDraft(writer, 'meeting', 'cifg-12', { ...fields, ...because });

const type = (id: string, version: number, seq: number, whole: Fields) =>
  autosaveDraft(writer, { id, version, tab: { name: 'window01', seq, turn: 0, shown: 'typed' }, whole, spliced: {} });

/** A second window opens on what the first has typed so far, and saves it with words of its own. */
async function saveBeside(id: string, version: number, early: Fields) {
  const { turn } = await type(id, version, 1, early);
  const tab = { name: 'window02', seq: 1, turn, shown: 'typed' };
  return () => saveDraft(writer, { id, version, fields: { ...early, ...summary('Of the second window') }, tab });
}

async function viewOf(id: string) {
  const view = await getDraft(writer, id);
  if (view === null) throw new Error('no draft');
  return { view, merge: await getDraftMerge(view) };
}

describe('two windows of one person, one of which saves what was typed so far in the other', () => {
  it('asks nothing: what was typed on stands in the form, with all that is saved', async () => {
    const { id, version } = await begin(note('Begun'));
    const save = await saveBeside(id, version, note('Begun and typ'));
    await type(id, version, 2, note('Begun and typed on'));
    await save();
    const { view, merge } = await viewOf(id);
    expect(merge).toBeNull();
    expect(view.unsaved?.fields).toEqual([
      { field: 'meeting.noteEn', base: 'Begun and typ', theirs: 'Begun and typ', mine: 'Begun and typed on' },
    ]);
    expect(view.parts[0]?.payload).toMatchObject(summary('Of the second window'));
  });

  it('asks nothing either once more words of the first window arrive while the page of the second is open', async () => {
    const { id, version } = await begin(note('Begun'));
    const save = await saveBeside(id, version, note('Begun and typ'));
    await type(id, version, 2, note('Begun and typed on'));
    await save();
    const { turn } = (await viewOf(id)).view.autosave;
    await type(id, version, 3, note('Begun and typed on and on'));
    const tab = { name: 'window03', seq: 1, turn, shown: 'typed' };
    await saveDraft(writer, { id, version: version + 1, fields: note('Begun and typed on'), tab });
    const { view, merge } = await viewOf(id);
    expect([merge, view.unsaved?.payload]).toEqual([null, note('Begun and typed on and on')]);
  });

  it('saves the first window, too, without a question', async () => {
    const { id, version } = await begin(note('Begun'));
    await (await saveBeside(id, version, note('Begun and typ')))();
    await saveDraft(writer, { id, version, fields: note('Begun and typed on') });
    const { view } = await viewOf(id);
    expect(view.parts[0]?.payload).toMatchObject({ ...note('Begun and typed on'), ...summary('Of the second window') });
  });

  it('leaves the longer words where it is the first window that has fewer', async () => {
    const { id, version } = await begin(note('Begun'));
    await saveDraft(writer, { id, version, fields: note('Begun and typed on') });
    await type(id, version, 1, note('Begun and typ'));
    expect(await viewOf(id)).toMatchObject({ merge: null, view: { unsaved: null } });
    await saveDraft(writer, { id, version, fields: note('Begun and typ') });
    expect((await viewOf(id)).view.parts[0]?.payload).toMatchObject(note('Begun and typed on'));
  });

  it.each([
    ['each window has words of its own', note('Begun'), note('Begun here'), note('Begun there')],
    ['one took out what the other kept', note('Begun well'), note('Begun'), note('Begun well and typed on')],
    [
      'the field has a value and no words',
      { 'meeting.place': 'r' },
      { 'meeting.place': 'ro' },
      { 'meeting.place': 'rome' },
    ],
  ])('asks where %s', async (_, base, theirs, mine) => {
    const { id, version } = await begin(base);
    await saveDraft(writer, { id, version, fields: theirs });
    await type(id, version, 1, mine);
    expect((await viewOf(id)).merge?.fields).toHaveLength(1);
    await expect(saveDraft(writer, { id, version, fields: mine })).rejects.toMatchObject({ code: 'conflict' });
  });

  it('asks where a colleague saved the very same beginning of words', async () => {
    const { id, version } = await begin(note('Begun'));
    await saveDraft(colleague, { id, version, fields: note('Begun and typ') });
    await type(id, version, 1, note('Begun and typed on'));
    expect((await viewOf(id)).merge?.fields).toHaveLength(1);
    const late = saveDraft(writer, { id, version, fields: note('Begun and typed on') });
    await expect(late).rejects.toMatchObject({ code: 'conflict' });
  });
});
