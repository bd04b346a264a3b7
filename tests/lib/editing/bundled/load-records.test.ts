import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { loader } from '@/lib/auth/permissions';
import type { Database } from '@/lib/db/client';
import { loadRecords } from '@/lib/editing/bundled/load-records';
import { readRecordFiles } from '@/lib/editing/bundled/read-record-files';
import { recordChanges } from '@/lib/editing/history/history';
import { testDatabaseForEach } from '@/tests/support/database';
import { recordTotals } from '@/tests/support/record-totals';
import { verifyNow } from '@/tests/support/verify-now';

type Row = { id: string } & Record<string, unknown>;

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'records-'));
  await cp('prisma/records', folder, { recursive: true });
});

afterEach(() => rm(folder, { recursive: true }));

/** Loads the copy of the bundled files, or the files themselves. */
async function load(db: Database, from?: string) {
  return loadRecords(loader, await readRecordFiles(from), { db });
}

/** Alters one record of a copy of the bundled files. */
async function alter(file: string, id: string, change: (row: Row) => void): Promise<void> {
  const rows = JSON.parse(await readFile(join(folder, file), 'utf8')) as Row[];
  const row = rows.find((candidate) => candidate.id === id);
  if (!row) throw new Error(`no ${id} in ${file}`);
  change(row);
  await writeFile(join(folder, file), JSON.stringify(rows));
}

describe('loading into an empty database', async () => {
  const { db, url } = await testDatabaseForEach('migrated');

  it('writes nothing when a reference leads nowhere, and names file, record and field', async () => {
    await alter('meetings/cifg.json', 'cifg-12', (row) => {
      row.topics = ['oil', 'no-such-topic'];
      row.place = 'atlantis';
    });
    await alter('designations.json', 'tftc-r5-2020-07-15', (row) => {
      row.meeting = 'cifg-5';
    });
    const loading = load(db, folder);
    await expect(loading).rejects.toMatchObject({ name: 'DomainError', code: 'invalid' });
    await expect(loading).rejects.toThrow(/meetings\/cifg\.json: cifg-12: topics names no-such-topic/);
    await expect(loading).rejects.toThrow(/meetings\/cifg\.json: cifg-12: place names atlantis/);
    await expect(loading).rejects.toThrow(/designations\.json: tftc-r5-2020-07-15: meeting names cifg-5/);
    expect(await db.source.count()).toBe(0);
    expect(await db.change.count()).toBe(0);
  });

  it.each([
    ['an unknown field', (row: Row) => Object.assign(row, { colour: 'red' }), /cifg-12/],
    ['half a pair', (row: Row) => Object.assign(row, { title: { en: 'Twelfth' } }), /cifg-12: title\.ar/],
    ['a date that is none', (row: Row) => Object.assign(row.date as object, { edtf: '1970-01-01' }), /date\.edtf/],
    ['no source', (row: Row) => Object.assign(row, { sources: [] }), /names no source/],
  ])('refuses a record with %s', async (_what, change, complaint) => {
    await alter('meetings/cifg.json', 'cifg-12', change);
    await expect(load(db, folder)).rejects.toThrow(complaint);
    expect(await db.meeting.count()).toBe(0);
  });

  it('refuses a file that is no list', async () => {
    await writeFile(join(folder, 'gaps.json'), '{');
    await expect(load(db, folder)).rejects.toThrow(/gaps\.json/);
  });

  it('refuses two adopted claims on one property', async () => {
    await alter('bodies.json', 'cifg', (row) => {
      for (const claim of row.claims as { status: string }[]) claim.status = 'adopted';
    });
    await expect(load(db, folder)).rejects.toThrow(/second adopted claim on established/);
  });

  it('refuses one number given twice within a body', async () => {
    await alter('meetings/cifg.json', 'cifg-13', (row) => Object.assign(row, { ordinal: 12 }));
    await expect(load(db, folder)).rejects.toThrow(/cifg-13: ordinal is given twice within cifg/);
  });

  it('refuses a claim that stands beside no other', async () => {
    await alter('bodies.json', 'cifg', (row) => {
      const claims = row.claims as { id: string; status: string }[];
      for (const claim of claims) if (claim.id === 'cifg-working-groups-2') claim.status = 'open';
    });
    await expect(load(db, folder)).rejects.toThrow(/cifg-working-groups-1 is the only claim on working-groups/);
  });

  it('loads once for two that load at the same time', async () => {
    const reports = await Promise.all([load(db, folder), load(db, folder)]);
    expect(reports.filter(({ run }) => run !== null)).toHaveLength(1);
    expect(await db.meeting.count()).toBe(recordTotals.meetings);
    expect(await verifyNow(url)).toMatchObject({ ok: true, broken: [], unsealed: [] });
  });
});

