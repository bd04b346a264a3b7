import { expect, it } from 'vitest';
import { forgetSayers } from '@/lib/editing/drafts/parts/values/forget-sayers';
import { testDatabase } from '@/tests/support/database';

const { db } = await testDatabase('loaded');
const [source, other] = await db.source.findMany({ orderBy: { publicId: 'asc' }, take: 2 });
const publisher = {
  'count.1.saidByAr': `«${source?.publisherAr}»`,
  'count.1.saidByEn': source?.publisherEn ?? '',
};

const after = async (stored: Record<string, string>, typed: Record<string, string>) => {
  const before = [{ type: 'meeting', payload: stored }];
  const [part] = await db.$transaction((tx) =>
    forgetSayers(tx, [{ type: 'meeting', payload: { ...stored, ...typed } }], before),
  );
  return part?.payload;
};

const figure = { 'count.1.source': source?.publicId ?? '', 'count.1.value': '12' };
const changed = { 'count.1.source': other?.publicId ?? '' };

it('a figure from another source is no longer said by the publisher of the former', async () => {
  const said = await after({ ...figure, ...publisher }, changed);
  expect(said).toMatchObject({ ...changed, 'count.1.saidByAr': '', 'count.1.saidByEn': '', 'count.1.value': '12' });
});

it('a claim that has one source in place of another neither', async () => {
  const claim = {
    'claim.x.sources': `${figure['count.1.source']}, a-b`,
    'claim.x.saidByEn': source?.publisherEn ?? '',
  };
  expect(await after(claim, { 'claim.x.sources': 'a-b' })).toMatchObject({ 'claim.x.saidByEn': '' });
  expect(await after(claim, { 'claim.x.sources': `a-b, ${figure['count.1.source']}` })).toEqual({
    ...claim,
    'claim.x.sources': `a-b, ${figure['count.1.source']}`,
  });
});

it('whoever else was named stays, and so does what was typed with the source', async () => {
  const minister = { 'count.1.saidByAr': 'الوزير', 'count.1.saidByEn': 'the minister' };
  expect(await after({ ...figure, ...minister }, changed)).toMatchObject(minister);
  const typed = { 'count.1.saidByEn': 'the chair' };
  expect(await after({ ...figure, ...publisher }, { ...changed, ...typed })).toMatchObject(typed);
  expect(await after({ ...figure, ...publisher }, {})).toMatchObject(publisher);
});
