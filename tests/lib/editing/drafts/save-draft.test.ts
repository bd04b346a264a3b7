import { describe, expect, it } from 'vitest';
import { approveDraft } from '@/lib/editing/drafts/approve-draft';
import { saveDraft } from '@/lib/editing/drafts/save-draft';
import { startDraft } from '@/lib/editing/drafts/start-draft';
import { testDatabase } from '@/tests/support/database';
import { approvedDraft, submittedDraft, typedDraft } from '@/tests/support/drafts';
import { addActor } from '@/tests/support/people';

const { db } = await testDatabase('loaded');
const contributor = await addActor(db, 'contributor');
const second = await addActor(db, 'contributor');
const reviewer = await addActor(db, 'reviewer');
const arabic = await addActor(db, 'translator', { translates: 'ar' });
const english = await addActor(db, 'translator', { translates: 'en' });

const title = (words: string) => ({ 'meeting.titleEn': words });

async function draftOf(id: string) {
  return db.draft.findUniqueOrThrow({
    where: { publicId: id },
    include: { parts: true, revisions: { include: { author: true }, orderBy: { number: 'asc' } }, autosaves: true },
  });
}

async function payloadOf(id: string): Promise<Record<string, string>> {
  return (await draftOf(id)).parts[0]?.payload as Record<string, string>;
}

