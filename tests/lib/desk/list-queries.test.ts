import { Client } from 'pg';
import { expect, it, onTestFinished, vi } from 'vitest';
import { listProposals } from '@/lib/desk/proposals';
import { listReports } from '@/lib/desk/reports';
import { testDatabase } from '@/tests/support/database';
import { addActor } from '@/tests/support/people';

const { db } = await testDatabase('loaded');
const reviewer = await addActor(db, 'reviewer');

/** How many queries reach PostgreSQL from this process. */
async function countQueries(ask: () => Promise<unknown>): Promise<number> {
  const query = vi.spyOn(Client.prototype, 'query');
  onTestFinished(() => query.mockRestore());
  await ask();
  const count = query.mock.calls.length;
  query.mockRestore();
  expect(count).toBeGreaterThan(0);
  return count;
}

it('a list of reports asks as often for three as for forty', async () => {
  const claims = await db.claim.findMany({
    select: { publicId: true, meeting: { select: { publicId: true } } },
    where: { meeting: { withdrawnAt: null } },
    take: 20,
  });
  const report = (about: string, n: number) => ({ about, lang: 'en', token: `token-${about}-${n}`, words: 'Wrong' });
  const kinds = [
    ...['/meetings/cifg-12', '/statements/cifg-12/v/1', '/statements/cifg-12/parallel'],
    ...claims.map(({ publicId, meeting }) => `/meetings/${meeting?.publicId}#claim-${publicId}`),
  ];
  const list = () => listReports(reviewer, { state: 'all', page: 1 });
  await db.report.createMany({ data: kinds.slice(0, 4).map(report) });
  const few = await countQueries(list);
  await db.report.createMany({ data: [...kinds, ...kinds].map((about, n) => report(about, n + 4)) });
  expect(await countQueries(list)).toBe(few);
  const { items } = await list();
  expect(items.length).toBeGreaterThan(40);
  expect(items.map(({ about, subject }) => [about, subject?.about])).toEqual(items.map(({ about }) => [about, about]));
});

it('a list of proposals asks as often for four as for forty', async () => {
  const meetings = await db.meeting.findMany({ select: { publicId: true }, take: 12 });
  const sources = await db.source.findMany({ select: { publicId: true }, take: 12 });
  const statements = await db.statement.findMany({ select: { publicId: true }, take: 12 });
  const texts = await db.text.findMany({ select: { slug: true, statement: { select: { publicId: true } } }, take: 12 });
  const subjects = [
    ...meetings.map(({ publicId }) => ({ type: 'meeting' as const, subject: publicId })),
    ...sources.map(({ publicId }) => ({ type: 'source' as const, subject: publicId })),
    ...statements.map(({ publicId }) => ({ type: 'statement' as const, subject: publicId })),
    ...texts.map(({ slug, statement }) => ({ type: 'text' as const, subject: `${statement.publicId}/${slug}` })),
  ].map((each, n) => ({ ...each, publicId: `proposal${n}`, record: {} }));
  const isFirst = ({ type }: { type: string }, at: number) => subjects.findIndex((each) => each.type === type) === at;
  await db.proposal.createMany({ data: subjects.filter(isFirst) });
  const few = await countQueries(() => listProposals(reviewer));
  await db.proposal.createMany({ data: subjects.filter((each, at) => !isFirst(each, at)) });
  expect(await countQueries(() => listProposals(reviewer))).toBe(few);
  const { items, total } = await listProposals(reviewer);
  expect([items.length, total]).toEqual([subjects.length, subjects.length]);
  expect(items.every(({ title }) => title.ar !== null || title.en !== null)).toBe(true);
});
