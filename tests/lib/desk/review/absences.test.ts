import { describe, expect, it } from 'vitest';
import { getDraft } from '@/lib/desk/drafts';
import { findAbsences } from '@/lib/desk/review/absences';
import { saveDraft } from '@/lib/editing/drafts/save-draft';
import { startDraft } from '@/lib/editing/drafts/start-draft';
import { testDatabase } from '@/tests/support/database';
import { typedDraft } from '@/tests/support/drafts';
import { addActor } from '@/tests/support/people';

const { db } = await testDatabase('loaded');
const contributor = await addActor(db, 'contributor');

type Part = { type: string; subject: string | null; payload: Record<string, string> };
const added = async (...parts: Part[]) => absencesOf((await startDraft(contributor, { parts })).id);

async function absencesOf(id: string): Promise<string[]> {
  const draft = await getDraft(contributor, id);
  if (draft === null) throw new Error('no draft');
  return (await findAbsences(draft)).map(
    ({ kind, meeting, endsByItself }) => `${kind} ${meeting?.id}${endsByItself ? ' ends' : ''}`,
  );
}

async function wordsOf(id: string): Promise<(string | null)[]> {
  const draft = await getDraft(contributor, id);
  return draft === null ? [] : (await findAbsences(draft)).map(({ words }) => words.en);
}

const note = {
  noteAr: 'الحاضرون دول كثيرة. لا يُعرف بيان لهذا الاجتماع. ولم تتأكد صيغته.',
  noteEn: 'Many states came. No statement of this meeting is known. Its format is unconfirmed.',
};

describe('words that a draft may make untrue', () => {
  it('are those of the meeting whose statement or text it brings', async () => {
    await db.meeting.update({ where: { publicId: 'cifg-12' }, data: { ...note, summaryEn: 'It was long.' } });
    const statement = { type: 'statement', subject: null, payload: { 'statement.meeting': 'cifg-12' } };
    const text = { type: 'text', subject: null, payload: { 'text.statement': 'cifg-12', 'text.lang': 'en' } };
    expect(await added(statement)).toEqual(['note cifg-12']);
    expect(await added(text)).toEqual(['note cifg-12']);
  });

  it('are only the sentences that say that something is not known of which the draft tells', async () => {
    await db.meeting.update({
      where: { publicId: 'cifg-13' },
      data: { ...note, dateNoteEn: 'The day is not known.', attendanceNoteEn: 'The number of members is not stated.' },
    });
    const { id, version } = await typedDraft(contributor, 'meeting', 'cifg-13', { 'meeting.titleEn': 'Thirteen' });
    expect(await absencesOf(id)).toEqual([]);
    await saveDraft(contributor, { id, version, fields: { 'meeting.mode': 'hybrid' } });
    expect(await absencesOf(id)).toEqual(['note cifg-13']);
    expect(await wordsOf(id)).toEqual(['Its format is unconfirmed.']);
    await saveDraft(contributor, { id, version: version + 1, fields: { 'meeting.date': '2020-07-28' } });
    expect(await wordsOf(id)).toEqual(['Its format is unconfirmed.', 'The day is not known.']);
    await saveDraft(contributor, { id, version: version + 2, fields: { 'meeting.noteEn': 'Known by now.' } });
    expect(await absencesOf(id)).toEqual(['dateNote cifg-13']);
  });

  it('are also the sentences that name a figure which it replaces', async () => {
    const { value } = await db.count.findFirstOrThrow({
      where: { meeting: { publicId: 'cifg-16' } },
      orderBy: { position: 'asc' },
    });
    await db.meeting.update({
      where: { publicId: 'cifg-16' },
      data: { noteAr: `حضر ${value} وفداً. ودام يوماً.`, noteEn: `There were ${value} delegations. It took 1 day.` },
    });
    const { id, version } = await typedDraft(contributor, 'meeting', 'cifg-16', { 'meeting.titleEn': 'Sixteen' });
    const payload = (await getDraft(contributor, id))?.parts[0]?.payload ?? {};
    const field =
      Object.keys(payload).find((name) => /^count.*value$/.test(name) && payload[name] === `${value}`) ?? '';
    expect(await wordsOf(id)).toEqual([]);
    await saveDraft(contributor, { id, version, fields: { [field]: `${(value ?? 0) + 2}` } });
    expect(await wordsOf(id)).toContain(`There were ${value} delegations.`);
  });

  it('are none where the caveat of a text alone is put right', async () => {
    await db.meeting.update({ where: { publicId: 'cifg-14' }, data: note });
    const { id, version } = await typedDraft(contributor, 'text', 'cifg-14/en', { 'text.disclaimer': 'A copy.' });
    expect(await absencesOf(id)).toEqual([]);
    const words = { 'paragraph.1': 'Members met.', 'paragraph.1.kind': 'paragraph' };
    await saveDraft(contributor, { id, version, fields: words });
    expect(await wordsOf(id)).toContain('No statement of this meeting is known.');
  });

  it('are those of its neighbours, and of plans for its time, where a meeting is new', async () => {
    const { id } = await db.plan.findFirstOrThrow();
    const { publicId, edtf, body, announcedAt, latest } = await db.plan.update({
      where: { id },
      data: { heldAsId: null },
      include: { body: { select: { publicId: true } }, announcedAt: { select: { publicId: true } } },
    });
    const payload = { 'meeting.body': body.publicId, 'meeting.date': edtf.split('/')[0] ?? '' };
    const found = await added({ type: 'meeting', subject: null, payload });
    expect(found, publicId).toContain(`plan ${announcedAt?.publicId} ends`);
    const soonAfter = new Date(latest.getTime() + 20 * 86_400_000).toISOString().slice(0, 10);
    const late = await added({ type: 'meeting', subject: null, payload: { ...payload, 'meeting.date': soonAfter } });
    expect(late, publicId).toContain(`plan ${announcedAt?.publicId}`);
    expect(await added({ type: 'meeting', subject: null, payload: { ...payload, 'meeting.date': '1999' } })).toEqual(
      [],
    );
    const ofSeries = { noteAr: null, noteEn: 'No record of the previous meeting is known.' };
    await db.meeting.update({ where: { publicId: 'cifg-11' }, data: ofSeries });
    await db.meeting.update({ where: { publicId: 'cifg-9' }, data: note });
    const tenth = { 'meeting.body': 'cifg', 'meeting.ordinal': '10' };
    expect(await added({ type: 'meeting', subject: null, payload: tenth })).toEqual(['gap undefined', 'note cifg-11']);
  });

  it.each([
    ['meeting.ordinal', '3000000000'],
    ['meeting.ordinal', '2147483647'],
    ['meeting.date', '0000'],
    ['meeting.date', '0000-01-01'],
    ['meeting.date', '9999-12-31'],
  ])('are looked for whatever was typed: %s %s', async (name, value) => {
    expect(await added({ type: 'meeting', subject: null, payload: { 'meeting.body': 'cifg', [name]: value } })).toEqual(
      [],
    );
  });
});
