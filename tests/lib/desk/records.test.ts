import { describe, expect, it } from 'vitest';
import type { PersonActor } from '@/lib/auth/permissions';
import type { DraftState, PartType } from '@/lib/db/generated/enums';
import { getRecord, listRecords, type RecordAsk, recordsAtOnce, recordTypes } from '@/lib/desk/records';
import { testDatabaseForEach } from '@/tests/support/database';

const { db } = await testDatabaseForEach('loaded');

const contributor: PersonActor = { kind: 'person', id: 'aaaaaaaaaaaa', role: 'contributor', translates: null };
const translator: PersonActor = { kind: 'person', id: 'bbbbbbbbbbbb', role: 'translator', translates: 'ar' };

const plain: RecordAsk = {
  type: 'meeting',
  q: '',
  sort: 'updated',
  direction: 'desc',
  state: 'all',
  page: 1,
  locale: 'en',
};

const list = (ask: Partial<RecordAsk>, actor = contributor) => listRecords(actor, { ...plain, ...ask });
const idsOf = ({ items }: { items: { id: string }[] }) => items.map(({ id }) => id);
const found = async (q: string, ask: Partial<RecordAsk> = {}) => idsOf(await list({ q, ...ask }));

async function walk(ask: Partial<RecordAsk>, actor = contributor): Promise<string[]> {
  const ids: string[] = [];
  for (let page = 1; ; page += 1) {
    const { items, total } = await list({ ...ask, page }, actor);
    ids.push(...items.map(({ id }) => id));
    if (ids.length >= total || items.length === 0) return ids;
  }
}

type Begun = { type?: PartType; payload?: Record<string, string>; state?: DraftState };

async function begin(subject: string, { type = 'meeting', payload = {}, state = 'draft' }: Begun = {}) {
  const count = await db.draft.count();
  const draft = await db.draft.create({ data: { publicId: `draft-${count}`, state } });
  await db.draftPart.create({ data: { draftId: draft.id, type, subject, baseVersion: 1, base: payload, payload } });
  return draft;
}

