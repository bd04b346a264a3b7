import { describe, expect, it } from 'vitest';
import { getDraft } from '@/lib/desk/drafts';
import { autosaveDraft } from '@/lib/editing/drafts/autosave/autosave-draft';
import { dropAside } from '@/lib/editing/drafts/autosave/drop-aside';
import { discardDraft } from '@/lib/editing/drafts/discard-draft';
import { saveDraft } from '@/lib/editing/drafts/save-draft';
import { startDraft } from '@/lib/editing/drafts/start-draft';
import { spliceBetween, writeSplice } from '@/lib/text/splice';
import { testDatabase } from '@/tests/support/database';
import { approvedDraft, typedDraft } from '@/tests/support/drafts';
import { addActor } from '@/tests/support/people';

const { db } = await testDatabase('loaded');
const contributor = await addActor(db, 'contributor');
const other = await addActor(db, 'contributor');
const reviewer = await addActor(db, 'reviewer');
const administrator = await addActor(db, 'administrator');
const arabic = await addActor(db, 'translator', { translates: 'ar' });

const [one, two] = ['tab1tab1', 'tab2tab2'];
const title = (words: string) => ({ 'meeting.titleEn': words });
const note = (words: string) => ({ 'meeting.noteEn': words });

type Sent = {
  seq: number;
  whole?: object;
  spliced?: object;
  tab?: string;
  turn?: number;
  shown?: string;
  version?: number;
  leftAt?: string;
};

const begin = () => typedDraft(contributor, 'meeting', 'cifg-12', title('Begun'));

function send(actor: typeof contributor, draft: { id: string; version: number }, sent: Sent) {
  const { seq, whole = {}, spliced = {}, tab = one, turn = 0, shown = 'typed', version = draft.version, leftAt } = sent;
  return autosaveDraft(actor, { id: draft.id, version, tab: { name: tab, turn, seq, shown }, leftAt, whole, spliced });
}

const unsavedOf = async (id: string, actor = contributor) => (await getDraft(actor, id))?.unsaved?.payload ?? null;

