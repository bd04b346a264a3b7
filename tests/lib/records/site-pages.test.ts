import { describe, expect, it } from 'vitest';
import { writeSitemap, writeSitemapIndex } from '@/lib/exchange/feeds/sitemap';
import { listSitePages, listSiteParts } from '@/lib/records/site-pages';
import { testDatabase } from '@/tests/support/database';

const { db } = await testDatabase('loaded');

const read = async (part?: string, recordsInPart?: number) =>
  ((await listSitePages(part, recordsInPart)) ?? []).map(({ address, changedAt }) => ({
    address: address('en'),
    changedAt,
  }));

describe('the public pages', () => {
  it('are one part while there are few, and the same pages in many parts, each once', async () => {
    expect(await listSiteParts()).toEqual(['all']);
    const whole = await read();
    const parts = await listSiteParts(7);
    expect(parts[0]).toBe('pages');
    const meetings = await db.meeting.count({ where: { withdrawnAt: null } });
    expect(parts.filter((part) => part.startsWith('meetings-'))).toHaveLength(Math.ceil(meetings / 7));
    const inParts: typeof whole = [];
    for (const part of parts) inParts.push(...(await read(part, 7)));
    const byAddress = (pages: typeof whole) => pages.toSorted((a, b) => (a.address < b.address ? -1 : 1));
    expect(byAddress(inParts)).toEqual(byAddress(whole));
    expect(new Set(inParts.map(({ address }) => address)).size).toBe(inParts.length);
  });

  it('have no part that is not named', async () => {
    for (const part of ['pages', 'meetings-0', 'meetings-99', 'meetings', 'nothing-1', 'meetings-1.5', '']) {
      expect(await listSitePages(part), part).toBeNull();
    }
    expect(await listSitePages('all', 7)).toBeNull();
  });

  it('change with what they show: a meeting and its year and body with its statement', async () => {
    const { meeting } = await db.statement.findFirstOrThrow({
      select: { meeting: { select: { publicId: true, earliest: true, body: { select: { publicId: true } } } } },
      where: { meeting: { publicId: 'cifg-12' } },
    });
    const before = new Map((await read()).map(({ address, changedAt }) => [address, changedAt?.getTime()]));
    await db.statement.updateMany({
      where: { meeting: { publicId: 'cifg-12' } },
      data: { titleEn: 'Another title' },
    });
    const later = await read();
    const addresses = later.flatMap(({ address, changedAt }) =>
      before.get(address) === changedAt?.getTime() ? [] : [address],
    );
    for (const path of [
      '/en/meetings/cifg-12',
      `/en/years/${meeting?.earliest.getUTCFullYear()}`,
      `/en/bodies/${meeting?.body.publicId}`,
      '/en',
      '/en/statements',
    ]) {
      expect(addresses).toContain(path);
    }
    expect(addresses).not.toContain('/en/meetings/cifg-11');
    expect(addresses).not.toContain('/en/members');
  });
});

describe('a sitemap', () => {
  it('lists a page in both languages with its twin, and an index its parts', () => {
    const changedAt = new Date('2026-01-02T03:04:05Z');
    const xml = writeSitemap([{ address: (locale) => `/${locale}/x`, changedAt }], 'https://example.org');
    expect(xml.match(/<loc>[^<]+/g)).toEqual(['<loc>https://example.org/ar/x', '<loc>https://example.org/en/x']);
    expect(xml.match(/hreflang="x-default" href="https:\/\/example\.org\/ar\/x"/g)).toHaveLength(2);
    expect(xml.match(/<lastmod>2026-01-02T03:04:05\.000Z/g)).toHaveLength(2);
    expect(writeSitemapIndex(['pages', 'meetings-1'], 'https://example.org')).toContain(
      '<sitemap><loc>https://example.org/sitemaps/meetings-1.xml</loc></sitemap>',
    );
  });
});
