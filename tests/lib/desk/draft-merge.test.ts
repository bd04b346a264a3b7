import { describe, expect, it } from 'vitest';
import { findRecordMerge, getDraftMerge, getJoinedChanges, getRebasedFields } from '@/lib/desk/draft-merge';
import { getDraft } from '@/lib/desk/drafts';
import { saveDraft } from '@/lib/editing/drafts/save-draft';
import { submitDraft } from '@/lib/editing/drafts/submit-draft';
import { testDatabase } from '@/tests/support/database';
import { because, typedDraft } from '@/tests/support/drafts';
import { addActor } from '@/tests/support/people';

const { db } = await testDatabase('loaded');
const contributor = await addActor(db, 'contributor');
const second = await addActor(db, 'contributor');

const title = (words: string) => ({ 'meeting.titleEn': words });
const viewOf = async (id: string) => {
  const draft = await getDraft(contributor, id);
  if (draft === null) throw new Error('no draft');
  return draft;
};

describe('what two people changed in one draft', () => {
  it('is shown with the places to decide, beside what is joined already and who saved the other', async () => {
    const { id, version } = await typedDraft(contributor, 'meeting', 'cifg-12', title('A meeting in Rome in May'));
    expect(await getDraftMerge(await viewOf(id))).toBeNull();
    await saveDraft(second, { id, version, fields: title('A meeting in Paris in May') });
    const fields = { ...title('A long meeting in Oslo in May'), 'meeting.mode': 'virtual' };
    await expect(saveDraft(contributor, { id, version, fields })).rejects.toMatchObject({ code: 'conflict' });
    const merge = await getDraftMerge(await viewOf(id));
    expect(merge).toMatchObject({
      since: version,
      record: null,
      joined: { 'meeting.mode': 'virtual' },
      others: [{ id: second.id }],
      fields: [
        {
          field: 'meeting.titleEn',
          isProse: true,
          hunks: [
            { kind: 'joined', text: 'A long meeting in ' },
            { kind: 'conflict', base: 'Rome', theirs: 'Paris', mine: 'Oslo' },
            { kind: 'joined', text: ' in May' },
          ],
        },
      ],
    });
  });

  it('takes words edited by hand as they are, also on the second asking, and asks of the rest alone', async () => {
    const [start, theirs] = ['A meeting in Rome', 'A meeting in Paris'];
    const { id, version } = await typedDraft(contributor, 'meeting', 'cifg-9', {
      ...title(start),
      'meeting.noteEn': start,
    });
    await saveDraft(second, { id, version, fields: { ...title(theirs), 'meeting.noteEn': theirs } });
    const mine = { ...title('A meeting in Oslo'), 'meeting.noteEn': 'A meeting in Oslo' };
    const save = (fields: Record<string, string>, settlement?: object) =>
      saveDraft(contributor, { id, version: settlement ? version + 1 : version, fields, settlement });
    await expect(save(mine)).rejects.toMatchObject({ code: 'conflict' });
    const byHand = title('A meeting in Paris, not in Oslo');
    const settle = (own: object, hands: object, choices = {}) => ({
      since: version,
      mine: { ...mine, ...own },
      choices,
      hands,
    });
    const isMine = { 'meeting.titleEn': 'yes', 'meeting.noteEn': 'no' };
    await expect(save({ ...mine, ...byHand }, settle({}, isMine))).rejects.toMatchObject({ code: 'conflict' });
    const asked = await getDraftMerge(await viewOf(id));
    const shown = Object.fromEntries(asked?.fields.map(({ field, mine: words }) => [field, words]) ?? []);
    expect(shown).toEqual({ ...mine, ...byHand });
    // The words are now what the form began with, and still count: nobody has to edit them once more.
    const theirsAt = { '0.meeting.noteEn': 'theirs' };
    await save({ ...mine, ...byHand }, settle(byHand, isMine, theirsAt));
    expect((await viewOf(id)).parts[0]?.payload).toMatchObject({ ...byHand, 'meeting.noteEn': theirs });
  });

  it('is nothing to decide where the draft went to its reviewers meanwhile: that is told first', async () => {
    const { id, version } = await typedDraft(contributor, 'meeting', 'cifg-11', { ...title('Eleven'), ...because });
    await submitDraft(second, { id, version });
    const late = saveDraft(contributor, { id, version, fields: title('11') });
    await expect(late).rejects.toMatchObject({ code: 'conflict' });
    const draft = await viewOf(id);
    expect([draft.state, draft.unsaved?.payload, await getDraftMerge(draft)]).toEqual(['in_review', title('11'), null]);
  });

  it('is told after a save that was joined: whose, and in which fields', async () => {
    const { id, version } = await typedDraft(contributor, 'meeting', 'cifg-13', title('Thirteen'));
    await saveDraft(second, { id, version, fields: { 'meeting.noteEn': 'Theirs.' } });
    const saved = await saveDraft(contributor, { id, version, fields: title('13') });
    expect(saved).toMatchObject({ version: version + 2, joinedSince: version });
    const draft = await viewOf(id);
    expect(await getJoinedChanges(draft, contributor.id, version)).toMatchObject({
      others: [{ id: second.id }],
      fields: ['meeting.noteEn'],
    });
    for (const [person, since] of [
      [second.id, version],
      [contributor.id, version + 1],
      [contributor.id, 99],
    ] as const) {
      expect(await getJoinedChanges(draft, person, since)).toBeNull();
    }
    const revisions = await db.draftRevision.findMany({
      where: { draft: { publicId: id } },
      include: { author: true },
    });
    expect(revisions.map(({ author }) => author?.publicId)).toEqual([contributor.id, second.id, contributor.id]);
  });

  it('takes out no row that somebody else has changed since', async () => {
    const row = { 'count.1.value': '80', 'count.1.basis': 'members', 'count.1.unit': 'states' };
    const { id, version } = await typedDraft(contributor, 'meeting', 'cifg-14', row);
    await saveDraft(second, { id, version, fields: { 'count.1.value': '81' } });
    const remove = (from: number) =>
      saveDraft(contributor, { id, version: from, fields: {}, rowChange: 'remove-count:1' });
    await expect(remove(version)).rejects.toMatchObject({ code: 'conflict' });
    expect((await viewOf(id)).parts[0]?.payload).toMatchObject({ 'count.1.value': '81' });
    await remove(version + 1);
    expect((await viewOf(id)).parts[0]?.payload).not.toHaveProperty(['count.1.value']);
  });
});