describe('a second load', async () => {
  const { db, url } = await testDatabaseForEach('loaded');

  it('changes nothing and says so', async () => {
    const before = await db.change.count();
    const report = await load(db);
    expect(report.run).toBeNull();
    expect(report.kept).toEqual([]);
    expect(report.counts.meeting).toEqual({ created: 0, updated: 0, unchanged: recordTotals.meetings, kept: 0 });
    expect(await db.change.count()).toBe(before);
  });

  it('has left a change for every record, of one run, under its own name', async () => {
    const changes = await db.change.findMany({ include: { run: true } });
    expect(new Set(changes.map(({ actor }) => actor))).toEqual(new Set(['system:loader']));
    expect(new Set(changes.map(({ run }) => run?.kind))).toEqual(new Set(['load']));
    expect(changes.filter(({ subjectType }) => subjectType === 'meeting')).toHaveLength(recordTotals.meetings);
    expect(changes.filter(({ subjectType }) => subjectType === 'text')).toHaveLength(await db.text.count());
    const twelfth = changes.find(({ subjectType, subjectId }) => subjectType === 'meeting' && subjectId === 'cifg-12');
    expect(twelfth).toMatchObject({ before: null, after: { id: 'cifg-12', ordinal: 12 } });
    expect(twelfth?.tags).toEqual(['meetings', 'meeting:cifg-12']);
    expect(await verifyNow(url)).toMatchObject({ ok: true, length: changes.length, broken: [], unsealed: [] });
  });
});

describe('a load of changed files', async () => {
  const { db, url } = await testDatabaseForEach('loaded');

  it('brings a record up to what its file says now, as a new version', async () => {
    await alter('meetings/cifg.json', 'cifg-20', (row) => {
      row.summary = { ar: 'ملخص آخر.', en: 'Another summary.' };
      row.topics = ['oil'];
      (row.counts as unknown[]).pop();
    });
    const report = await load(db, folder);
    expect(report.counts.meeting).toEqual({ created: 0, updated: 1, unchanged: recordTotals.meetings - 1, kept: 0 });
    const meeting = await db.meeting.findUnique({
      where: { publicId: 'cifg-20' },
      include: { topics: true, counts: true, sources: true, parties: { where: { role: 'co_chair' } } },
    });
    expect(meeting).toMatchObject({ summaryEn: 'Another summary.', version: 2, counts: [] });
    expect(meeting?.topics.map(({ publicId }) => publicId)).toEqual(['oil']);
    expect(meeting?.sources).toHaveLength(3);
    expect(meeting?.parties).toHaveLength(3);
    const change = await db.change.findFirst({ orderBy: { seq: 'desc' } });
    expect(change).toMatchObject({
      subjectId: 'cifg-20',
      before: { topics: expect.anything() },
      after: { topics: ['oil'] },
    });
    expect((await load(db)).counts.meeting.updated).toBe(1);
    expect((await load(db)).run).toBeNull();
    expect(await verifyNow(url)).toMatchObject({ ok: true, broken: [], unsealed: [] });
  });

  it('renews names, claims and targets with their record', async () => {
    const counted = async () => [await db.bodyName.count(), await db.claim.count(), await db.target.count()];
    const before = await counted();
    await alter('bodies.json', 'cifg', (row) => Object.assign(row, { acronym: 'GCFI' }));
    await alter('designations.json', 'tftc-r1-2017-10-25', (row) => Object.assign(row, { round: 2 }));
    await alter('statements.json', 'cifg-12', (row) => Object.assign(row, { issued: '2019-11-21' }));
    const report = await load(db, folder);
    expect(report.counts.body.updated + report.counts.designation.updated + report.counts.statement.updated).toBe(3);
    expect(report.counts.text.updated).toBe(0);
    expect(await counted()).toEqual(before);
    await load(db);
    expect(await counted()).toEqual(before);
  });
});

