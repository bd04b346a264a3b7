import { stat } from 'node:fs/promises';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { withdrawDesignation } from '@/lib/editing/designations/withdraw-designation';
import { publishStatementText } from '@/lib/editing/texts/publish-statement-text';
import { archiveFolder, exportFrom, importInto, readFiles, verifyFile } from '@/tests/support/archives';
import { databaseApart, testDatabaseForEach } from '@/tests/support/database';
import { addActor } from '@/tests/support/people';
import { fillRecord } from '@/tests/support/tampering';
import { textInput } from '@/tests/support/texts';

const { url, db } = await testDatabaseForEach('migrated');
const bundled = await databaseApart('loaded');
const empty = await databaseApart('migrated');
const at = await archiveFolder();
const operator = { kind: 'operator' } as const;

/** Withdraws a designation, on which nothing else rests; returns its id. */
async function withdrawOne(): Promise<string> {
  const { publicId, version } = await db.designation.findFirstOrThrow({ orderBy: { publicId: 'asc' } });
  await withdrawDesignation(await addActor(db, 'publisher'), { id: publicId, version, reason: 'A test.' });
  return publicId;
}

/** A record with texts of several versions, what was withdrawn, what is out of date, and what belongs to no record. */
async function fill(): Promise<void> {
  await fillRecord(db, 0);
  await publishStatementText(operator, textInput({ slug: 'ar-other', version: 2 }));
  await withdrawOne();
  const [text, source] = await db.text.findMany({ take: 2 });
  const slot = await db.slot.findFirstOrThrow();
  await db.stalePlace.create({ data: { textId: text!.id, sourceId: source!.id, slotId: slot.id, was: 'كانت\nwas' } });
  const proposal = { type: 'meeting', subject: 'cifg-9', record: { note: null, b: [1, { a: 'x' }] } } as const;
  await db.proposal.create({ data: { publicId: 'proposal-1', ...proposal } });
  const ended = { state: 'answered', outcome: 'corrected', answerEn: 'Right.', endedAt: new Date() } as const;
  await db.report.createMany({
    data: [
      {
        token: 'a'.repeat(32),
        about: 'meetings/cifg-9',
        lang: 'en',
        words: 'It is wrong',
        releasedAt: new Date(),
        ...ended,
      },
      { token: 'b'.repeat(32), about: 'meetings/cifg-9', lang: 'en', words: 'Nobody shows this', ...ended },
    ],
  });
}

describe('an archive', () => {
  afterEach(() => vi.unstubAllEnvs());

  it('of the bundled record goes into an empty database and comes out as the same bytes', async () => {
    const sum = await exportFrom(bundled.url, at('bundled.zip'));
    expect(await verifyFile(at('bundled.zip'))).toMatchObject({ ok: true, broken: [], unsealed: [] });
    expect(await importInto(url, at('bundled.zip'))).toMatchObject({ state: 'imported' });
    expect(await exportFrom(url, at('bundled-again.zip'))).toBe(sum);
  });

  it('of a record with texts, versions and what was withdrawn does the same, and the chain holds', async () => {
    await fill();
    const sum = await exportFrom(url, at('filled.zip'));
    const report = await verifyFile(at('filled.zip'));
    expect(report.broken).toEqual([]);
    expect(await importInto(empty.url, at('filled.zip'))).toMatchObject({ state: 'imported', head: report.head });
    expect(await exportFrom(empty.url, at('filled-again.zip'))).toBe(sum);
  });

  it('is the same file in every time zone, and read by nobody else', async () => {
    const sums: string[] = [];
    for (const zone of ['UTC', 'Asia/Riyadh', 'America/St_Johns']) {
      vi.stubEnv('TZ', zone);
      sums.push(await exportFrom(bundled.url, at('zone.zip')), await exportFrom(bundled.url, at('zone.zip')));
    }
    expect(new Set(sums).size).toBe(1);
    expect((await stat(at('zone.zip'))).mode & 0o777).toBe(0o600);
  });

  it('carries no draft, no account, no secret, and no words of a reader that are not shown', async () => {
    await fill();
    await db.person.create({ data: { publicId: 'p-1', email: 'nobody@example.org', role: 'contributor', lang: 'ar' } });
    await exportFrom(url, at('private.zip'));
    const all = Object.values(await readFiles(at('private.zip'))).join('');
    expect(all).toContain('It is wrong');
    for (const word of ['nobody@example.org', 'Nobody shows this', 'aaaaaaaaaaaaaaaaaaaaaaaa', 'bbbbbbbbbbbbbbbb'])
      expect(all).not.toContain(word);
  });

  it('of the record that is there changes nothing, nor does an earlier one of it', async () => {
    await fillRecord(db, 0);
    await exportFrom(url, at('own.zip'));
    expect(await importInto(url, at('own.zip'))).toMatchObject({ state: 'unchanged', later: 0 });
    await withdrawOne();
    const before = await db.change.count();
    expect(await importInto(url, at('own.zip'))).toMatchObject({ state: 'unchanged', later: 1 });
    expect(await db.change.count()).toBe(before);
  });

  it('of another record is refused, and everything stays', async () => {
    await fillRecord(db, 0);
    await exportFrom(bundled.url, at('other.zip'));
    const sum = await exportFrom(url, at('mine.zip'));
    await expect(importInto(url, at('other.zip'))).rejects.toThrow(/holds another record/);
    expect(await exportFrom(url, at('mine.zip'))).toBe(sum);
  });

  it('is only looked at in a dry run', async () => {
    await exportFrom(bundled.url, at('dry.zip'));
    expect(await importInto(url, at('dry.zip'), true)).toMatchObject({ state: 'planned' });
    expect(await db.change.count()).toBe(0);
  });

  it('leaves a record that is written on: the next change follows the last', async () => {
    await exportFrom(bundled.url, at('on.zip'));
    const { head } = await importInto(url, at('on.zip'));
    const publicId = await withdrawOne();
    const last = await db.change.findFirstOrThrow({ orderBy: { seq: 'desc' } });
    expect(last).toMatchObject({ seq: BigInt(head!.seq + 1), previousHash: head!.hash });
    const { updatedAt } = await db.designation.findFirstOrThrow({ where: { publicId } });
    expect(updatedAt).toEqual(last.at);
  });
});