describe('what somebody types', () => {
  it('is kept beside the draft, with no version, no revision, no change, and no approval voided', async () => {
    const draft = await approvedDraft(contributor, reviewer, 'meeting', 'cifg-13', title('Approved'));
    const before = [await db.change.count(), await db.draftRevision.count()];
    expect(await send(contributor, draft, { seq: 1, whole: title('Typed') })).toMatchObject({ seq: 1, state: 'kept' });
    const view = await getDraft(contributor, draft.id);
    expect(view).toMatchObject({ version: draft.version, state: 'ready', approval: { by: { id: reviewer.id } } });
    expect(view?.unsaved?.payload).toEqual(title('Typed'));
    expect([await db.change.count(), await db.draftRevision.count()]).toEqual(before);
    expect(await unsavedOf(draft.id, other)).toBeNull();
  });

  it('comes as splices of what is there, and is asked for whole where they are of something else', async () => {
    const draft = await begin();
    const splice = (before: string, after: string) => title(writeSplice(spliceBetween(before, after)));
    await send(contributor, draft, { seq: 1, spliced: splice('Begun', 'Begun again') });
    await send(contributor, draft, { seq: 2, spliced: splice('Begun again', 'Begin again') });
    expect(await unsavedOf(draft.id)).toEqual(title('Begin again'));
    const answer = await send(contributor, draft, {
      seq: 3,
      spliced: splice('Nothing like it', 'x'),
      whole: note('n'),
    });
    expect(answer.resend).toEqual(['meeting.titleEn']);
    expect(await unsavedOf(draft.id)).toEqual({ ...title('Begin again'), ...note('n') });
  });

  it('is never put back by a request that comes late, not even after a save', async () => {
    const draft = await begin();
    await send(contributor, draft, { seq: 3, whole: title('Third') });
    expect(await send(contributor, draft, { seq: 2, whole: title('Second') })).toMatchObject({ seq: 3 });
    expect(await unsavedOf(draft.id)).toEqual(title('Third'));
    const tab = { name: one, turn: 1, seq: 5, shown: 'typed' };
    await saveDraft(contributor, { ...draft, fields: title('Saved'), tab });
    for (const seq of [4, 5]) await send(contributor, draft, { seq, whole: title('Late') });
    expect(await unsavedOf(draft.id)).toBeNull();
    expect((await getDraft(contributor, draft.id))?.parts[0]?.payload).toMatchObject(title('Saved'));
  });

  it('is not overwritten by late words when a save was refused', async () => {
    const draft = await begin();
    await saveDraft(other, { ...draft, fields: title('Theirs') });
    const tab = { name: one, turn: 0, seq: 7, shown: 'typed' };
    await expect(saveDraft(contributor, { ...draft, fields: title('Mine'), tab })).rejects.toThrow();
    expect(await send(contributor, draft, { seq: 6, whole: title('Earlier') })).toMatchObject({
      state: 'moved',
      seq: 7,
    });
    expect(await unsavedOf(draft.id)).toEqual(title('Mine'));
  });

  it('is kept when the draft has moved on or is closed, and says so', async () => {
    const draft = await begin();
    const { version } = await saveDraft(other, { ...draft, fields: note('Theirs') });
    expect(await send(contributor, draft, { seq: 1, whole: title('Mine') })).toMatchObject({
      state: 'moved',
      isMovedByOwn: false,
    });
    expect((await getDraft(contributor, draft.id))?.unsaved).toMatchObject({
      baseVersion: draft.version,
      fields: [{ field: 'meeting.titleEn', base: 'Begun', theirs: 'Begun', mine: 'Mine' }],
    });
    await discardDraft(contributor, { id: draft.id, version });
    expect(await send(contributor, draft, { seq: 2, whole: note('More') })).toMatchObject({ state: 'moved' });
    expect(await unsavedOf(draft.id)).toEqual({ ...title('Mine'), ...note('More') });
  });

  it('is forgotten where it says again what the draft says', async () => {
    const draft = await begin();
    await send(contributor, draft, { seq: 1, whole: title('x') });
    await send(contributor, draft, { seq: 2, whole: title('Begun') });
    expect(await unsavedOf(draft.id)).toBeNull();
  });
});

