import { describe, expect, it } from 'vitest';
import { listRemovedParagraphs } from '@/lib/desk/closed/removed-paragraphs';
import { getDraftMerge } from '@/lib/desk/draft-merge';
import { getDraft } from '@/lib/desk/drafts';
import { autosaveDraft } from '@/lib/editing/drafts/autosave/autosave-draft';
import { arrangeParagraphs } from '@/lib/editing/drafts/paragraphs/arrange-paragraphs';
import { paragraphsInOrder } from '@/lib/editing/drafts/parts/fields/row-names';
import { saveDraft } from '@/lib/editing/drafts/save-draft';
import { startDraft } from '@/lib/editing/drafts/start-draft';
import { testDatabase } from '@/tests/support/database';
import { addActor } from '@/tests/support/people';

const { db } = await testDatabase('loaded');
const writer = await addActor(db, 'contributor');
const colleague = await addActor(db, 'contributor');

const whole = 'The harbour was closed. Ships waited outside.';

async function begin() {
  const payload = { 'text.lang': 'en', 'paragraph.1': 'A first paragraph.', 'paragraph.2': whole };
  const { id } = await startDraft(writer, { parts: [{ type: 'text', subject: null, payload }] });
  return { id, version: 1 };
}

const split = (draft: { id: string; version: number }) =>
  arrangeParagraphs(colleague, { ...draft, arrange: { step: 'split', row: '2', at: 23 } });

const type = (draft: { id: string; version: number }, words: Record<string, string>) =>
  autosaveDraft(writer, {
    ...draft,
    tab: { name: 'window01', seq: 1, turn: 0, shown: 'typed' },
    whole: words,
    spliced: {},
  });

async function viewOf(id: string) {
  const view = await getDraft(writer, id);
  if (view === null) throw new Error('no draft');
  return view;
}

async function wordsOf(id: string): Promise<(string | undefined)[]> {
  const payload = (await viewOf(id)).parts[0]?.payload ?? {};
  return paragraphsInOrder(payload).map((row) => payload[`paragraph.${row}`]);
}

describe('a paragraph that a colleague splits while somebody types in it', () => {
  it('asks nothing, and shows what was typed in the half that it belongs to', async () => {
    const draft = await begin();
    await type(draft, { 'paragraph.2': `${whole} S36.` });
    await split(draft);
    const view = await viewOf(draft.id);
    expect(await getDraftMerge(view)).toBeNull();
    expect(view.unsaved?.fields).toEqual([
      {
        field: 'paragraph.3',
        base: 'Ships waited outside.',
        theirs: 'Ships waited outside.',
        mine: 'Ships waited outside. S36.',
      },
    ]);
    const { version } = view;
    await saveDraft(writer, { id: draft.id, version, fields: view.unsaved?.payload ?? {} });
    expect(await wordsOf(draft.id)).toEqual([
      'A first paragraph.',
      'The harbour was closed.',
      'Ships waited outside. S36.',
    ]);
  });

  it('is saved from the page of before without a question', async () => {
    const draft = await begin();
    await split(draft);
    await saveDraft(writer, { ...draft, fields: { 'paragraph.2': `S1. ${whole}` } });
    expect(await wordsOf(draft.id)).toEqual([
      'A first paragraph.',
      'S1. The harbour was closed.',
      'Ships waited outside.',
    ]);
  });

  it('is settled where both changed the same words, and nothing is doubled', async () => {
    const draft = await begin();
    const { version } = await split(draft);
    await saveDraft(colleague, { id: draft.id, version, fields: { 'paragraph.2': 'The harbour was shut.' } });
    const fields = { 'paragraph.2': 'The harbour was blocked. Ships waited outside. S36.' };
    await expect(saveDraft(writer, { ...draft, fields })).rejects.toMatchObject({ code: 'conflict' });
    const merge = await getDraftMerge(await viewOf(draft.id));
    expect(merge?.fields).toMatchObject([
      { field: 'paragraph.2', theirs: 'The harbour was shut.', mine: 'The harbour was blocked.' },
    ]);
    expect(merge?.joined).toEqual({ 'paragraph.3': 'Ships waited outside. S36.' });
    await saveDraft(writer, {
      id: draft.id,
      version: version + 1,
      fields: merge?.joined ?? {},
      settlement: {
        since: draft.version,
        mine: { 'paragraph.2': 'The harbour was blocked.' },
        choices: { '0.paragraph.2': 'mine' },
      },
    });
    expect(await wordsOf(draft.id)).toEqual([
      'A first paragraph.',
      'The harbour was blocked.',
      'Ships waited outside. S36.',
    ]);
  });

  it('leaves no removed paragraph behind once the split is taken back, nor where two were merged', async () => {
    const draft = await begin();
    const { version } = await split(draft);
    const undone = await arrangeParagraphs(colleague, { id: draft.id, version, arrange: { step: 'undo' } });
    expect(await listRemovedParagraphs(await viewOf(draft.id))).toEqual([]);
    await arrangeParagraphs(colleague, {
      id: draft.id,
      version: undone.version,
      arrange: { step: 'merge', row: '1' },
    });
    expect(await listRemovedParagraphs(await viewOf(draft.id))).toEqual([]);
    await saveDraft(writer, { id: draft.id, version: undone.version + 1, fields: {}, rowChange: 'add-paragraph:1' });
    expect(await wordsOf(draft.id)).toHaveLength(2);
  });
});

it('words that the other version holds whole are not asked about', async () => {
  const draft = await begin();
  const tab = { 'paragraph.1': 'A first paragraph. S16.', 'paragraph.2': `${whole} S18.` };
  await type(draft, tab);
  await saveDraft(colleague, {
    ...draft,
    fields: { 'paragraph.1': 'A first paragraph. S16. S17.', 'paragraph.2': `${whole} S19.` },
  });
  const merge = await getDraftMerge(await viewOf(draft.id));
  expect(merge?.fields.map(({ field }) => field)).toEqual(['paragraph.2']);
  expect(merge?.fields[0]?.hunks.filter(({ kind }) => kind === 'conflict')).toHaveLength(1);
});
