import { createTranslator } from 'next-intl';
import { describe, expect, it } from 'vitest';
import { onFeedPage } from '@/lib/exchange/feeds/feed';
import { findFeed } from '@/lib/exchange/feeds/find-feed';
import en from '@/messages/en.json';
import { testDatabase } from '@/tests/support/database';

const { db } = await testDatabase('loaded');

const t = createTranslator({ locale: 'en', messages: en });
const manner = { locale: 'en' as const, t, origin: 'https://record.example' };
const find = (path: string, page = 1, filter = {}) => findFeed(path.split('/'), { filter, page }, manner);

describe('the feed of everything', async () => {
  const [first, second, third] = [await find('feed'), await find('feed', 2), await find('feed', 3)];

  it('has every meeting, text and designation once on its pages', async () => {
    const published = { where: { withdrawnAt: null } };
    const counts = [db.meeting.count(published), db.text.count(published), db.designation.count(published)];
    const all = (await Promise.all(counts)).reduce((sum, count) => sum + count, 0);
    expect([first?.total, second?.total]).toEqual([all, all]);
    expect(first?.entries.length).toBe(onFeedPage);
    const ids = [first, second].flatMap((page) => page?.entries.map(({ id }) => id));
    expect(new Set(ids).size).toBe(all);
    expect(third?.entries).toEqual([]);
  });

  it('begins with what changed last, and goes on from there', () => {
    const keys = [first, second].flatMap((page) => page?.entries.map(({ updated, id }) => `${updated} ${id}`) ?? []);
    expect(keys).toEqual(keys.toSorted().toReversed());
  });

  it('tells statements of one title apart, also where the other is on another page', async () => {
    const texts = [first, second].flatMap((page) => page?.entries ?? []).filter(({ record }) => record.type === 'text');
    const titles = texts.map(({ title }) => title);
    for (const title of titles) {
      const own = texts.filter((text) => text.title === title).map(({ record }) => record.id.split('/')[0]);
      expect(new Set(own).size, title).toBe(1);
    }
    expect(titles.some((title) => title.includes(' – '))).toBe(true);
  });
});

it('a feed is about what its list is narrowed to', async () => {
  const found = await find('meetings', 1, { body: 'cifg', year: '2019' });
  const types = found?.entries.map(({ record }) => `${record.type} ${record.meeting}`) ?? [];
  expect(types.length).toBeGreaterThan(0);
  expect(types.every((type) => / cifg-/.test(type))).toBe(true);
  expect((await find('members/it'))?.entries.map(({ record }) => record.id)).toContain('cifg-12');
  expect(await find('members/nobody')).toBeNull();
});