describe('two tabs of one person', () => {
  it('never write over each other; the newer words are offered, and the other tab is told of', async () => {
    const draft = await begin();
    const first = await send(contributor, draft, { seq: 1, whole: { ...title('One'), ...note('One') } });
    expect(first.others).toBe(0);
    const sent = await send(contributor, draft, { seq: 1, tab: two, whole: title('Two') });
    expect(sent).toMatchObject({ others: 1 });
    expect(await unsavedOf(draft.id)).toEqual({ ...title('Two'), ...note('One') });
    // Neither has seen the other: what is not in the form is offered beside it, with where it comes from.
    const view = await getDraft(contributor, draft.id);
    expect(view?.autosave.aside).toMatchObject([{ from: 'window', fields: title('One') }]);
    const taken = { ...title('One'), ...note('One') };
    expect((await getDraft(contributor, draft.id, 'aside'))?.unsaved?.payload).toEqual(taken);
    // The first tab saves: what the second has typed since is still there.
    const tab = { name: one, turn: first.turn, seq: 1, shown: 'typed' };
    await saveDraft(contributor, { ...draft, fields: { ...title('One'), ...note('One') }, tab });
    expect(await unsavedOf(draft.id)).toEqual(title('Two'));
    expect((await getDraft(contributor, draft.id))?.parts[0]?.payload).toMatchObject({
      ...title('One'),
      ...note('One'),
    });
  });

  it('are told that it was the other that saved', async () => {
    const draft = await begin();
    const { version } = await saveDraft(contributor, { ...draft, fields: note('Two') });
    expect(await send(contributor, draft, { seq: 1, whole: title('One') })).toMatchObject({
      state: 'moved',
      isMovedByOwn: true,
    });
    await saveDraft(other, { id: draft.id, version, fields: note('Theirs') });
    expect(await send(contributor, draft, { seq: 2, whole: title('One') })).toMatchObject({ isMovedByOwn: false });
  });

  it('that type in turn into one field leave the last of both', async () => {
    const draft = await begin();
    for (const seq of [1, 2, 3]) {
      await send(contributor, draft, { seq, whole: title(`One ${seq}`) });
      await send(contributor, draft, { seq, tab: two, whole: title(`Two ${seq}`) });
    }
    expect(await unsavedOf(draft.id)).toEqual(title('Two 3'));
    expect((await getDraft(contributor, draft.id, 'aside'))?.unsaved?.payload).toEqual(title('One 3'));
    // A page that was opened since, saved with what it shows, still leaves the other.
    const { turn = 0 } = (await getDraft(contributor, draft.id))?.autosave ?? {};
    const tab = { name: 'tab3tab3', turn, seq: 1, shown: 'typed' };
    await saveDraft(contributor, { ...draft, fields: title('Two 3'), tab });
    expect(await unsavedOf(draft.id)).toBeNull();
    expect((await getDraft(contributor, draft.id, 'aside'))?.unsaved?.payload).toEqual(title('One 3'));
  });

  it('give way to later words where they were left in a browser, and are set aside', async () => {
    const draft = await begin();
    await send(contributor, draft, { seq: 1, tab: two, whole: title('Later') });
    const left = {
      seq: 1,
      whole: { ...title('Left'), ...note('Left') },
      leftAt: new Date(Date.now() - 60_000).toISOString(),
    };
    await send(contributor, draft, left);
    expect(await unsavedOf(draft.id)).toEqual({ ...title('Later'), ...note('Left') });
    const view = await getDraft(contributor, draft.id, 'aside');
    expect(view?.unsaved?.payload).toEqual({ ...title('Left'), ...note('Left') });
    expect(view?.autosave.aside).toMatchObject([{ from: 'browser', fields: title('Left') }]);
    await send(contributor, draft, { ...left, tab: 'tab3tab3', leftAt: new Date(Date.now() + 60_000).toISOString() });
    expect(await unsavedOf(draft.id)).toEqual({ ...title('Left'), ...note('Left') });
  });

  it('go on from each other once a page has shown the words of both', async () => {
    const draft = await begin();
    await send(contributor, draft, { seq: 1, whole: title('One') });
    const { turn = 0 } = (await getDraft(contributor, draft.id))?.autosave ?? {};
    const back = await send(contributor, draft, { seq: 1, tab: two, turn, whole: title('Begun') });
    expect(back.others).toBe(0);
    expect(await unsavedOf(draft.id)).toBeNull();
    expect((await getDraft(contributor, draft.id, 'aside'))?.unsaved).toBeNull();
    const tab = { name: two, turn: back.turn, seq: 1, shown: 'typed' };
    await saveDraft(contributor, { ...draft, fields: {}, tab });
    expect(await unsavedOf(draft.id)).toBeNull();
  });
});

