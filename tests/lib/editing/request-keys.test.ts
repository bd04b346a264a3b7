import { describe, expect, it } from 'vitest';
import { Prisma } from '@/lib/db/generated/client';
import { restoreRecord } from '@/lib/editing/drafts/restore-record';
import { saveDraft } from '@/lib/editing/drafts/save-draft';
import { startDraft } from '@/lib/editing/drafts/start-draft';
import { submitDraft } from '@/lib/editing/drafts/submit-draft';
import { testDatabase } from '@/tests/support/database';
import { because, typedDraft } from '@/tests/support/drafts';
import { addActor } from '@/tests/support/people';

const { db } = await testDatabase('loaded');
const contributor = await addActor(db, 'contributor');
const second = await addActor(db, 'contributor');

const tenTimes = <Answer>(ask: () => Promise<Answer>) => Promise.all(Array.from({ length: 10 }, ask));
const title = (words: string) => ({ 'meeting.titleEn': words });

describe('a request that is sent again', () => {
  it('saves once, ten at once and later, and always gets the same answer', async () => {
    const { id } = await startDraft(contributor, { parts: [{ type: 'meeting', subject: 'cifg-12' }] });
    const save = () => saveDraft(contributor, { id, version: 1, fields: title('Once') }, { requestKey: 'save-1' });
    const answers = [...(await tenTimes(save)), await save()];
    expect(answers).toEqual(Array(11).fill({ version: 2, state: 'draft', anchor: null, joinedSince: null }));
    expect(await db.draftRevision.count({ where: { draft: { publicId: id } } })).toBe(1);
    expect(await db.autosave.count()).toBe(0);
  });

  it('is the same one whatever its page has told the portal in between', async () => {
    const { id } = await startDraft(contributor, { parts: [{ type: 'meeting', subject: 'cifg-17' }] });
    const setting = { requestKey: 'save-and-submit' };
    const tab = { name: 'page12345678', turn: 0, shown: 'typed' };
    const fields = { ...title('Seventeenth'), ...because };
    const send = async (seq: number) => {
      const { version } = await saveDraft(contributor, { id, version: 1, fields, tab: { ...tab, seq } }, setting);
      return submitDraft(contributor, { id, version }, setting);
    };
    const sent = await send(1);
    expect(await send(2)).toEqual(sent);
    expect(await db.draft.findUnique({ where: { publicId: id } })).toMatchObject({ state: 'in_review' });
    expect(await db.draftRevision.count({ where: { draft: { publicId: id } } })).toBe(1);
    expect(await db.change.count({ where: { subjectId: id } })).toBe(1);
  });

  it('is one step with one change, and one draft', async () => {
    const { id, version } = await typedDraft(contributor, 'meeting', 'cifg-11', { ...title('Eleventh'), ...because });
    const submit = () => submitDraft(contributor, { id, version }, { requestKey: 'submit-1' });
    expect(new Set((await tenTimes(submit)).map(({ version: number }) => number))).toEqual(new Set([version + 1]));
    expect(await db.change.count({ where: { subjectId: id } })).toBe(1);
    const parts = [{ type: 'meeting', subject: 'cifg-11', payload: {} }];
    const started = await tenTimes(() => startDraft(contributor, { parts }, { requestKey: 'start-1' }));
    expect(new Set(started.map((draft) => draft.id)).size).toBe(1);
  });

  it('is another one if its words, its verb or its person differ: nothing that was typed is swallowed', async () => {
    const { id, version } = await typedDraft(contributor, 'meeting', 'cifg-13', { ...title('One'), ...because });
    const setting = { requestKey: 'back-button' };
    const saved = await saveDraft(contributor, { id, version, fields: title('Two') }, setting);
    const again = saveDraft(contributor, { id, version, fields: title('Three') }, setting);
    await expect(again).rejects.toMatchObject({ code: 'conflict' });
    expect(await db.autosave.findFirst({ where: { draft: { publicId: id } } })).toMatchObject({
      payload: title('Three'),
    });
    const others = saveDraft(second, { id, version, fields: title('Four') }, setting);
    await expect(others).rejects.toMatchObject({ code: 'conflict' });
    expect(await submitDraft(contributor, { id, version: saved.version }, setting)).toMatchObject({
      state: 'in_review',
    });
  });

  it('restores a record once', async () => {
    const { seq } = await db.change.findFirstOrThrow({ where: { subjectType: 'meeting', subjectId: 'cifg-9' } });
    const restore = () => restoreRecord(contributor, { change: String(seq) }, { requestKey: 'restore-1' });
    expect(new Set((await tenTimes(restore)).map(({ id }) => id)).size).toBe(1);
  });

  it('that was refused leaves no key, so that it can succeed later', async () => {
    const { id, version } = await typedDraft(contributor, 'meeting', 'cifg-14', { ...title(''), ...because });
    const setting = { requestKey: 'refused' };
    await expect(submitDraft(contributor, { id, version }, setting)).rejects.toMatchObject({ code: 'invalid' });
    const late = () => saveDraft(contributor, { id, version: 1, fields: title('x') }, setting);
    await expect(late()).rejects.toMatchObject({ code: 'conflict' });
    await expect(late()).rejects.toMatchObject({ code: 'conflict' });
    expect(await db.requestKey.count({ where: { answer: { equals: Prisma.AnyNull } } })).toBe(0);
    await saveDraft(contributor, { id, version, fields: title('Fourteenth') });
    expect(await submitDraft(contributor, { id, version: version + 1 }, setting)).toMatchObject({ state: 'in_review' });
  });

  it('is forgotten after a day', async () => {
    const at = new Date(Date.now() - 25 * 3_600_000);
    await db.requestKey.create({ data: { actor: 'contributor:gone', key: 'old', at, answer: {} } });
    await typedDraft(contributor, 'meeting', 'cifg-15', title('x'));
    await startDraft(contributor, { parts: [{ type: 'meeting', subject: 'cifg-16' }] }, { requestKey: 'any' });
    expect(await db.requestKey.count({ where: { key: 'old' } })).toBe(0);
  });
});