describe('saving a draft', () => {
  it('stores what was typed, right or wrong, as a revision of who typed it, and leaves no change', async () => {
    const before = await db.change.count();
    const { id } = await startDraft(contributor, { parts: [{ type: 'meeting', subject: 'cifg-12' }] });
    const saved = await saveDraft(second, {
      id,
      version: '1',
      fields: { ...title(''), 'meeting.date': 'soon\r\nish' },
    });
    expect(saved).toEqual({ version: 2, state: 'draft', anchor: null, joinedSince: null });
    expect(await payloadOf(id)).toMatchObject({ 'meeting.titleEn': '', 'meeting.date': 'soon\nish' });
    expect((await draftOf(id)).revisions).toMatchObject([
      { number: 2, author: { publicId: second.id }, sha256: expect.stringMatching(/^[0-9a-f]{64}$/) },
    ]);
    expect(await db.change.count()).toBe(before);
  });

  it('that changes nothing makes no version, and keeps fields that were not sent', async () => {
    const { id, version } = await typedDraft(contributor, 'meeting', 'cifg-11', title('Same'));
    const { 'meeting.titleAr': arabicTitle } = await payloadOf(id);
    const again = { ...title('Same'), 'meeting.titleAr': arabicTitle, 'meeting.nothing': '' };
    expect(await saveDraft(contributor, { id, version, fields: again })).toMatchObject({ version });
    expect(await saveDraft(contributor, { id, version, fields: {} })).toMatchObject({ version });
    expect((await draftOf(id)).revisions).toHaveLength(1);
    expect(await payloadOf(id)).toMatchObject({ ...title('Same'), 'meeting.titleAr': arabicTitle });
  });

  it('lets no field act that is none of a part', async () => {
    const { id, version } = await typedDraft(contributor, 'meeting', 'cifg-20', title('Tenth'));
    const before = await draftOf(id);
    const forged = JSON.parse(
      '{"state":"published","actor":"x","version":"9","approvedBy":"x","authorId":"x","__proto__":"x","constructor":"x",' +
        '"prototype":"x","meeting.__proto__":"x","meeting.constructor":"x","statement.titleEn":"x","text.original":"x",' +
        '"meeting":"x","hasOwnProperty":"x","runId":"x"}',
    );
    await saveDraft(contributor, { id, version, fields: forged });
    expect(await draftOf(id)).toEqual(before);
    const deep = { __proto__: { 'meeting.titleEn': 'x' }, 'meeting.titleAr': { a: 'x' }, 'meeting.mode': ['x'] };
    await saveDraft(contributor, { id, version, fields: deep });
    expect(await draftOf(id)).toEqual(before);
    expect(Object.hasOwn(Object.prototype, 'meeting.titleEn')).toBe(false);
  });

  it('refuses only sizes: too many fields, a text of more than 200 kB, a reason of more than 2,000 signs', async () => {
    const { id, version } = await typedDraft(contributor, 'meeting', 'cifg-9', title('Ninth'));
    const many = Object.fromEntries(Array.from({ length: 20_001 }, (_, index) => [`count.${index}.value`, '1']));
    await expect(saveDraft(contributor, { id, version, fields: many })).rejects.toThrow(/validation\.tooMany/);
    const long = { 'meeting.noteEn': 'x'.repeat(400_000), 'meeting.noteAr': 'x' };
    await expect(saveDraft(contributor, { id, version, fields: long })).rejects.toMatchObject({
      code: 'invalid',
      faults: [{ field: 'meeting.noteEn', message: 'validation.tooLong' }],
    });
    expect((await draftOf(id)).version).toBe(version + 1);
    const longReason = saveDraft(contributor, { id, version: version + 1, fields: { reason: 'x'.repeat(2_001) } });
    await expect(longReason).rejects.toMatchObject({ faults: [{ field: 'reason', message: 'validation.tooLong' }] });
    expect(await draftOf(id)).toMatchObject({ version: version + 1, reason: '' });
  });

  it('saves the others beside a value that has no room, and keeps that one aside whole until it is shorter', async () => {
    const { id, version } = await typedDraft(contributor, 'meeting', 'cifg-16', title('Sixteenth'));
    const { 'meeting.noteEn': noteEn } = await payloadOf(id);
    const long = { 'meeting.noteEn': 'x'.repeat(400_001), reason: 'x'.repeat(2_001) };
    const fields = { ...long, ...title('Kept'), 'meeting.noteAr': 'محفوظ' };
    await expect(saveDraft(contributor, { id, version, fields })).rejects.toMatchObject({
      code: 'invalid',
      faults: [
        { field: 'meeting.noteEn', message: 'validation.tooLong' },
        { field: 'reason', message: 'validation.tooLong' },
      ],
    });
    const draft = await draftOf(id);
    expect(draft).toMatchObject({ version: version + 1, reason: '' });
    expect(await payloadOf(id)).toMatchObject({
      ...title('Kept'),
      'meeting.noteAr': 'محفوظ',
      'meeting.noteEn': noteEn,
    });
    expect(draft.autosaves).toMatchObject([{ baseVersion: version + 1, payload: long }]);
    const shorter = { 'meeting.noteEn': 'x', reason: 'Because.' };
    await saveDraft(contributor, { id, version: version + 1, fields: shorter });
    expect(await draftOf(id)).toMatchObject({ version: version + 2, reason: 'Because.', autosaves: [] });
  });

  it('keeps no more aside of one person than one form may bring: the earlier words stay', async () => {
    const { id, version } = await typedDraft(contributor, 'meeting', 'cifg-21', title('Last'));
    await saveDraft(second, { id, version, fields: { 'meeting.noteEn': 'Theirs.', 'meeting.noteAr': 'لهم.' } });
    const late = (name: string, length: number) =>
      saveDraft(contributor, { id, version, fields: { [`meeting.${name}`]: 'x'.repeat(length) } });
    await expect(late('noteEn', 3_000_000)).rejects.toMatchObject({ code: 'conflict' });
    await expect(late('noteAr', 2_000_000)).rejects.toMatchObject({
      code: 'invalid',
      faults: [{ field: 'meeting.noteEn', message: 'validation.tooLong' }],
    });
    const [aside] = (await draftOf(id)).autosaves;
    expect(aside?.payload).toEqual({ 'meeting.noteEn': 'x'.repeat(3_000_000) });
    await expect(late('noteEn', 5_000_000)).rejects.toThrow(/validation\.tooLong/);
  });

  it('takes characters out that no database can store, and no others', async () => {
    const { id, version } = await typedDraft(contributor, 'meeting', 'cifg-9', title('a\0b\ud800c\u202ed\u{1f600}'));
    expect((await payloadOf(id))['meeting.titleEn']).toBe('abc\u202ed\u{1f600}');
    expect(version).toBe(2);
  });

  it('in review or after approval takes the draft back and voids the consent, unless it changes nothing', async () => {
    const { id, version } = await approvedDraft(contributor, reviewer, 'meeting', 'cifg-18', title('Eighth'));
    expect(await saveDraft(second, { id, version, fields: title('Eighth') })).toMatchObject({
      version,
      state: 'ready',
    });
    expect(await saveDraft(second, { id, version, fields: title('8th') })).toMatchObject({ state: 'draft' });
    expect(await db.approval.findMany({ where: { draft: { publicId: id } } })).toMatchObject([
      { voidedAt: expect.any(Date) },
    ]);
    const waiting = await submittedDraft(contributor, 'meeting', 'cifg-18', title('Eight'));
    expect(await saveDraft(second, { ...waiting, fields: title('8') })).toMatchObject({ state: 'draft' });
  });

  it('over another version that has the same field another way writes nothing, and keeps aside what was changed', async () => {
    const { id, version } = await typedDraft(contributor, 'meeting', 'cifg-17', title('Mine'));
    const seen = await payloadOf(id);
    await saveDraft(second, { id, version, fields: title('Theirs') });
    const late = { ...seen, 'meeting.titleEn': 'Late', reason: 'Because', version: 'x', state: 'x' };
    await expect(saveDraft(contributor, { id, version, fields: late })).rejects.toMatchObject({ code: 'conflict' });
    const draft = await draftOf(id);
    expect(draft).toMatchObject({ version: version + 1, reason: '' });
    expect(draft.revisions).toHaveLength(2);
    expect(await payloadOf(id)).toMatchObject(title('Theirs'));
    expect(draft.autosaves).toMatchObject([{ baseVersion: version }]);
    expect(draft.autosaves[0]?.payload).toEqual({ 'meeting.titleEn': 'Late', reason: 'Because' });
    await saveDraft(contributor, { id, version: version + 1, fields: title('Late') });
    expect(await draftOf(id)).toMatchObject({ version: version + 2, autosaves: [] });
  });

  it('without a version writes nothing, and keeps aside all that was typed', async () => {
    const { id } = await typedDraft(contributor, 'meeting', 'cifg-6', title('Sixth'));
    for (const version of [undefined, '', 'x', '-1', '2.0']) {
      await expect(saveDraft(contributor, { id, version, fields: title('Lost?') })).rejects.toMatchObject({
        code: 'conflict',
      });
    }
    expect((await draftOf(id)).autosaves).toMatchObject([{ payload: title('Lost?') }]);
    expect(await payloadOf(id)).toMatchObject(title('Sixth'));
  });

  it('asks for the right again on what it would become: a translator turns no text into another language', async () => {
    const parts = [{ type: 'text', subject: null, payload: { 'text.lang': 'ar', 'text.statement': 'cifg-12' } }];
    const { id, version } = await startDraft(arabic, { parts });
    await expect(saveDraft(arabic, { id, version, fields: { 'text.lang': 'en' } })).rejects.toMatchObject({
      code: 'forbidden',
    });
    await expect(saveDraft(arabic, { id, version, fields: { 'text.lang': '' } })).rejects.toMatchObject({
      code: 'forbidden',
    });
    const both = { 'text.lang': 'en', 'paragraph.1': 'كلمات مكتوبة' };
    await expect(saveDraft(arabic, { id, version, fields: both })).rejects.toMatchObject({ code: 'forbidden' });
    expect(await payloadOf(id)).toMatchObject({ 'text.lang': 'ar', 'paragraph.1': 'كلمات مكتوبة' });
    await expect(saveDraft(english, { id, version, fields: {} })).rejects.toMatchObject({ code: 'not-found' });
    expect(await saveDraft(arabic, { id, version: 2, fields: { 'text.disclaimer': 'x' } })).toMatchObject({
      version: 3,
    });
    await expect(
      startDraft(english, { parts: [{ type: 'text', subject: null, payload: { 'text.lang': 'ar' } }] }),
    ).rejects.toMatchObject({ code: 'forbidden' });
    await expect(startDraft(arabic, { parts: [{ type: 'meeting', subject: 'cifg-12' }] })).rejects.toMatchObject({
      code: 'forbidden',
    });
    await expect(startDraft(arabic, { parts: [...parts, { type: 'source', subject: null }] })).rejects.toMatchObject({
      code: 'forbidden',
    });
  });

  it('follows the record in fields that nobody typed, where a part starts anew from it', async () => {
    const mine = await typedDraft(contributor, 'meeting', 'cifg-15', title('Mine'));
    const { titleAr, version } = await db.meeting.update({
      where: { publicId: 'cifg-15' },
      data: { titleEn: 'Theirs', titleAr: 'عنوان مصحح', version: { increment: 1 } },
    });
    const stale = saveDraft(contributor, { ...mine, fields: {}, rebase: { meeting: version + 1 } });
    await expect(stale).rejects.toMatchObject({ code: 'conflict' });
    const typed = { 'meeting.noteEn': 'Typed.', 'meeting.noteAr': 'مكتوب.' };
    const late = saveDraft(contributor, { ...mine, fields: typed, rebase: { meeting: version + 1 } });
    await expect(late).rejects.toMatchObject({ code: 'conflict' });
    expect(await payloadOf(mine.id)).toMatchObject({ ...typed, 'meeting.titleEn': 'Mine' });
    expect((await draftOf(mine.id)).parts[0]?.baseVersion).toBe(version - 1);
    mine.version += 1;
    const asked = saveDraft(contributor, { ...mine, fields: title('Mine'), rebase: { meeting: version } });
    await expect(asked).rejects.toMatchObject({
      code: 'conflict',
      conflicts: [{ type: 'meeting', theirs: title('Theirs') }],
    });
    const settlement = { since: null, mine: title('Mine'), choices: { '0.meeting.titleEn': 'both' } };
    await saveDraft(contributor, { ...mine, fields: {}, rebase: { meeting: version }, settlement });
    expect(await payloadOf(mine.id)).toMatchObject({ 'meeting.titleEn': 'Theirs Mine', 'meeting.titleAr': titleAr });
    expect((await draftOf(mine.id)).parts[0]).toMatchObject({ baseVersion: version, base: title('Theirs') });
  });

  it('never brings back what the record said before, by a form from before the draft began anew', async () => {
    const { id } = await startDraft(contributor, { parts: [{ type: 'meeting', subject: 'cifg-2' }] });
    const { 'meeting.titleEn': shown = '' } = await payloadOf(id);
    const { version } = await db.meeting.update({
      where: { publicId: 'cifg-2' },
      data: { titleEn: 'Newer', version: { increment: 1 } },
    });
    await saveDraft(contributor, { id, version: '1', fields: {}, rebase: { meeting: version } });
    const late = { ...title(shown), 'meeting.noteEn': 'Typed before.' };
    await saveDraft(second, { id, version: '1', fields: late });
    expect(await payloadOf(id)).toMatchObject({ ...title('Newer'), 'meeting.noteEn': 'Typed before.' });
  });

  it('never lets the saver approve, in whatever role', async () => {
    const { id, version } = await submittedDraft(contributor, 'meeting', 'cifg-4', title('Fourth'));
    await expect(approveDraft(contributor, { id, version, checklist: {} })).rejects.toMatchObject({
      code: 'forbidden',
    });
  });
});
