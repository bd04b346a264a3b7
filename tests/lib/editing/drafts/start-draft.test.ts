import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { getDraft } from '@/lib/desk/drafts';
import { discardDraft } from '@/lib/editing/drafts/discard-draft';
import { readPastedText } from '@/lib/editing/drafts/read-pasted-text';
import { saveDraft } from '@/lib/editing/drafts/save-draft';
import { startDraft } from '@/lib/editing/drafts/start-draft';
import { testDatabase } from '@/tests/support/database';
import { addActor } from '@/tests/support/people';

const { db } = await testDatabase('loaded');
const contributor = await addActor(db, 'contributor');
const second = await addActor(db, 'contributor');
const administrator = await addActor(db, 'administrator');

const edit = (subject: string) => ({ parts: [{ type: 'meeting', subject }] });

async function partOf(id: string) {
  return db.draftPart.findFirstOrThrow({ where: { draft: { publicId: id } } });
}

describe('starting a draft', () => {
  it('of a record takes it as it is published now, and writes no word', async () => {
    const changes = await db.change.count();
    const { id, version } = await startDraft(contributor, edit('cifg-12'));
    expect({ id, version }).toEqual({ id: expect.stringMatching(/^[a-z0-9]{12}$/), version: 1 });
    const { titleEn, version: published } = await db.meeting.findUniqueOrThrow({ where: { publicId: 'cifg-12' } });
    const { payload, ...part } = await partOf(id);
    expect(part).toMatchObject({ subject: 'cifg-12', baseVersion: published, base: payload });
    expect(payload).toMatchObject({ 'meeting.titleEn': titleEn });
    expect(await db.draftRevision.count({ where: { draft: { publicId: id } } })).toBe(0);
    expect(await db.change.count()).toBe(changes);
  });

  it('of a record again gives the same person the open draft, in two tabs at once too, and others one of their own', async () => {
    const both = await Promise.all([
      startDraft(contributor, edit('cifg-13')),
      startDraft(contributor, edit('cifg-13')),
    ]);
    expect(both[0].id).toBe(both[1].id);
    expect((await startDraft(second, edit('cifg-13'))).id).not.toBe(both[0].id);
    await discardDraft(contributor, both[0]);
    expect((await startDraft(contributor, edit('cifg-13'))).id).not.toBe(both[0].id);
  });

  it('of new records takes what was typed, whose first revision it is, with the document that it came as', async () => {
    const document = new TextEncoder().encode('One paragraph.\r\n\r\nAnother.');
    const { id } = await startDraft(contributor, {
      parts: [
        { type: 'source', subject: null, payload: { 'source.publisher': 'Harbour Gazette', 'source.nothing': 'x' } },
        {
          type: 'text',
          subject: null,
          payload: { 'text.lang': 'en', 'paragraph.1': 'One paragraph.', 'text.original': 'x' },
        },
      ],
      document,
      reason: 'Found',
    });
    const sha256 = createHash('sha256').update(document).digest('hex');
    const parts = await db.draftPart.findMany({ where: { draft: { publicId: id } }, orderBy: { type: 'asc' } });
    expect(parts.map(({ payload }) => payload)).toEqual([
      { 'source.publisher': 'Harbour Gazette' },
      {
        'text.lang': 'en',
        'paragraph.1': 'One paragraph.',
        'text.original': sha256,
        'text.fetched': expect.stringMatching(/^\d{4}-/),
      },
    ]);
    expect((await db.draftOriginal.findUniqueOrThrow({ where: { sha256 } })).bytes).toEqual(document);
    expect(await db.draftRevision.findFirst({ where: { draft: { publicId: id } } })).toMatchObject({
      number: 1,
      reason: 'Found',
    });
  });

  it('loses no word of a text that a draft has no room for: its writer finds it in the form, with the fault at it', async () => {
    const words = 'كلمة '.repeat(30_000);
    const pasted = readPastedText({
      bytes: new TextEncoder().encode(words),
      ...{ lang: 'ar', url: 'https://gazette.example/long', publisher: 'Harbour Gazette', published: '2026-11-05' },
      standing: 'press_report',
    });
    const parts = (['source', 'text'] as const).map((type) => ({ type, subject: null, payload: pasted[type] }));
    const begun = await startDraft(contributor, { parts, document: pasted.document });
    expect(begun.aside).toEqual(['paragraph.1']);
    const view = await getDraft(contributor, begun.id);
    expect(view?.unsaved?.fields).toMatchObject([{ field: 'paragraph.1', theirs: '', mine: words }]);
    expect(view?.faults).toContainEqual({
      field: 'paragraph.1',
      message: 'validation.textTooLong',
      values: { most: 200_000 },
    });
    expect(view?.parts.map(({ payload }) => payload)).toMatchObject([
      { 'source.publisher': 'Harbour Gazette' },
      { 'text.lang': 'ar', 'text.standing': 'press_report' },
    ]);
    expect((await getDraft(second, begun.id))?.unsaved).toBeNull();
    const { version } = await saveDraft(contributor, { id: begun.id, version: 1, fields: { 'paragraph.1': 'كلمة' } });
    expect((await getDraft(contributor, begun.id))?.unsaved).toBeNull();
    expect(version).toBe(2);
  });

  it('of a text with more lines than it may have paragraphs keeps them in one field, which says what to do', async () => {
    const lines = Array.from({ length: 1_001 }, (_, index) => `Line ${index} of it.`);
    const given = { lang: 'en', url: '', publisher: 'Harbour Gazette', published: '', standing: 'official' };
    const pasted = readPastedText({ ...given, bytes: new TextEncoder().encode(lines.join('\n')) });
    expect(pasted.isUnsplit).toBe(true);
    const parts = (['source', 'text'] as const).map((type) => ({ type, subject: null, payload: pasted[type] }));
    const { id } = await startDraft(contributor, { parts, document: pasted.document });
    const text = (await getDraft(contributor, id))?.parts.find(({ type }) => type === 'text');
    expect(text?.payload['paragraph.1']).toBe(lines.join('\n'));
    const fault = { field: 'paragraph.1', message: 'validation.tooManyParagraphs', values: { most: 1_000 } };
    expect(text?.faults).toContainEqual(fault);
    const most = readPastedText({ ...given, bytes: new TextEncoder().encode(lines.slice(1).join('\n')) });
    expect(most.isUnsplit).toBe(false);
    expect(most.text).toHaveProperty(['paragraph.1000']);
  });

  it('is refused, and so is a save, with more paragraphs than a text may have', async () => {
    const rows = (from: number, count: number) =>
      Object.fromEntries(Array.from({ length: count }, (_, index) => [`paragraph.${from + index}`, 'Words.']));
    const textOf = (payload: Record<string, string>) => ({ parts: [{ type: 'text', subject: null, payload }] });
    const refused = { code: 'invalid', faults: [{ message: 'validation.tooManyParagraphs' }] };
    await expect(startDraft(contributor, textOf(rows(1, 1_001)))).rejects.toMatchObject(refused);
    const { id, version } = await startDraft(contributor, textOf(rows(1, 999)));
    const save = (fields: Record<string, string>) => saveDraft(contributor, { id, version, fields });
    await expect(save(rows(1_000, 2))).rejects.toMatchObject(refused);
    expect(await save(rows(1_000, 1))).toMatchObject({ version: 2 });
  });

  it('is refused for what is not on record, for a part twice, and to whoever writes no drafts', async () => {
    const before = await db.draft.count();
    await expect(startDraft(contributor, edit('cifg-99'))).rejects.toMatchObject({ code: 'not-found' });
    const twice = { parts: [...edit('cifg-12').parts, { type: 'meeting', subject: null }] };
    await expect(startDraft(contributor, twice)).rejects.toThrow(/validation\.tooMany/);
    await expect(startDraft(contributor, { parts: [] })).rejects.toThrow(/validation\.required/);
    await expect(startDraft(contributor, { ...edit('cifg-12'), state: 'ready' })).rejects.toThrow(/state/);
    await expect(startDraft(contributor, { parts: [{ type: 'person', subject: 'cifg' }] })).rejects.toThrow(/type/);
    await expect(startDraft(administrator, edit('cifg-12'))).rejects.toMatchObject({ code: 'forbidden' });
    expect(await db.draft.count()).toBe(before);
  });
});
