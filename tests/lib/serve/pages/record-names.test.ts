import { afterAll, describe, expect, it } from 'vitest';
import { locales } from '@/lib/i18n/locales';
import { paths } from '@/lib/i18n/paths';
import { openRecordNames } from '@/lib/serve/pages/record-names';
import { testDatabase } from '@/tests/support/database';

const { db, url } = await testDatabase('loaded');
const names = openRecordNames(url);
afterAll(() => names.close());

describe('the names of records', () => {
  it('are those of every record, in both languages', async () => {
    const select = { publicId: true } as const;
    const records = await Promise.all([
      ...[db.meeting.findMany({ select }), db.statement.findMany({ select }), db.body.findMany({ select })],
      ...[db.party.findMany({ select }), db.topic.findMany({ select }), db.designation.findMany({ select })],
    ]);
    const addresses = [paths.meeting, paths.statement, paths.body, paths.member, paths.topic, paths.designation];
    const every = records.flatMap((rows, index) =>
      rows.flatMap(({ publicId }) => locales.map((locale) => addresses[index]?.(locale, publicId) ?? '')),
    );
    expect(every.length).toBeGreaterThan(300);
    const missing = await Promise.all(every.map(async (path) => ((await names.mayHave(path)) ? [] : [path])));
    expect(missing.flat()).toEqual([]);
  });

  it.each([
    '/ar/meetings/cifg-12.json',
    '/en/statements/cifg-12/parallel/en...ar',
    '/en/statements/cifg-12/v/99',
    '/en/members/on',
    '/en/members/on/2019-11-20',
    '/en/years/1066',
    '/en/search',
  ])('may stand at %s', async (path) => {
    expect(await names.mayHave(path)).toBe(true);
  });

  it.each([
    '/ar/meetings/cifg-99',
    '/en/statements/cifg-99/p1',
    '/en/statements/cifg-99.json',
    '/en/bodies/nobody',
    '/en/members/atlantis',
    '/en/topics/nothing',
    '/en/designations/none-2020',
    "/en/topics/x'--",
  ])('do not stand at %s', async (path) => {
    expect(await names.mayHave(path)).toBe(false);
  });

  it('are there as soon as the record is, and stay after it was withdrawn', async () => {
    const path = paths.member('ar', 'newcomer');
    expect(await names.mayHave(path)).toBe(false);
    const withdrawn = { withdrawnAt: new Date(), withdrawnReason: 'A duplicate.' };
    const first = await db.party.findFirstOrThrow();
    await db.party.update({ where: { id: first.id }, data: { publicId: 'newcomer', ...withdrawn } });
    expect(await names.mayHave(path)).toBe(true);
  });

  it('may be anything when the database does not answer', async () => {
    const nowhere = openRecordNames('postgresql://nobody:x@127.0.0.1:1/none');
    expect(await nowhere.mayHave('/ar/meetings/cifg-99')).toBe(true);
    await nowhere.close();
  });
});
