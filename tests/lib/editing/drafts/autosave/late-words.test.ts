import { describe, expect, it } from 'vitest';
import type { PersonActor } from '@/lib/auth/permissions';
import { getDraft } from '@/lib/desk/drafts';
import { autosaveDraft } from '@/lib/editing/drafts/autosave/autosave-draft';
import { changeDraftParts } from '@/lib/editing/drafts/change-draft-parts';
import { discardDraft } from '@/lib/editing/drafts/discard-draft';
import { saveDraft } from '@/lib/editing/drafts/save-draft';
import { startDraft } from '@/lib/editing/drafts/start-draft';
import { testDatabase } from '@/tests/support/database';
import { addActor } from '@/tests/support/people';

const { db } = await testDatabase('loaded');
const writer = await addActor(db, 'contributor');
const other = await addActor(db, 'contributor');

type Fields = Record<string, string>;
const title = (words: string) => ({ 'meeting.titleEn': words });
const note = (words: string) => ({ 'meeting.noteEn': words });
const publisher = (words: string) => ({ 'source.publisher': words });

const begin = (meeting: string) => startDraft(writer, { parts: [{ type: 'meeting', subject: meeting }] });

const tabOf = (name: string, { seq = 1, turn = 0, shown = 'typed' } = {}) => ({ name, seq, turn, shown });
const [one, two] = ['tab1tab1', 'tab2tab2'];

async function post(actor: PersonActor, draft: { id: string; version: number }, tab: Fields, fields: Fields) {
  const { id: personId } = await db.person.findUniqueOrThrow({ where: { publicId: actor.id } });
  const told = Object.fromEntries(Object.entries(tab).map(([name, value]) => [`tab.${name}`, value]));
  const kept = {
    path: `/desk/drafts/${draft.id}`,
    fields: { action: 'save', version: `${draft.version}`, ...told, ...fields },
  };
  await db.keptPost.upsert({ where: { personId }, create: { personId, ...kept }, update: { ...kept, at: new Date() } });
  return () => db.keptPost.count({ where: { personId } });
}

describe('a form that was posted after a session had ended', () => {
  it('is one offer with what its page had sent before, and saving it leaves nothing over', async () => {
    const draft = await begin('cifg-11');
    await autosaveDraft(writer, {
      ...draft,
      tab: tabOf(one),
      whole: { ...title('Typed'), ...note('Note') },
      spliced: {},
    });
    const count = await post(writer, draft, { name: one, seq: '3', turn: '0', shown: 'typed' }, title('Posted'));
    const view = await getDraft(writer, draft.id);
    expect(view?.unsaved).toMatchObject({ payload: { ...title('Posted'), ...note('Note') }, from: 'form' });
    expect(view?.autosave.aside).toEqual([]);
    expect((await getDraft(other, draft.id))?.unsaved).toBeNull();
    // What the browser of that page had held comes late.
    const left = { ...draft, tab: tabOf(one, { seq: 3 }), leftAt: new Date(), whole: title('Posted'), spliced: {} };
    expect(await autosaveDraft(writer, left)).toMatchObject({ isLate: true, turn: view?.autosave.turn });
    expect(await count()).toBe(0);
    const tab = tabOf(two, { turn: view?.autosave.turn });
    await saveDraft(writer, { ...draft, fields: { ...title('Posted'), ...note('Note') }, tab });
    const after = await getDraft(writer, draft.id);
    expect([after?.unsaved, after?.autosave.aside]).toEqual([null, []]);
    expect(after?.parts[0]?.payload).toMatchObject({ ...title('Posted'), ...note('Note') });
  });

  it('gives way to what was typed since, is set aside then, and is not offered where the draft says the same', async () => {
    const draft = await begin('cifg-12');
    await post(writer, draft, { name: one, seq: '3', turn: '0', shown: 'typed' }, title('Posted'));
    await autosaveDraft(writer, { ...draft, tab: tabOf(two), whole: title('Later'), spliced: {} });
    const view = await getDraft(writer, draft.id);
    expect(view?.unsaved).toMatchObject({ payload: title('Later'), from: 'page' });
    expect(view?.autosave.aside).toMatchObject([{ from: 'form' }]);
    await saveDraft(writer, { ...draft, fields: title('Posted'), tab: tabOf(two, { seq: 2 }) });
    expect((await getDraft(writer, draft.id))?.autosave.aside).toEqual([]);
  });

  it('over what somebody else saved meanwhile is asked about', async () => {
    const draft = await begin('cifg-13');
    await saveDraft(other, { ...draft, fields: title('Theirs') });
    await post(writer, draft, {}, title('Mine'));
    expect((await getDraft(writer, draft.id))?.unsaved).toMatchObject({
      baseVersion: draft.version,
      fields: [{ field: 'meeting.titleEn', theirs: 'Theirs', mine: 'Mine' }],
    });
  });
});

