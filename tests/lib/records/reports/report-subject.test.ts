import { describe, expect, it } from 'vitest';
import { publishStatementText } from '@/lib/editing/texts/publish-statement-text';
import { findReportSubject, sitePages } from '@/lib/records/reports/report-subject';
import { testDatabase } from '@/tests/support/database';
import { pagePaths } from '@/tests/support/pages';
import { englishText, textInput } from '@/tests/support/texts';

const { db } = await testDatabase('loaded');
const input = textInput({
  ...{ statement: 'cifg-12', slug: 'en', lang: 'en', version: 1, bytes: Buffer.from(englishText) },
  ...{ standing: 'official', extent: 'full', rights: 'us_federal' },
});
await publishStatementText({ kind: 'operator' }, input);
const find = (about: string) => findReportSubject(db, about);

describe('what a report may be about', () => {
  it.each([
    ...pagePaths.filter((path) => !/^\/(?:report|cite)\//.test(path)),
    '/search',
    '/statements/cifg-12/p1',
    '/statements/cifg-12/v/1',
    '/statements/cifg-12/parallel',
  ])('the page at %s', async (path) => {
    expect(await find(path)).toMatchObject({ about: path === '' ? '/' : path, claim: null });
  });

  it.each(sitePages.filter((page) => page !== 'home'))('the page of %s', async (page) => {
    expect(await find(`/${page}`)).toMatchObject({ page, record: null });
  });

  it('a change, by its number, and no change of which readers are not told', async () => {
    const more = Buffer.from(`${englishText}\n\nOne more paragraph.\n`);
    const { version } = await db.text.findFirstOrThrow({ where: { slug: 'en', statement: { publicId: 'cifg-12' } } });
    await publishStatementText({ kind: 'operator' }, { ...input, version, bytes: more, reason: 'It was missing.' });
    const { seq } = await db.change.findFirstOrThrow({ where: { action: 'text.publish' }, orderBy: { seq: 'desc' } });
    expect(await find(`/corrections/${seq}`)).toMatchObject({
      ...{ about: `/corrections/${seq}`, page: 'corrections', record: null, detail: String(seq) },
    });
    const loaded = await db.change.findFirstOrThrow({ where: { action: 'meeting.load' } });
    for (const path of [`/corrections/${loaded.seq}`, '/corrections/99999999', '/corrections/older/1'])
      expect(await find(path), path).toBeNull();
  });

  it('a paragraph by either of its addresses, by the name of its statement', async () => {
    const found = await find('/en/statements/cifg-12#p1');
    expect(found).toMatchObject({ about: '/statements/cifg-12/p1', paragraph: 'p1', record: { type: 'statement' } });
    expect(await find('/statements/cifg-12/p1')).toEqual(found);
  });

  it('every claim of the record that is shown on a page', async () => {
    const claims = await db.claim.findMany({
      select: { publicId: true, property: true, meeting: { select: { publicId: true } } },
      where: { meeting: { withdrawnAt: null } },
    });
    expect(claims.length).toBeGreaterThan(10);
    for (const { publicId, property, meeting } of claims) {
      const about = `/meetings/${meeting?.publicId}#claim-${publicId}`;
      expect(await find(about), about).toMatchObject({ about, claim: property });
    }
  });

  it('a figure of a meeting, by either of its addresses, also one on which no source differs', async () => {
    const counts = await db.count.findMany({
      select: { number: true, position: true, meeting: { select: { publicId: true } } },
      where: { meeting: { withdrawnAt: null } },
    });
    expect(counts.length).toBeGreaterThan(5);
    for (const { number, position, meeting } of counts) {
      const about = `/meetings/${meeting.publicId}#figure-${number ?? position}`;
      const found = await find(about);
      expect(found, about).toMatchObject({ about, claim: 'count', record: { type: 'meeting' } });
      expect(await find(about.replace('#', '/'))).toEqual(found);
    }
  });

  it('a claim on a membership, which the page of its member shows', async () => {
    const membership = await db.membership.findFirstOrThrow({ include: { party: true } });
    const row = { publicId: 'made-joined-1', property: 'joined', value: { kind: 'date', edtf: '2026' }, position: 1 };
    await db.claim.create({ data: { ...row, status: 'adopted', membershipId: membership.id } });
    const about = `/members/${membership.party.publicId}#claim-made-joined-1`;
    expect(await find(about)).toMatchObject({ about, claim: 'joined' });
  });

  it.each([
    '/nothing',
    '/meetings/nothing',
    '/meetings/cifg-12/p1',
    '/meetings/cifg-12#claim-nothing',
    '/members/it#claim-nothing',
    '/meetings/cifg-12#figure-99',
    '/meetings/cifg-12#figure-0',
    '/statements/cifg-12#figure-1',
    '/statements/cifg-12/p99',
    '/statements/cifg-12/v/99',
    '/statements/cifg-12/parallel/en...xx',
    '/years/1850',
    '/members/on/2019-13-01',
    '/desk',
    '/report',
    '/constructor/x',
  ])('nothing at %s', async (path) => {
    expect(await find(path)).toBeNull();
  });

  it('a withdrawn record whose page says that it was, and nothing below it', async () => {
    const data = { withdrawnAt: new Date(), withdrawnReason: 'Of a test' };
    await db.statement.update({ where: { publicId: 'cifg-12' }, data });
    expect(await find('/statements/cifg-12')).toMatchObject({ record: { type: 'statement', id: 'cifg-12' } });
    for (const part of ['p1', 'v/1']) expect(await find(`/statements/cifg-12/${part}`)).toBeNull();
  });

  it('no other record that is withdrawn', async () => {
    await db.topic.update({
      where: { publicId: 'hawala-msb' },
      data: { withdrawnAt: new Date(), withdrawnReason: 'Of a test' },
    });
    expect(await find('/topics/hawala-msb')).toBeNull();
  });
});
