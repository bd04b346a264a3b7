import { describe, expect, it } from 'vitest';
import { getDraftMerge } from '@/lib/desk/draft-merge';
import { getDraft, type UnsavedWords } from '@/lib/desk/drafts';
import { autosaveDraft } from '@/lib/editing/drafts/autosave/autosave-draft';
import { saveDraft } from '@/lib/editing/drafts/save-draft';
import { submitDraft } from '@/lib/editing/drafts/submit-draft';
import { testDatabase } from '@/tests/support/database';
import { because, typedDraft } from '@/tests/support/drafts';
import { addActor } from '@/tests/support/people';

const { db } = await testDatabase('loaded');
const writer = await addActor(db, 'contributor');
const other = await addActor(db, 'contributor');

type Fields = Record<string, string>;
const title = (words: string) => ({ 'meeting.titleEn': words });
const note = (words: string) => ({ 'meeting.noteEn': words });

const begin = (meeting: string) =>
  typedDraft(writer, 'meeting', meeting, { ...title('First'), ...note('First'), ...because });

/** Somebody saves from the newest version. */
async function save(actor: typeof writer, id: string, fields: Fields) {
  const { version } = await db.draft.findUniqueOrThrow({ where: { publicId: id } });
  return saveDraft(actor, { id, version, fields });
}

async function askedOf(id: string, words?: UnsavedWords) {
  const view = await getDraft(writer, id, words);
  const merge = view && (await getDraftMerge(view));
  return Object.fromEntries(merge?.fields.map(({ field, theirs, mine }) => [field, [theirs, mine]]) ?? []);
}

const asked = (theirs: string, mine: string) => ({ 'meeting.titleEn': [theirs, mine] });

describe('words that come back later are asked about wherever others saved since they were begun', () => {
  it('set aside in favour of theirs, and wished for after all', async () => {
    const { id, version } = await begin('cifg-9');
    await save(other, id, title('Theirs'));
    await expect(saveDraft(writer, { id, version, fields: title('Mine') })).rejects.toMatchObject({ code: 'conflict' });
    await save(other, id, note('Theirs'));
    const settlement = {
      since: version,
      mine: { ...title('Mine'), ...note('Mine') },
      choices: { '0.meeting.titleEn': 'theirs' },
    };
    const late = saveDraft(writer, { id, version: version + 1, fields: note('Mine'), settlement });
    await expect(late).rejects.toMatchObject({ code: 'conflict' });
    expect(await askedOf(id, 'aside')).toMatchObject(asked('Theirs', 'Mine'));
  });

  it('set aside beside words of a later version', async () => {
    const { id, version } = await begin('cifg-11');
    await save(other, id, title('Theirs'));
    await expect(saveDraft(writer, { id, version, fields: title('Mine') })).rejects.toMatchObject({ code: 'conflict' });
    const tab = (name: string) => ({ name, seq: 1, turn: 0, shown: 'typed' });
    const type = (name: string, seen: number, whole: Fields) =>
      autosaveDraft(writer, { id, version: seen, tab: tab(name), whole, spliced: {} });
    await type('tab1tab1', version + 1, title('Theirs and more'));
    await save(other, id, note('Theirs'));
    await expect(saveDraft(writer, { id, version: version + 1, fields: note('Mine') })).rejects.toMatchObject({
      code: 'conflict',
    });
    await type('tab2tab2', version + 2, note('Theirs and more'));
    expect(await askedOf(id, 'aside')).toMatchObject(asked('Theirs', 'Mine'));
  });

  it('while the draft is with its reviewers, and the decision is taken there', async () => {
    const { id, version } = await begin('cifg-12');
    const saved = await save(other, id, title('Theirs'));
    await submitDraft(other, { id, version: saved.version });
    await expect(saveDraft(writer, { id, version, fields: title('Mine') })).rejects.toMatchObject({ code: 'conflict' });
    expect(await askedOf(id)).toEqual(asked('Theirs', 'Mine'));
    const settlement = { since: version, mine: title('Mine'), choices: { '0.meeting.titleEn': 'both' } };
    const { version: now } = await db.draft.findUniqueOrThrow({ where: { publicId: id } });
    const settled = await saveDraft(writer, { id, version: now, fields: {}, settlement });
    expect(settled.state).toBe('draft');
    const view = await getDraft(writer, id);
    expect(view?.parts[0]?.payload).toMatchObject(title('Theirs Mine'));
  });
});

it('a field put back to what its page began with undoes nothing that another saved', async () => {
  const { id, version } = await begin('cifg-13');
  await save(other, id, title('Theirs'));
  const tab = { name: 'tab1tab1', seq: 1, turn: 0, shown: 'typed' };
  await autosaveDraft(writer, { id, version, tab, whole: title('First'), spliced: {} });
  expect((await getDraft(writer, id))?.unsaved).toBeNull();
});