describe('words that are set aside', () => {
  it('of another window are told of, are put beside what is typed, and go once they are what is saved', async () => {
    const draft = await begin();
    await send(contributor, draft, { seq: 1, whole: title('One') });
    const last = await send(contributor, draft, { seq: 1, tab: two, whole: title('Two') });
    expect(last.others).toBe(1);
    await send(contributor, draft, { seq: 2, tab: two, whole: note('Two') });
    const view = await getDraft(contributor, draft.id, 'aside');
    expect(view?.autosave.aside).toMatchObject([{ from: 'window', fields: title('One') }]);
    expect(view?.unsaved?.payload).toEqual({ ...title('One'), ...note('Two') });
    // A page that shows them in place of others: these are set aside in turn, and no other word.
    const shown = { tab: 'tab3tab3', turn: view?.autosave.turn ?? 0, shown: 'aside' };
    await send(contributor, draft, { ...shown, seq: 1, whole: title('One more') });
    const tab = { name: shown.tab, turn: shown.turn, seq: 2, shown: 'aside' };
    const { version } = await saveDraft(contributor, { ...draft, fields: { ...title('One'), ...note('Two') }, tab });
    const after = await getDraft(contributor, draft.id);
    expect(after?.unsaved).toBeNull();
    expect(after?.autosave.aside).toMatchObject([{ from: 'choice', fields: title('Two') }]);
    await saveDraft(contributor, { id: draft.id, version, fields: title('Two') });
    await saveDraft(other, { id: draft.id, version: version + 1, fields: title('Three') });
    expect((await getDraft(contributor, draft.id))?.autosave.aside).toEqual([]);
  });

  it('are not offered where all of them stand in the draft, among what was typed on; a word taken out is', async () => {
    const draft = await typedDraft(contributor, 'meeting', 'cifg-12', note('They met in the harbour office.'));
    const first = note('They met in the harbour office. First window.');
    await send(contributor, draft, { seq: 1, whole: first });
    const second = note('They met in the harbour office. First window. Second window.');
    await send(contributor, draft, { seq: 1, tab: two, whole: second });
    expect((await getDraft(contributor, draft.id))?.autosave.aside).toEqual([]);
    await send(contributor, draft, { seq: 2, whole: note('They met in the office.') });
    await send(contributor, draft, { seq: 2, tab: two, whole: second });
    const offered = (await getDraft(contributor, draft.id))?.autosave.aside;
    expect(offered).toMatchObject([{ from: 'window', fields: note('They met in the office.') }]);
  });

  it('are dropped on a wish, as far as they were shown, and leave no trace in the draft', async () => {
    const draft = await begin();
    await send(contributor, draft, { seq: 1, whole: title('One') });
    await send(contributor, draft, { seq: 1, tab: two, whole: title('Two') });
    const { turn = 0 } = (await getDraft(contributor, draft.id))?.autosave ?? {};
    await send(contributor, draft, { seq: 1, tab: 'tab3tab3', whole: note('Later') });
    const [revisions, changes] = [await db.draftRevision.count(), await db.change.count()];
    await dropAside(contributor, { id: draft.id, turn: turn - 1 });
    expect((await getDraft(contributor, draft.id))?.autosave.aside).toHaveLength(1);
    await dropAside(contributor, { id: draft.id, turn });
    const view = await getDraft(contributor, draft.id);
    expect(view).toMatchObject({ version: draft.version, autosave: { aside: [] } });
    expect(view?.unsaved?.payload).toEqual({ ...title('Two'), ...note('Later') });
    expect([await db.draftRevision.count(), await db.change.count()]).toEqual([revisions, changes]);
    await expect(dropAside(administrator, { id: draft.id, turn })).rejects.toMatchObject({ code: 'forbidden' });
  });

  it('wait until they are brought back, while the draft is typed in and saved', async () => {
    const draft = await begin();
    await send(contributor, draft, { seq: 1, whole: title('Old') });
    const { turn = 0 } = (await getDraft(contributor, draft.id))?.autosave ?? {};
    await send(contributor, draft, { seq: 1, tab: two, turn, shown: 'saved', whole: note('New') });
    expect(await unsavedOf(draft.id)).toEqual(note('New'));
    const saved = { name: two, turn: turn + 1, seq: 1, shown: 'saved' };
    const { version } = await saveDraft(contributor, { ...draft, fields: note('New'), tab: saved });
    expect(await unsavedOf(draft.id)).toBeNull();
    const view = await getDraft(contributor, draft.id, 'aside');
    expect(view?.unsaved?.payload).toEqual(title('Old'));
    expect(view?.autosave.aside).toMatchObject([{ from: 'wish', fields: title('Old') }]);
    const taken = { name: 'tab3tab3', turn: view?.autosave.turn, seq: 0, shown: 'aside' };
    await saveDraft(contributor, { id: draft.id, version, fields: title('Old'), tab: taken });
    expect((await getDraft(contributor, draft.id, 'aside'))?.unsaved).toBeNull();
  });
});