/** A draft with an empty part for a source, as somebody sees it before somebody else takes the part out. */
async function beginWithSource(meeting: string) {
  const { id, version } = await begin(meeting);
  const seen = await changeDraftParts(writer, { id, version, change: 'add', type: 'source' });
  const { version: now } = await changeDraftParts(other, {
    id,
    version: seen.version,
    change: 'remove',
    type: 'source',
  });
  return { id, seen: seen.version, now };
}

const goneOf = async (id: string) => (await getDraft(writer, id))?.gone;
const kept = [{ type: 'source', fields: publisher('Gazette') }];

describe('what is typed into a part that somebody else took out', () => {
  it('is kept beside the draft by a save, which takes the rest, and by the saves after it', async () => {
    const { id, seen } = await beginWithSource('cifg-14');
    const fields = { ...title('Mine'), ...publisher('Gazette') };
    const { version } = await saveDraft(writer, { id, version: seen, fields, tab: tabOf(one) });
    expect((await getDraft(writer, id))?.parts).toMatchObject([{ type: 'meeting', payload: title('Mine') }]);
    expect(await goneOf(id)).toEqual(kept);
    const { turn } = (await getDraft(writer, id))?.autosave ?? {};
    const next = await saveDraft(writer, { id, version, fields: title('Again'), tab: tabOf(two, { turn }) });
    expect(await goneOf(id)).toEqual(kept);
    const asked = await saveDraft(other, { id, version: next.version, fields: note('Theirs') });
    await autosaveDraft(writer, {
      id,
      version: asked.version,
      tab: tabOf('tab3tab3', { turn }),
      whole: note('Mine'),
      spliced: {},
    });
    expect((await getDraft(writer, id))?.unsaved).toMatchObject({ baseVersion: asked.version });
    const { version: added } = await changeDraftParts(writer, {
      id,
      version: asked.version,
      change: 'add',
      type: 'source',
    });
    const view = await getDraft(writer, id);
    expect([view?.version, view?.gone]).toEqual([added, []]);
    expect(view?.unsaved?.payload).toMatchObject(publisher('Gazette'));
    const tab = tabOf('tab4tab4', { turn: view?.autosave.turn });
    await saveDraft(writer, { id, version: added, fields: { ...note('Mine'), ...publisher('Gazette') }, tab });
    expect((await getDraft(writer, id))?.unsaved).toBeNull();
  });

  it('is kept while it is typed, and when the draft is closed', async () => {
    const { id, seen, now } = await beginWithSource('cifg-15');
    const words = { ...publisher('Gazette'), 'text.lang': 'ar' };
    const sent = { id, version: seen, tab: tabOf(one), whole: words, spliced: {} };
    expect(await autosaveDraft(writer, sent)).toMatchObject({ state: 'moved' });
    expect(await goneOf(id)).toEqual(kept);
    await discardDraft(writer, { id, version: now });
    expect(await goneOf(id)).toEqual(kept);
  });

  it('may come from a tab of any name', async () => {
    const draft = await begin('cifg-15');
    await post(writer, draft, { name: 'constructor', seq: '3', turn: '0', shown: 'typed' }, title('Posted'));
    expect((await getDraft(writer, draft.id))?.unsaved).toMatchObject({ payload: title('Posted'), from: 'form' });
  });

  it('can be set aside with the rest', async () => {
    const { id, seen, now } = await beginWithSource('cifg-16');
    await autosaveDraft(writer, { id, version: seen, tab: tabOf(one), whole: publisher('Gazette'), spliced: {} });
    const { turn } = (await getDraft(writer, id))?.autosave ?? {};
    await saveDraft(writer, { id, version: now, fields: title('x'), tab: tabOf(two, { turn, shown: 'saved' }) });
    expect(await goneOf(id)).toEqual([]);
    expect((await getDraft(writer, id, 'aside'))?.gone).toEqual(kept);
  });
});
