import { describe, expect, it } from 'vitest';
import { getDraft } from '@/lib/desk/drafts';
import { rowOf, rowsOf } from '@/lib/editing/drafts/parts/fields/row-names';
import { publishDraft } from '@/lib/editing/drafts/publish-draft';
import { restoreRecord } from '@/lib/editing/drafts/restore-record';
import { saveDraft } from '@/lib/editing/drafts/save-draft';
import { submitDraft } from '@/lib/editing/drafts/submit-draft';
import { testDatabase } from '@/tests/support/database';
import { approvedDraft } from '@/tests/support/drafts';
import { claimOn, editPart, publishParts } from '@/tests/support/parts';
import { addActor } from '@/tests/support/people';

const { db } = await testDatabase('loaded');
const contributor = await addActor(db, 'contributor');
const reviewer = await addActor(db, 'reviewer');
const publisher = await addActor(db, 'publisher');
const translator = await addActor(db, 'translator', { translates: 'ar' });

async function firstChangeOf(subjectType: string, subjectId: string): Promise<string> {
  const where = { subjectType, subjectId };
  return String((await db.change.findFirstOrThrow({ where, orderBy: { seq: 'asc' } })).seq);
}

async function partOf(id: string) {
  return db.draftPart.findFirstOrThrow({ where: { draft: { publicId: id } }, include: { draft: true } });
}

const cited = { sources: 'treasury-sm834' };