describe('the autosave', () => {
  it('is refused to whoever may not save the draft, and to a language that is not the translator’s', async () => {
    const draft = await begin();
    await expect(send(administrator, draft, { seq: 1, whole: title('x') })).rejects.toMatchObject({
      code: 'forbidden',
    });
    await expect(send(arabic, draft, { seq: 1, whole: title('x') })).rejects.toMatchObject({ code: 'not-found' });
    const started = await startDraft(arabic, {
      parts: [{ type: 'text', subject: null, payload: { 'text.lang': 'ar', 'paragraph.1': 'أ' } }],
    });
    const words = { 'text.lang': 'en', 'paragraph.1': 'ب' };
    expect(await send(arabic, started, { seq: 1, whole: words })).toMatchObject({ state: 'language' });
    expect(await unsavedOf(started.id, arabic)).toEqual({ 'paragraph.1': 'ب' });
  });

  it('takes fields of the draft alone, and no tab without a name or a number', async () => {
    const draft = await begin();
    const forged = JSON.parse(
      '{"state":"published","version":"9","text.lang":"ar","__proto__":"x","meeting.nothing":"x"}',
    );
    await send(contributor, draft, { seq: 1, whole: { ...forged, ...title('x') } });
    expect(await unsavedOf(draft.id)).toEqual(title('x'));
    for (const sent of [{ seq: 2, tab: '' }, { seq: 2, tab: '<b>' }, { seq: 0 }, { seq: -1 }]) {
      await expect(send(contributor, draft, { ...sent, whole: title('y') })).rejects.toThrow();
    }
    expect(await unsavedOf(draft.id)).toEqual(title('x'));
  });

  it('knows a tab, and a field, by names of its own alone', async () => {
    const draft = await begin();
    const tab = 'constructor';
    for (const [seq, words] of ['One', 'Two'].entries())
      expect(await send(contributor, draft, { seq: seq + 1, tab, whole: title(words) })).toMatchObject({
        isLate: false,
        others: 0,
      });
    expect(await send(contributor, draft, { seq: 2, tab, whole: title('Late') })).toMatchObject({ isLate: true });
    await send(contributor, draft, { seq: 1, tab: two, turn: 9, whole: note('Beside') });
    expect(await unsavedOf(draft.id)).toEqual({ ...title('Two'), ...note('Beside') });
    const odd = { constructor: writeSplice(spliceBetween('', 'x')) };
    expect(await send(contributor, draft, { seq: 3, tab, spliced: odd })).toMatchObject({ state: 'kept' });
    await saveDraft(contributor, {
      ...draft,
      fields: title('Saved'),
      tab: { name: tab, turn: 9, seq: 4, shown: 'typed' },
    });
    expect(await unsavedOf(draft.id)).toBeNull();
  });

  it.each(['-000001-01-01T00:00:00Z', '-271821-04-20T00:00:00Z', '+275760-09-13T00:00:00Z'])(
    'is of a time that can be told, whatever the clock of a browser says: %s',
    async (leftAt) => {
      const draft = await begin();
      await send(contributor, draft, { seq: 1, whole: title('Left'), leftAt });
      const row = await db.autosave.findFirstOrThrow({ where: { draft: { publicId: draft.id } } });
      expect(JSON.stringify(row.tabs)).toMatch(/"at":"(?:1970|20\d\d)-/);
    },
  );

  it('refuses a version that never was, and more than a form may bring', async () => {
    const draft = await begin();
    await expect(send(contributor, draft, { seq: 1, version: 99, whole: title('x') })).rejects.toMatchObject({
      code: 'conflict',
    });
    const long = 'x'.repeat(3 * 1_048_576);
    await send(contributor, draft, { seq: 1, whole: note(long) });
    await expect(send(contributor, draft, { seq: 2, whole: title(long) })).rejects.toMatchObject({ code: 'invalid' });
    expect(await unsavedOf(draft.id)).toEqual(note(long));
  });
});