describe('the list of records', () => {
  it('knows a date whose day is stated and whose year is inferred', async () => {
    const { items } = await list({ q: 'cifg-21' });
    expect(items.find(({ id }) => id === 'cifg-21')?.isYearUnconfirmed).toBe(true);
    expect((await getRecord(contributor, 'meeting', 'cifg-21'))?.isYearUnconfirmed).toBe(true);
    expect((await getRecord(contributor, 'meeting', 'cifg-20'))?.isYearUnconfirmed).toBe(false);
  });

  it.each(recordTypes)('has every %s once, fifty on a page', async (type) => {
    const counts = {
      meeting: db.meeting.count(),
      statement: db.statement.count(),
      text: db.text.count(),
      source: db.source.count(),
      body: db.body.count(),
      party: db.party.count(),
      membership: db.membership.count(),
      place: db.place.count(),
      topic: db.topic.count(),
      concept: db.concept.count(),
      designation: db.designation.count(),
      plan: db.plan.count(),
      gap: db.gap.count(),
      commitment: db.commitment.count(),
    };
    const total = await counts[type];
    const first = await list({ type });
    expect(first.total).toBe(total);
    expect(first.items).toHaveLength(Math.min(total, recordsAtOnce));
    const ids = await walk({ type });
    expect(new Set(ids).size).toBe(total);
    expect(await list({ type, page: 10_000 })).toEqual({ items: [], total, isMore: false });
  });

  it('is found by the folded key: hamza, digits, tatweel and case are one, and so are id and title', async () => {
    const title = { titleAr: 'اجتماع إيطاليا في ٢٠١٩', titleEn: 'A Meeting in Café Rome' };
    await db.meeting.update({ where: { publicId: 'cifg-12' }, data: title });
    for (const q of ['إيطاليا 2019', 'ايطاليا', 'إيطاليـــا', 'اِجتماع ايطاليا ۲۰۱۹', 'CAFE rome', 'cifg-12']) {
      expect(await found(q), q).toContain('cifg-12');
    }
    expect(await found('ايطاليا zebra')).toEqual([]);
  });

  it('takes what was typed as letters, not as a pattern or SQL', async () => {
    for (const q of ['%', "' OR true --", '(a+)+$', '__proto__', '\u0000', '\ud800']) {
      const { total } = await list({ q });
      expect(total, JSON.stringify(q)).toBeLessThanOrEqual(await db.meeting.count());
    }
    expect(await found("xx' OR '1'='1")).toEqual([]);
  });

  it('sorts by title in the language of the desk, in Arabic by the letter after the article', async () => {
    const titles = [
      ['cifg-1', 'الأرز', 'Zebra'],
      ['cifg-2', 'إبل', 'apple'],
      ['cifg-3', 'الباب', 'Mango'],
    ] as const;
    for (const [id, titleAr, titleEn] of titles) {
      await db.meeting.update({ where: { publicId: id }, data: { titleAr, titleEn: `${titleEn} here` } });
    }
    const ours = (ids: string[]) => ids.filter((id) => titles.some(([known]) => known === id));
    const sort = 'title';
    expect(ours(await walk({ sort, direction: 'asc', locale: 'ar' }))).toEqual(['cifg-2', 'cifg-1', 'cifg-3']);
    expect(ours(await walk({ sort, direction: 'asc' }))).toEqual(['cifg-2', 'cifg-3', 'cifg-1']);
    expect(ours(await walk({ sort, direction: 'desc' }))).toEqual(['cifg-1', 'cifg-3', 'cifg-2']);
  });

  it('sorts by date with what has none at the end, either way', async () => {
    const rows = await db.statement.findMany({ select: { publicId: true, issued: true } });
    const dated = new Map(rows.map(({ publicId, issued }) => [publicId, issued]));
    const undated = rows.filter(({ issued }) => issued === null).length;
    expect(undated).toBeGreaterThan(0);
    for (const direction of ['asc', 'desc'] as const) {
      const dates = (await walk({ type: 'statement', sort: 'date', direction })).map((id) => dated.get(id) ?? null);
      const known = dates.slice(0, dates.length - undated) as string[];
      expect(dates.slice(known.length).every((date) => date === null)).toBe(true);
      expect(known).toEqual(direction === 'asc' ? known.toSorted() : known.toSorted().toReversed());
    }
  });

  it('shows a change at once, in its new place and by its new words', async () => {
    const direction = 'asc';
    const sort = 'title';
    await list({ sort, direction });
    await db.meeting.update({ where: { publicId: 'cifg-13' }, data: { titleEn: 'AAA first of all' } });
    expect(idsOf(await list({ sort, direction }))[0]).toBe('cifg-13');
    expect(idsOf(await list({}))[0]).toBe('cifg-13');
    expect(await found('first of all')).toEqual(['cifg-13']);
    await db.statement.update({ where: { publicId: 'cifg-13' }, data: { titleEn: 'Renamed work' } });
    expect(await found('renamed work', { type: 'text' })).not.toEqual([]);
    await db.source.create({
      data: {
        publicId: 'new-one',
        publisherAr: 'صحيفة',
        publisherEn: 'Gazette of Nowhere',
        lang: 'en',
        kind: 'press',
        rights: 'press',
        state: 'no_address',
      },
    });
    expect(await found('nowhere gazette', { type: 'source' })).toEqual(['new-one']);
    await db.source.delete({ where: { publicId: 'new-one' } });
    expect(await found('nowhere gazette', { type: 'source' })).toEqual([]);
  });

  it('is narrowed to what is withdrawn, published or in a draft', async () => {
    const withdrawn = { withdrawnAt: new Date(), withdrawnReason: 'a duplicate' };
    await db.meeting.update({ where: { publicId: 'cifg-11' }, data: withdrawn });
    const total = await db.meeting.count();
    expect(idsOf(await list({ state: 'withdrawn' }))).toEqual(['cifg-11']);
    expect((await list({ state: 'published' })).total).toBe(total - 1);
    expect((await list({ state: 'all' })).total).toBe(total);
    await begin('cifg-12');
    await begin('cifg-12');
    await begin('cifg-13', { state: 'discarded' });
    const { items } = await list({ state: 'in-draft' });
    expect(items).toMatchObject([{ id: 'cifg-12', drafts: 2 }]);
  });

  it('counts for a translator no draft that the translator may not read', async () => {
    await begin('cifg-12');
    await begin('cifg-12/ar', { type: 'text', payload: { 'text.lang': 'ar' } });
    await begin('cifg-12/en', { type: 'text', payload: { 'text.lang': 'en' } });
    const drafted = async (type: PartType, actor: PersonActor) =>
      (await list({ type, state: 'in-draft' }, actor)).items.map(({ id, drafts }) => [id, drafts]);
    expect(await drafted('meeting', contributor)).toEqual([['cifg-12', 1]]);
    expect(await drafted('meeting', translator)).toEqual([]);
    const texts = await db.text.findMany({ select: { slug: true }, where: { statement: { publicId: 'cifg-12' } } });
    const there = new Set(texts.map(({ slug }) => `cifg-12/${slug}`));
    const onlyThere = (rows: unknown[][]) => rows.filter(([id]) => there.has(String(id)));
    expect(onlyThere(await drafted('text', translator))).toEqual(onlyThere([['cifg-12/ar', 1]]));
    expect((await getRecord(translator, 'meeting', 'cifg-12'))?.drafts).toEqual([]);
    expect((await getRecord(contributor, 'meeting', 'cifg-12'))?.drafts).toHaveLength(1);
  });

  it('refuses whoever may not read records, and whoever is nobody', async () => {
    const refused = { code: 'forbidden' };
    await expect(list({}, { ...contributor, role: 'administrator' })).rejects.toMatchObject(refused);
    await expect(listRecords({ ...contributor, id: '' }, plain)).rejects.toMatchObject(refused);
    await expect(getRecord({ ...contributor, id: '' }, 'meeting', 'cifg-12')).rejects.toMatchObject(refused);
  });
});

