import { describe, expect, it } from 'vitest';
import { getDraft } from '@/lib/desk/drafts';
import { changeDraftParts } from '@/lib/editing/drafts/change-draft-parts';
import { commentOnDraft } from '@/lib/editing/drafts/comments/comment-on-draft';
import { settleComment } from '@/lib/editing/drafts/comments/settle-comment';
import { discardDraft } from '@/lib/editing/drafts/discard-draft';
import { publishDraft } from '@/lib/editing/drafts/publish-draft';
import { saveDraft } from '@/lib/editing/drafts/save-draft';
import { startDraft } from '@/lib/editing/drafts/start-draft';
import { testDatabaseForEach } from '@/tests/support/database';
import { approvedDraft, submittedDraft, typedDraft } from '@/tests/support/drafts';
import { addActor } from '@/tests/support/people';

const { db } = await testDatabaseForEach('loaded');

const title = { 'meeting.titleEn': 'Another title' };

async function cast() {
  return { writer: await addActor(db, 'contributor'), reviewer: await addActor(db, 'reviewer') };
}

const say = (words: string, field = 'meeting.date') => ({ comments: { [field]: words }, answers: {} });

describe('a comment', () => {
  it('is said, answered and settled, with who and when, and changes no word of the draft', async () => {
    const { writer, reviewer } = await cast();
    const { id, version } = await submittedDraft(writer, 'meeting', 'cifg-12', title);
    const { numbers } = await commentOnDraft(reviewer, { id, ...say('Which of the two days?') });
    const [number = 0] = numbers;
    await commentOnDraft(writer, { id, comments: {}, answers: { [number]: 'The second.' } });
    await settleComment(reviewer, { id, number, version: 2 });
    const view = await getDraft(writer, id);
    expect(view?.version).toBe(version);
    expect(view?.state).toBe('in_review');
    expect(view?.authors.map((author) => author.id)).toEqual([writer.id]);
    expect(view?.comments).toMatchObject([
      {
        field: 'meeting.date',
        words: 'Which of the two days?',
        by: { id: reviewer.id, role: 'reviewer' },
        answers: [{ words: 'The second.', by: { id: writer.id } }],
        settled: { by: { id: reviewer.id } },
      },
    ]);
    expect(await db.change.count({ where: { action: { contains: 'comment' } } })).toBe(0);
  });

  it('leaves an approval as it is', async () => {
    const { writer, reviewer } = await cast();
    const publisher = await addActor(db, 'publisher');
    const draft = await approvedDraft(writer, reviewer, 'meeting', 'cifg-12', title);
    await commentOnDraft(writer, { id: draft.id, ...say('Thank you.', 'draft') });
    await publishDraft(publisher, draft);
    await expect(commentOnDraft(writer, { id: draft.id, ...say('One more.') })).rejects.toThrow(/published/);
  });

  it('stays with its paragraph when others are added before it', async () => {
    const { writer, reviewer } = await cast();
    const payload = {
      'text.statement': 'cifg-12',
      'text.lang': 'en',
      'paragraph.1': 'They met.',
      'paragraph.2': 'They left.',
    };
    const { id } = await startDraft(writer, { parts: [{ type: 'text', subject: null, payload }] });
    await commentOnDraft(reviewer, { id, ...say('When?', 'paragraph.2') });
    const before = await saveDraft(writer, { id, version: 1, fields: {}, rowChange: 'add-paragraph:1' });
    await saveDraft(writer, { id, version: before.version, fields: { 'paragraph.1': 'They met again.' } });
    const view = await getDraft(writer, id);
    const fields = view?.parts[0]?.payload ?? {};
    expect(fields['text.order']?.split(' ').indexOf('2')).toBe(2);
    expect(view?.comments).toMatchObject([{ field: 'paragraph.2', words: 'When?' }]);
    expect(fields['paragraph.2']).toBe('They left.');
  });

  it('opens again with an answer, and is settled only by somebody who has seen that', async () => {
    const { writer, reviewer } = await cast();
    const { id } = await typedDraft(writer, 'meeting', 'cifg-12', title);
    const { numbers } = await commentOnDraft(reviewer, { id, ...say('Why?') });
    const [number = 0] = numbers;
    await settleComment(writer, { id, number, version: 1 });
    await commentOnDraft(reviewer, { id, comments: {}, answers: { [number]: 'Not yet.' } });
    await expect(settleComment(writer, { id, number, version: 2 })).rejects.toThrow(/at version 3/);
    const view = await getDraft(writer, id);
    expect(view?.comments[0]?.settled).toBeNull();
  });

  it('is about a field that the draft has, and not on one that is of another draft', async () => {
    const { writer, reviewer } = await cast();
    const one = await typedDraft(writer, 'meeting', 'cifg-12', title);
    const other = await typedDraft(writer, 'meeting', 'cifg-11', title);
    await expect(commentOnDraft(writer, { id: one.id, ...say('?', 'text.lang') })).rejects.toThrow(/no text\.lang/);
    await expect(commentOnDraft(writer, { id: one.id, ...say('?', 'paragraph.7') })).rejects.toThrow(/no paragraph/);
    expect(await commentOnDraft(writer, { id: one.id, ...say('?', '__proto__') })).toEqual({ numbers: [] });
    const { numbers } = await commentOnDraft(reviewer, { id: one.id, ...say('Why?') });
    const answers = { [numbers[0] ?? 0]: 'Here.' };
    await expect(commentOnDraft(writer, { id: other.id, comments: {}, answers })).rejects.toThrow(/no comment/);
    await expect(settleComment(writer, { id: other.id, number: numbers[0], version: 1 })).rejects.toThrow(/no comment/);
    expect(await db.commentAnswer.count()).toBe(0);
  });

  it('outlives its field, and is not longer than it may be', async () => {
    const { writer } = await cast();
    const draft = await typedDraft(writer, 'meeting', 'cifg-12', title);
    const { version } = await changeDraftParts(writer, { ...draft, change: 'add', type: 'source' });
    await commentOnDraft(writer, { id: draft.id, ...say('Which edition?', 'source.url') });
    await changeDraftParts(writer, { id: draft.id, version, change: 'remove', type: 'source' });
    const view = await getDraft(writer, draft.id);
    expect(view?.comments).toMatchObject([{ field: 'source.url' }]);
    await expect(commentOnDraft(writer, { id: draft.id, ...say('x'.repeat(4_001)) })).rejects.toThrow(/tooLong/);
    expect(await commentOnDraft(writer, { id: draft.id, ...say(' \u200b ') })).toEqual({ numbers: [] });
  });

  it('is for those alone who may read the draft', async () => {
    const { writer } = await cast();
    const translator = await addActor(db, 'translator', { translates: 'ar' });
    const administrator = await addActor(db, 'administrator');
    const { id, version } = await typedDraft(writer, 'meeting', 'cifg-12', title);
    await expect(commentOnDraft(translator, { id, ...say('Why?') })).rejects.toMatchObject({ code: 'not-found' });
    await expect(commentOnDraft(administrator, { id, ...say('Why?') })).rejects.toMatchObject({ code: 'forbidden' });
    await discardDraft(writer, { id, version });
    await expect(commentOnDraft(writer, { id, ...say('Why?') })).rejects.toMatchObject({ code: 'conflict' });
  });
});