describe('a load of meetings that exchange their numbers', async () => {
  const { db } = await testDatabaseForEach('loaded');

  it('gives each the number of the other, though a number is unique at every moment', async () => {
    await alter('meetings/cifg.json', 'cifg-12', (row) => Object.assign(row, { ordinal: 13 }));
    await alter('meetings/cifg.json', 'cifg-13', (row) => Object.assign(row, { ordinal: 12 }));
    expect((await load(db, folder)).counts.meeting.updated).toBe(2);
    const numbered = await db.meeting.findMany({
      select: { ordinal: true },
      where: { publicId: { in: ['cifg-12', 'cifg-13'] } },
      orderBy: { publicId: 'asc' },
    });
    expect(numbered).toEqual([{ ordinal: 13 }, { ordinal: 12 }]);
  });
});

describe('a load into a database that holds a claim as open', async () => {
  const { db } = await testDatabaseForEach('migrated');
  const statuses = () =>
    db.claim.findMany({
      select: { status: true },
      where: { property: 'working-groups', body: { publicId: 'cifg' } },
      orderBy: { position: 'asc' },
    });

  it('says that both values stand, and what else the record says of them', async () => {
    await alter('bodies.json', 'cifg', (row) => {
      for (const claim of row.claims as { status: string }[]) {
        if (claim.status === 'both_stand') claim.status = 'open';
      }
    });
    await load(db, folder);
    expect(await statuses()).toEqual([{ status: 'open' }, { status: 'open' }]);
    expect((await load(db)).counts.body).toMatchObject({ updated: 1, unchanged: recordTotals.bodies - 1 });
    expect(await statuses()).toEqual([{ status: 'both_stand' }, { status: 'both_stand' }]);
  });
});

describe('a load after an editor', async () => {
  const { db } = await testDatabaseForEach('loaded');
  const editor = { kind: 'person', id: 'editor', role: 'publisher', translates: null } as const;

  it('leaves alone what an editor has changed, and reports it', async () => {
    await db.$transaction(async (tx) => {
      await tx.meeting.update({ where: { publicId: 'cifg-9' }, data: { titleEn: 'As the editor has it', version: 2 } });
      const subject = { type: 'meeting', id: 'cifg-9' };
      await recordChanges(tx, editor, [{ action: 'meeting.retitle', subject, before: null, after: {}, tags: [] }]);
    });
    await alter('meetings/cifg.json', 'cifg-9', (row) => Object.assign(row, { note: null }));
    const report = await load(db, folder);
    expect(report.kept).toEqual(['meeting cifg-9']);
    expect(report.run).toBeNull();
    const meeting = await db.meeting.findUnique({ where: { publicId: 'cifg-9' } });
    expect(meeting?.titleEn).toBe('As the editor has it');
    expect(meeting?.noteEn).not.toBeNull();
  });
});

describe('a load after an import', async () => {
  const { db } = await testDatabaseForEach('loaded');

  it('leaves a text that was imported and still renews its statement', async () => {
    await db.$transaction(async (tx) => {
      const text = await tx.text.findFirstOrThrow({ where: { slug: 'ar', statement: { publicId: 'cifg-12' } } });
      await tx.text.update({ where: { id: text.id }, data: { extent: 'full' } });
      const subject = { type: 'text', id: 'cifg-12/ar' };
      await recordChanges(tx, { kind: 'operator' }, [
        { action: 'text.publish', subject, before: null, after: {}, tags: [] },
      ]);
    });
    await alter('statements.json', 'cifg-12', (row) => Object.assign(row, { issued: '2019-11-22' }));
    const report = await load(db, folder);
    expect(report.kept).toEqual(['text cifg-12/ar']);
    expect(report.counts.statement.updated).toBe(1);
    expect(await db.text.count({ where: { extent: 'full' } })).toBe(1);
  });
});
