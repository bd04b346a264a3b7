import { describe, expect, it } from 'vitest';
import { getDraft } from '@/lib/desk/drafts';
import { getDraftParagraphs } from '@/lib/desk/texts/draft-paragraphs';
import { approveDraft } from '@/lib/editing/drafts/approve-draft';
import { arrangeParagraphs } from '@/lib/editing/drafts/paragraphs/arrange-paragraphs';
import { publishDraft } from '@/lib/editing/drafts/publish-draft';
import { saveDraft } from '@/lib/editing/drafts/save-draft';
import { startDraft } from '@/lib/editing/drafts/start-draft';
import { submitDraft } from '@/lib/editing/drafts/submit-draft';
import { testDatabaseForEach } from '@/tests/support/database';
import { because } from '@/tests/support/drafts';
import { addActor } from '@/tests/support/people';
import { publishText } from '@/tests/support/publish-text';

const { db } = await testDatabaseForEach('loaded');
const operator = { kind: 'operator' } as const;
const refusedAs = (code: string) => expect.objectContaining({ code });

const english = ['Members met on 3 May. They spoke of ships.', 'Twelve states were there.', 'They will meet again.'];
const arabic = ['اجتمع الأعضاء في 3 أيار. وتحدثوا عن السفن.', 'حضرت 12 دولة.'];

async function setting() {
  const actor = await addActor(db, 'contributor');
  await publishText({ statement: 'cifg-12', slug: 'en', lang: 'en', paragraphs: english });
  const fields = Object.fromEntries(arabic.map((words, index) => [`paragraph.${index + 1}`, words]));
  const { id } = await startDraft(actor, {
    parts: [{ type: 'text', subject: 'cifg-12/ar', payload: fields }],
    ...because,
  });
  return { actor, id };
}

async function viewOf(actor: Awaited<ReturnType<typeof addActor>>, id: string) {
  const draft = await getDraft(actor, id);
  const text = draft && (await getDraftParagraphs(draft, actor.id));
  if (!draft || !text) throw new Error(`There is no text in draft ${id}`);
  return {
    version: draft.version,
    text,
    rows: text.paragraphs.map(({ content, places }) => `${content} [${places.join(' ')}]`),
  };
}

const link = (textVersion: number, links: { row: string; to: number[] }[]) => ({
  step: 'link',
  slug: 'en',
  textVersion,
  links,
});