describe('a record that moved on in the same fields', () => {
  it('is shown beside the draft, and what was decided starts it from the record as it is', async () => {
    const { id, version } = await typedDraft(contributor, 'meeting', 'cifg-16', {
      ...title('Mine'),
      'meeting.mode': 'virtual',
    });
    const { version: now } = await db.meeting.update({
      where: { publicId: 'cifg-16' },
      data: { titleEn: 'Theirs', noteEn: 'Theirs too.', version: { increment: 1 } },
    });
    const rebase = { meeting: now };
    const plain = saveDraft(contributor, { id, version, fields: {}, rebase });
    await expect(plain).rejects.toMatchObject({ code: 'conflict', conflicts: [{ type: 'meeting' }] });
    const merge = findRecordMerge(await viewOf(id));
    expect(merge).toMatchObject({
      since: null,
      record: { type: 'meeting', version: now },
      fields: [{ field: 'meeting.titleEn' }],
    });
    const settlement = { since: '', mine: title('Mine'), choices: {} };
    const byHand = { id, version, fields: title('Theirs and mine'), rebase, settlement };
    expect(await saveDraft(contributor, byHand)).toMatchObject({ version: version + 1 });
    const draft = await viewOf(id);
    expect(await getRebasedFields(draft, contributor.id, version)).toEqual([
      { type: 'meeting', version: now, fields: ['meeting.noteEn'] },
    ]);
    expect(await getRebasedFields(draft, second.id, version)).toEqual([]);
    expect(await getRebasedFields(draft, contributor.id, version + 1)).toEqual([]);
    const [part] = draft.parts;
    expect(part).toMatchObject({
      baseVersion: now,
      base: title('Theirs'),
      payload: { ...title('Theirs and mine'), 'meeting.mode': 'virtual' },
      current: null,
    });
  });
});
