import { describe, expect, inject, it } from 'vitest';
import { portalOrigin } from '@/tests/support/browser';
import { canary } from '@/tests/support/canaries';
import { languages, pagePaths } from '@/tests/support/pages';

const origin = portalOrigin();

/** Every page that is made for a draft or for nobody, beside one of each kind that is made of the record. */
const otherPaths = [
  '/statements/cifg-12/v/1',
  '/statements/cifg-13/parallel',
  '/statements/cifg-13/p1',
  '/statements/cifg-13.json',
  '/statements/cifg-13.md',
  '/statements/cifg-13.txt',
  '/statements/cifg-13.ris',
  '/statements/cifg-13.bib',
  '/statements/cifg-13.csl.json',
  `/search?q=${canary.asked}`,
  '/search?q=cifg',
  '/meetings/cifg-5',
  `/meetings/${canary.asked}`,
  '/desk',
  '/desk/records',
  `/desk/drafts/${canary.asked}`,
];

const withoutLanguage = [
  '/sitemap.xml',
  '/robots.txt',
  '/healthz',
  '/readyz',
  '/reader.js',
  '/nothing-here',
  '/api/v1/meetings?limit=100',
  '/api/v1/meetings?limit=100&updatedSince=2000-01-01T00:00:00Z',
  '/api/v1/meetings/cifg-12',
  '/api/v1/meetings/nothing',
  '/api/v1/meetings?limit=x',
  '/api/v1/statements?limit=100',
  '/api/v1/statements?limit=100&updatedSince=2000-01-01T00:00:00Z',
  '/api/v1/statements/cifg-13',
  `/api/v1/search?q=${canary.asked}`,
  `/api/v1/search?q=${canary.asked.slice(0, 4)}&prefix=1`,
  `/api/v1/suggest?q=${canary.asked.slice(0, 4)}&lang=en`,
  '/api/v1/changes',
  '/api/v1/nothing',
];

const addresses = [
  ...withoutLanguage,
  ...languages.flatMap(({ locale }) => [...pagePaths, ...otherPaths].map((path) => `/${locale}${path}`)),
];

describe('what nobody has published', () => {
  it('is planted in the tables of people and drafts', () => {
    const planted = inject('canaries');
    for (const column of ['person.name', 'person.email', 'draft.reason', 'draft_part.payload', 'draft_part.base']) {
      expect(planted).toContain(column);
    }
    for (const column of ['draft_revision.parts', 'approval.checklist', 'autosave.payload', 'session.agent']) {
      expect(planted).toContain(column);
    }
  });

  it('is in no byte that the public is served', async () => {
    const found: string[] = [];
    for (let start = 0; start < addresses.length; start += 8) {
      await Promise.all(
        addresses.slice(start, start + 8).flatMap((path) =>
          [{}, { rsc: '1', 'next-router-prefetch': '1' }].map(async (headers: Record<string, string>) => {
            const answer = await fetch(origin + path, { headers, redirect: 'manual' });
            const said = [...answer.headers].join('\n') + (await answer.text());
            if (said.includes(canary.hidden)) found.push(`${answer.status} ${path}`);
          }),
        ),
      );
    }
    expect(found).toEqual([]);
  });

  it('is neither found nor suggested nor counted', async () => {
    const ask = async (path: string) => (await fetch(origin + path)).json() as Promise<Record<string, unknown>>;
    expect(await ask(`/api/v1/search?q=${canary.asked}`)).toMatchObject({ items: [], total: 0 });
    expect(await ask(`/api/v1/suggest?q=${canary.asked.slice(0, 5)}&lang=en`)).toEqual({ items: [] });
  });
});