describe('the paragraphs of a draft', () => {
  it('stand beside the published texts of their statement that have words', async () => {
    const { actor, id } = await setting();
    const { text } = await viewOf(actor, id);
    expect(text.others.map(({ slug, paragraphs }) => [slug, paragraphs.length])).toEqual([['en', 3]]);
    expect(text.canUndo).toBe(false);
  });

  it('are linked, split and published with no address given anew', async () => {
    const { actor, id } = await setting();
    const seen = (await viewOf(actor, id)).text.others[0]?.version ?? 0;
    let { version } = await arrangeParagraphs(actor, {
      id,
      version: 1,
      arrange: link(seen, [
        { row: '1', to: [1] },
        { row: '2', to: [2, 3] },
      ]),
    });
    ({ version } = await arrangeParagraphs(actor, { id, version, arrange: { step: 'split', row: '1', at: 25 } }));
    expect((await viewOf(actor, id)).rows.map((row) => row.slice(row.indexOf('[')))).toEqual([
      '[p1]',
      '[p1]',
      '[p2 p3]',
    ]);
    ({ version } = await submitDraft(actor, { id, version }));
    ({ version } = await approveDraft(await addActor(db, 'reviewer'), { id, version, checklist: {} }));
    await publishDraft(await addActor(db, 'publisher'), { id, version });
    const slots = await db.slot.findMany({ where: { statement: { publicId: 'cifg-12' } }, orderBy: { label: 'asc' } });
    expect(slots.map(({ label, retiredAt }) => [label, retiredAt])).toEqual(
      ['p1', 'p2', 'p3'].map((label) => [label, null]),
    );
  });

  it('give the second half of a published paragraph a place of its own', async () => {
    await publishText({ statement: 'cifg-12', slug: 'en', lang: 'en', paragraphs: english });
    const actor = await addActor(db, 'contributor');
    const { id } = await startDraft(actor, { parts: [{ type: 'text', subject: 'cifg-12/en' }], ...because });
    let { version } = await arrangeParagraphs(actor, { id, version: 1, arrange: { step: 'split', row: '1', at: 22 } });
    ({ version } = await submitDraft(actor, { id, version }));
    ({ version } = await approveDraft(await addActor(db, 'reviewer'), { id, version, checklist: {} }));
    await publishDraft(await addActor(db, 'publisher'), { id, version });
    const rows = await db.paragraph.findMany({
      include: { slots: { include: { slot: true } } },
      where: { text: { slug: 'en', statement: { publicId: 'cifg-12' } } },
      orderBy: { position: 'asc' },
    });
    const placed = rows.map(({ slots }) => slots.map(({ slot }) => slot.label).sort());
    expect(placed).toEqual([['p1'], ['p1', 'p4'], ['p2'], ['p3']]);
  });

  it('are refused at an old version, and to those who may not write the draft', async () => {
    const { actor, id } = await setting();
    const merge = { step: 'merge', row: '1' };
    const { version } = await arrangeParagraphs(actor, { id, version: 1, arrange: merge });
    await expect(arrangeParagraphs(actor, { id, version: 1, arrange: merge })).rejects.toThrow(refusedAs('conflict'));
    const apart = await addActor(db, 'translator', { translates: 'en' });
    await expect(arrangeParagraphs(apart, { id, version, arrange: merge })).rejects.toThrow(refusedAs('not-found'));
    await expect(arrangeParagraphs(operator, { id, version, arrange: merge })).rejects.toThrow(refusedAs('forbidden'));
  });

  it('are refused what cannot be done, and links with a text that has moved on', async () => {
    const { actor, id } = await setting();
    const seen = (await viewOf(actor, id)).text.others[0]?.version ?? 0;
    const wrong = [
      { step: 'split', row: '1', at: 0 },
      { step: 'merge', row: '2' },
      { step: 'move', row: '1', by: -1 },
      { step: 'undo' },
      link(seen, [{ row: '1', to: [4] }]),
    ];
    for (const arrange of wrong) {
      await expect(arrangeParagraphs(actor, { id, version: 1, arrange })).rejects.toThrow(refusedAs('invalid'));
    }
    const old = link(seen - 1, [{ row: '1', to: [1] }]);
    await expect(arrangeParagraphs(actor, { id, version: 1, arrange: old })).rejects.toThrow(/version/);
    expect((await viewOf(actor, id)).version).toBe(1);
  });

  it('go back by one step, for whoever took it and where no word was changed', async () => {
    const { actor, id } = await setting();
    const before = await viewOf(actor, id);
    const { version } = await arrangeParagraphs(actor, { id, version: 1, arrange: { step: 'merge', row: '1' } });
    const other = await addActor(db, 'contributor');
    await expect(arrangeParagraphs(other, { id, version, arrange: { step: 'undo' } })).rejects.toThrow(
      refusedAs('invalid'),
    );
    expect((await viewOf(actor, id)).text.canUndo).toBe(true);
    const undone = await arrangeParagraphs(actor, { id, version, arrange: { step: 'undo' } });
    expect((await viewOf(actor, id)).rows).toEqual(before.rows);
    const saved = await saveDraft(actor, { id, version: undone.version, fields: { 'paragraph.1': 'كلمات أخرى' } });
    const last = { id, version: saved.version, arrange: { step: 'undo' } };
    await expect(arrangeParagraphs(actor, last)).rejects.toThrow(refusedAs('invalid'));
  });
});