describe('a record of the desk', () => {
  it('is there with its version and its texts, also when it was withdrawn', async () => {
    const record = await getRecord(contributor, 'statement', 'cifg-13');
    expect(record).toMatchObject({ id: 'cifg-13', version: 1, isWithdrawn: false, withdrawnBecause: null, drafts: [] });
    expect(record?.texts.map(({ id }) => id)).toContain('cifg-13/en');
    const withdrawn = { withdrawnAt: new Date(), withdrawnReason: 'a duplicate' };
    await db.statement.update({ where: { publicId: 'cifg-13' }, data: withdrawn });
    expect(await getRecord(contributor, 'statement', 'cifg-13')).toMatchObject({
      isWithdrawn: true,
      withdrawnBecause: 'a duplicate',
    });
  });

  it('is null where there is none', async () => {
    for (const [type, id] of [
      ['meeting', 'cifg-5'],
      ['text', 'cifg-12'],
      ['text', 'cifg-12/xx/yy'],
      ['source', ''],
    ] as const) {
      expect(await getRecord(contributor, type, id), id).toBeNull();
    }
  });

  it('names its open drafts with who began them', async () => {
    const person = await db.person.create({
      data: { publicId: 'cccccccccccc', email: 'a@example.org', name: 'Salma Idris', role: 'contributor', lang: 'ar' },
    });
    const { id } = await begin('cifg-12');
    await db.draft.update({ where: { id }, data: { starterId: person.id } });
    expect((await getRecord(contributor, 'meeting', 'cifg-12'))?.drafts).toMatchObject([
      { id: 'draft-0', state: 'draft', version: 1, starter: { id: 'cccccccccccc', name: 'Salma Idris' } },
    ]);
  });
});
