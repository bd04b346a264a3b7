import { describe, expect, it } from 'vitest';
import { getMeeting } from '@/lib/records/meetings/meetings';
import { getStatement } from '@/lib/records/statements/statements';
import { parseSearchQuery } from '@/lib/search/ask/search-query';
import { searchRecords } from '@/lib/search/ask/search-records';
import { testDatabaseForEach } from '@/tests/support/database';
import { claimOn, editPart, namesOfFaults, newPart, nextText, publishParts, wholeDraft } from '@/tests/support/parts';
import { verifyNow } from '@/tests/support/verify-now';

const { db, url } = await testDatabaseForEach('loaded');

async function find(q: string): Promise<string[]> {
  const { hits } = await searchRecords(parseSearchQuery({ q, limit: '100' }), 'en');
  return hits.map(({ type, id }) => `${type} ${id}`);
}

describe('a draft of four parts', () => {
  it('becomes records that name each other, in rows, history and search', async () => {
    const draft = wholeDraft();
    expect(await namesOfFaults(db, draft)).toEqual([]);
    expect(await publishParts(draft)).toEqual([
      'source harbour-gazette-2026-11-05',
      'meeting cifg-22',
      'statement cifg-22',
      'text cifg-22/en',
    ]);
    const meeting = await getMeeting('cifg-22');
    expect(meeting).toMatchObject({
      ordinal: 22,
      ordinalScope: 'series',
      date: { edtf: '2026-11-04/2026-11-05', precision: 'day' },
      confidence: 'verified_by_official',
      sources: [{ id: 'harbour-gazette-2026-11-05' }],
    });
    expect(meeting?.country?.id).toBe('it');
    expect(meeting?.disputes.map(({ property }) => property).toSorted()).toEqual([
      'date',
      'hosts',
      'mode',
      'ordinal',
      'place',
    ]);
    const statement = await getStatement('cifg-22');
    expect(statement?.meeting?.id).toBe('cifg-22');
    expect(statement?.texts[0]?.paragraphs.map(({ slots }) => slots)).toEqual([['p1'], ['p2'], ['p3']]);
    expect(await verifyNow(url)).toMatchObject({ ok: true, broken: [] });
    const changes = await db.change.findMany({ orderBy: { seq: 'desc' }, take: 4 });
    expect(changes.map(({ action }) => action).toReversed()).toEqual([
      'source.add',
      'meeting.publish',
      'statement.publish',
      'text.publish',
    ]);
    expect(changes.every(({ reason }) => reason === 'As the source says.')).toBe(true);
  });

  it('is found as soon as it is published, and its text by the new date of its meeting', async () => {
    await publishParts(wholeDraft());
    expect(await find('cifg-22')).toEqual(expect.arrayContaining(['meeting cifg-22', 'text cifg-22/en']));
    expect(await find('4 November 2026')).toEqual(expect.arrayContaining(['meeting cifg-22']));
    await publishParts({
      meeting: await editPart(db, 'meeting', 'cifg-22', {
        'meeting.date': '11 November 2026',
        ...claimOn('date', { words: 'on 11 November', value: '' }, 'cifg-22-date-a1'),
      }),
    });
    expect(await find('4 November 2026')).not.toContain('meeting cifg-22');
    const found = await db.searchDocument.findMany({ where: { subject: { in: ['cifg-22', 'cifg-22/en'] } } });
    expect(found.map(({ day }) => day)).toEqual([20261111, 20261111]);
    expect(await verifyNow(url)).toMatchObject({ ok: true, broken: [] });
  });
});

describe('a part', () => {
  it('that changes nothing leaves no change, whatever way it writes a date or a name', async () => {
    const before = await db.change.count();
    await publishParts({
      meeting: await editPart(db, 'meeting', 'cifg-12', {
        'meeting.date': '19 و20 نوفمبر ٢٠١٩',
        'meeting.coChairs': 'إيطاليا، المملكة العربية السعودية\nUnited States',
      }),
      statement: await editPart(db, 'statement', 'cifg-12', {}),
      text: await editPart(db, 'text', 'cifg-12/en', {}),
      source: await editPart(db, 'source', 'treasury-sm834', {}),
    });
    expect(await db.change.count()).toBe(before);
  });

  it('of a source gives a new version of it alone', async () => {
    await publishParts({ source: await editPart(db, 'source', 'treasury-sm834', { 'source.publisherAr': 'الخزانة' }) });
    const [change] = await db.change.findMany({ orderBy: { seq: 'desc' }, take: 1 });
    expect(change).toMatchObject({ action: 'source.revise', subjectId: 'treasury-sm834' });
    expect((await editPart(db, 'source', 'treasury-sm834', {})).baseVersion).toBe(2);
    expect(await verifyNow(url)).toMatchObject({ ok: true, broken: [] });
  });

  it('of a text leaves the texts beside it as they are', async () => {
    await publishParts({
      text: newPart(nextText({ 'text.statement': 'cifg-12', 'text.source': 'treasury-sm834', 'text.slug': 'en-copy' })),
    });
    const texts = await db.text.findMany({ where: { statement: { publicId: 'cifg-12' } }, orderBy: { slug: 'asc' } });
    expect(texts.map(({ slug, version }) => `${slug} ${version}`)).toEqual(['ar 1', 'en 1', 'en-copy 1']);
    expect(await verifyNow(url)).toMatchObject({ ok: true, broken: [] });
  });

  it('with faults is refused by publishing itself, and nothing is written', async () => {
    const before = await db.change.count();
    const draft = wholeDraft({ text: { 'text.lang': '' } });
    await expect(publishParts(draft)).rejects.toMatchObject({
      code: 'invalid',
      faults: [{ field: 'text.lang', message: 'validation.required' }],
    });
    expect(await db.change.count()).toBe(before);
    expect(await db.source.count({ where: { publicId: 'harbour-gazette-2026-11-05' } })).toBe(0);
  });
});
