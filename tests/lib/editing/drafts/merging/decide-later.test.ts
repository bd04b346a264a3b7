import { describe, expect, it } from 'vitest';
import { getDraftMerge } from '@/lib/desk/draft-merge';
import { getDraft } from '@/lib/desk/drafts';
import { saveDraft } from '@/lib/editing/drafts/save-draft';
import { startDraft } from '@/lib/editing/drafts/start-draft';
import { settleHunks } from '@/lib/text/comparison/settle-hunks';
import { testDatabase } from '@/tests/support/database';
import { addActor } from '@/tests/support/people';

const { db } = await testDatabase('loaded');
const writer = await addActor(db, 'contributor');
const colleague = await addActor(db, 'contributor');

const base = {
  'paragraph.1': 'On Monday 26 members met in Rome. They thanked Italy.',
  'paragraph.2': 'Second.',
  'paragraph.3': 'Third.',
};
const theirs = {
  'paragraph.1': 'On Monday 27 members met in Rome. They thanked Italy.',
  'paragraph.2': 'Second, theirs.',
};
const mine = {
  'paragraph.1': 'On Monday 28 members met in Rome. They thanked Italy warmly.',
  'paragraph.3': 'Third, mine.',
};

/** A draft of which the writer and a colleague changed the same number, and each something else. */
async function begin(typed: Record<string, string> = mine) {
  const payload = { 'text.lang': 'en', ...base };
  const { id, version } = await startDraft(writer, { parts: [{ type: 'text', subject: null, payload }] });
  await saveDraft(colleague, { id, version, fields: theirs });
  await expect(saveDraft(writer, { id, version, fields: typed })).rejects.toMatchObject({ code: 'conflict' });
  return id;
}

async function viewOf(id: string) {
  const draft = await getDraft(writer, id);
  if (draft === null) throw new Error(`no draft ${id}`);
  return { draft, merge: await getDraftMerge(draft), payload: draft.parts[0]?.payload };
}

/** Sends the form of the words in question, with the button that leaves them for later. */
async function decideLater(id: string, choices: Record<string, string> = {}) {
  const { draft, merge } = await viewOf(id);
  const shown = merge?.fields.map(({ field, hunks }) => [field, settleHunks(hunks, [])]) ?? [];
  return saveDraft(writer, {
    id,
    version: draft.version,
    fields: { ...merge?.joined, ...Object.fromEntries(shown) },
    tab: { name: '', turn: draft.autosave.turn, seq: 0, shown: 'typed' },
    settlement: {
      since: merge?.since ?? null,
      mine: Object.fromEntries(merge?.fields.map((field) => [field.field, field.mine]) ?? []),
      choices,
      hands: Object.fromEntries(shown.map(([field]) => [field, 'no'])),
      isLater: true,
    },
  });
}

describe('two versions that are decided later', () => {
  it('are joined but for the words in question, which alone are set aside', async () => {
    const id = await begin();
    const { version } = await decideLater(id);
    const { draft, payload } = await viewOf(id);
    expect(draft).toMatchObject({ version, unsaved: null });
    expect(payload).toMatchObject({
      'paragraph.1': 'On Monday 27 members met in Rome. They thanked Italy warmly.',
      'paragraph.2': 'Second, theirs.',
      'paragraph.3': 'Third, mine.',
    });
    expect(draft.autosave.aside).toMatchObject([{ from: 'wish', fields: { 'paragraph.1': mine['paragraph.1'] } }]);
    expect(Object.keys(draft.autosave.aside[0]?.fields ?? {})).toEqual(['paragraph.1']);
  });

  it('are asked about at the same place alone once the words are put into the form', async () => {
    const id = await begin();
    await decideLater(id);
    const draft = await getDraft(writer, id, 'aside');
    const merge = draft && (await getDraftMerge(draft));
    expect(merge?.fields.map(({ field }) => field)).toEqual(['paragraph.1']);
    const places = merge?.fields[0]?.hunks.filter(({ kind }) => kind === 'conflict');
    expect(places).toMatchObject([{ theirs: '27', mine: '28' }]);
  });

  it('take what was decided already', async () => {
    const id = await begin({ 'paragraph.1': mine['paragraph.1'], 'paragraph.2': 'Second, mine.' });
    await decideLater(id, { '0.paragraph.2': 'mine' });
    const { draft, payload } = await viewOf(id);
    expect(payload).toMatchObject({ 'paragraph.2': 'Second, mine.' });
    expect(draft.autosave.aside.map(({ fields }) => Object.keys(fields))).toEqual([['paragraph.1']]);
  });

  it('leave the draft at its version where nothing else was typed', async () => {
    const id = await begin({ 'paragraph.2': 'Second, mine.' });
    const before = (await viewOf(id)).draft.version;
    expect(await decideLater(id)).toMatchObject({ version: before });
    const { draft } = await viewOf(id);
    expect(draft).toMatchObject({ version: before, unsaved: null });
    expect(draft.autosave.aside).toMatchObject([{ from: 'wish', fields: { 'paragraph.2': 'Second, mine.' } }]);
  });
});