describe('restoring a record', () => {
  it('makes a draft that reads as the change left it, and publishes nothing', async () => {
    const { titleEn } = await db.meeting.findUniqueOrThrow({ where: { publicId: 'cifg-12' } });
    const edit = await approvedDraft(contributor, reviewer, 'meeting', 'cifg-12', { 'meeting.titleEn': 'Worse' });
    await publishDraft(publisher, edit);
    const before = await db.change.count();
    const change = await firstChangeOf('meeting', 'cifg-12');
    const { id } = await restoreRecord(contributor, { change, reason: 'It was right.' });
    const part = await partOf(id);
    expect(part).toMatchObject({ subject: 'cifg-12', base: { 'meeting.titleEn': 'Worse' } });
    expect(part.payload).toMatchObject({ 'meeting.titleEn': titleEn });
    expect(part.draft).toMatchObject({ state: 'draft', reason: 'It was right.' });
    expect((await db.meeting.findUniqueOrThrow({ where: { publicId: 'cifg-12' } })).titleEn).toBe('Worse');
    expect(await db.change.count()).toBe(before);
    const last = await db.change.findFirstOrThrow({
      where: { subjectType: 'meeting', subjectId: 'cifg-12' },
      orderBy: { seq: 'desc' },
    });
    const same = await restoreRecord(contributor, { change: String(last.seq) });
    expect((await partOf(same.id)).payload).toMatchObject({ 'meeting.titleEn': 'Worse' });
  });

  it('as it is changes nothing, whatever order the record came in', async () => {
    const { id } = await restoreRecord(contributor, { change: await firstChangeOf('meeting', 'cifg-13') });
    const { base, payload } = await partOf(id);
    expect(payload).toEqual(base);
  });

  it('says which values no adopted claim supports, each with a claim prepared that lacks words and a source', async () => {
    const changed = { 'meeting.date': '2021-05-19', ...claimOn('date', { value: '', ...cited }, 'cifg-14-date-x1') };
    await publishParts({ meeting: await editPart(db, 'meeting', 'cifg-14', changed) });
    const { id, version, unclaimed } = await restoreRecord(contributor, {
      change: await firstChangeOf('meeting', 'cifg-14'),
    });
    expect(unclaimed).toEqual(['meeting.date']);
    const [part] = (await getDraft(contributor, id))?.parts ?? [];
    const { base, payload } = { base: part?.base ?? {}, payload: part?.payload ?? {} };
    expect(payload['claim.cifg-14-date-x1.words']).toBeUndefined();
    const row = rowsOf(payload, 'claim').find((each) => base[`claim.${each}.of`] === undefined);
    const claim = `claim.${row}`;
    expect(rowOf(payload, 'claim', String(row))).toMatchObject({
      of: 'meeting',
      property: 'date',
      value: payload['meeting.date'],
      status: 'adopted',
      words: '',
      sources: '',
    });
    const completed = { [`${claim}.words`]: 'in November', [`${claim}.sources`]: cited.sources };
    await saveDraft(contributor, { id, version, fields: { ...completed, reason: 'It was right.' } });
    expect((await getDraft(contributor, id))?.parts[0]?.faults).toEqual([]);
  });

  it('can be finished where figures of one basis have lost their claims: each gets one, with the source it names', async () => {
    const { payload: old, ...part } = await editPart(db, 'meeting', 'cifg-6', {});
    const kept = Object.entries(old).filter(([name]) => !/^(count|claim)\./.test(name));
    await publishParts({ meeting: { ...part, payload: Object.fromEntries(kept) } });
    const change = await firstChangeOf('meeting', 'cifg-6');
    const { id, version, unclaimed } = await restoreRecord(contributor, { change });
    expect(unclaimed).toEqual(['count.1.value', 'count.2.value']);
    const payload = (await getDraft(contributor, id))?.parts[0]?.payload ?? {};
    const claims = rowsOf(payload, 'claim');
    expect(claims.map((row) => rowOf(payload, 'claim', row))).toMatchObject([
      { property: 'count.present', count: '1', value: '35', unit: 'states', status: 'adopted', words: '' },
      { property: 'count.present.organizations', count: '2', value: '4', status: 'adopted', words: '' },
    ]);
    for (const row of claims) expect(payload[`claim.${row}.sources`]).toBe('treasury-notes-sixth-meeting');
    const words = Object.fromEntries(claims.map((row) => [`claim.${row}.words`, 'as it was counted']));
    const saved = await saveDraft(contributor, { id, version, fields: { ...words, reason: 'It was right.' } });
    expect((await getDraft(contributor, id))?.parts[0]?.faults).toEqual([]);
    await submitDraft(contributor, { id, version: saved.version });
  });

  it('asks for the words of an older claim at that claim, and makes no second one', async () => {
    const { payload: old, ...part } = await editPart(db, 'meeting', 'cifg-1', {});
    const kept = Object.entries(old).filter(([name]) => !/^(count|claim)\./.test(name));
    await publishParts({ meeting: { ...part, payload: Object.fromEntries(kept) } });
    const { id } = await restoreRecord(contributor, { change: await firstChangeOf('meeting', 'cifg-1') });
    const draft = await getDraft(contributor, id);
    const payload = draft?.parts[0]?.payload ?? {};
    const adopted = rowsOf(payload, 'claim').filter((row) => payload[`claim.${row}.status`] === 'adopted');
    expect(adopted.map((row) => payload[`claim.${row}.count`])).toEqual(['1', '2']);
    expect(draft?.parts[0]?.faults.map(({ field, message }) => `${field} ${message}`)).toEqual([
      'claim.cifg-1-count-present-1.words validation.claimWords',
      `claim.${adopted[1]}.words validation.claimWords`,
      'count.1.value validation.claimNeeded',
      'count.2.value validation.claimNeeded',
    ]);
  });

  it('gives a value that did not change its published claim again', async () => {
    const claim = claimOn('date', { value: '', ...cited }, 'cifg-15-date-x1');
    await publishParts({ meeting: await editPart(db, 'meeting', 'cifg-15', claim) });
    const change = await firstChangeOf('meeting', 'cifg-15');
    const { id, unclaimed } = await restoreRecord(contributor, { change });
    expect(unclaimed).toBeUndefined();
    const { base, payload } = await partOf(id);
    expect(payload).toEqual(base);
  });

  it('works for every noun, and with one language empty', async () => {
    const statement = await db.statement.findFirstOrThrow({ where: { titleAr: null } });
    const subjects = [
      ['source', (await db.source.findFirstOrThrow()).publicId],
      ['statement', statement.publicId],
      ['text', 'cifg-12/ar'],
    ] as const;
    for (const [type, subject] of subjects) {
      const { id } = await restoreRecord(contributor, { change: await firstChangeOf(type, subject) });
      expect(await partOf(id)).toMatchObject({ type, subject });
    }
  });

  it('is refused for other changes, to translators and with bad input', async () => {
    const before = await db.draft.count();
    await expect(restoreRecord(contributor, { change: '99999999' })).rejects.toMatchObject({ code: 'not-found' });
    const ofOther = { change: await firstChangeOf('meeting', 'cifg-13'), record: { type: 'meeting', id: 'cifg-12' } };
    await expect(restoreRecord(contributor, ofOther)).rejects.toMatchObject({ code: 'not-found' });
    for (const change of ['abc', '-1', '0', '1.5', '', ' 1', '0x10', '9223372036854775808', '1'.repeat(400)]) {
      const refused = restoreRecord(contributor, { change });
      await expect(refused, change).rejects.toMatchObject({ name: 'ZodError' });
      if (change.length > 3) await expect(refused, 'says nothing of what came').rejects.not.toThrow(change);
    }
    const last = restoreRecord(contributor, { change: '9223372036854775807' });
    await expect(last).rejects.toMatchObject({ code: 'not-found', message: expect.not.stringMatching(/\d/) });
    const change = await firstChangeOf('text', 'cifg-12/ar');
    await expect(restoreRecord(translator, { change })).rejects.toMatchObject({ code: 'forbidden' });
    expect(await db.draft.count()).toBe(before);
  });
});
