import { describe, expect, inject, it } from 'vitest';
import { changesChannel, toPayloads } from '@/lib/db/changes-channel';
import { db } from '@/lib/db/client';
import { previewMeeting } from '@/lib/desk/preview';
import { discardDraft } from '@/lib/editing/drafts/discard-draft';
import { startDraft } from '@/lib/editing/drafts/start-draft';
import { setDatabase } from '@/lib/env';
import { tags } from '@/lib/records/tags';
import { portalOrigin } from '@/tests/support/browser';
import { canary } from '@/tests/support/canaries';
import { languages, pagePaths } from '@/tests/support/pages';
import { addActor } from '@/tests/support/people';

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
  `/search.csv?q=${canary.asked}`,
  '/search.json?q=cifg',
  '/search.atom?q=cifg',
  '/feed.atom',
  '/feed.json',
  '/meetings.csv',
  '/meetings.json',
  '/meetings.ics',
  '/meetings/cifg-13.json',
  '/meetings/cifg-13.md',
  '/meetings/cifg-13.csv',
  '/statements/cifg-13.csv',
  '/members.csv',
  '/members/it.feed.json',
  '/designations.csv',
  '/glossary.csv',
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
  '/api/v1/paragraphs.csv',
  '/api/v1/meeting_claims.csv',
  '/api/v1/sources.csv',
  '/api/v1/entities.ftm.json',
  '/api/v1/popolo.json',
  '/api/v1/nothing',
];

const addresses = [
  ...withoutLanguage,
  ...languages.flatMap(({ locale }) => [...pagePaths, ...otherPaths].map((path) => `/${locale}${path}`)),
];

async function said(path: string, headers: Record<string, string> = {}): Promise<string> {
  const answer = await fetch(origin + path, { headers, redirect: 'manual' });
  return [...answer.headers].join('\n') + (await answer.text());
}

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
        addresses.slice(start, start + 8).map(async (path) => {
          if ((await said(path)).includes(canary.hidden)) found.push(path);
        }),
      );
    }
    expect(found).toEqual([]);
    for (const path of ['/en/meetings/cifg-13', '/ar/statements/cifg-13', '/en/search?q=cifg']) {
      expect(await said(path, { rsc: '1', 'next-router-prefetch': '1' })).not.toContain(canary.hidden);
    }
  }, 120_000);

  it('is neither found nor suggested nor counted', async () => {
    const ask = async (path: string) => (await fetch(origin + path)).json() as Promise<Record<string, unknown>>;
    expect(await ask(`/api/v1/search?q=${canary.asked}`)).toMatchObject({ items: [], total: 0 });
    expect(await ask(`/api/v1/suggest?q=${canary.asked.slice(0, 5)}&lang=en`)).toEqual({ items: [] });
  });

  it('stays so while it is previewed, on pages that are made meanwhile', async () => {
    setDatabase(inject('database'));
    const actor = await addActor(db, 'contributor');
    const payload = { 'meeting.titleEn': canary.hidden, 'meeting.titleAr': canary.hidden };
    const { id } = await startDraft(actor, { parts: [{ type: 'meeting', subject: 'cifg-13', payload }] });
    const drop = toPayloads([tags.meeting('cifg-13')])[0];
    let previews = 0;
    let isOver = false;
    const previewing = (async () => {
      for (; previews < 10 || !isOver; previews += 1) {
        expect(await previewMeeting(actor, id)).toMatchObject({ shown: { meeting: { title: { en: canary.hidden } } } });
      }
    })();
    const paths = ['/en/meetings/cifg-13', '/ar/meetings/cifg-13', '/en/search?q=cifg-13', '/api/v1/meetings/cifg-13'];
    for (let turn = 0; turn < 3; turn += 1) {
      await db.$executeRaw`SELECT pg_notify(${changesChannel}, ${drop})`;
      for (const path of paths) expect(await said(path), path).not.toContain(canary.hidden);
    }
    isOver = true;
    await previewing;
    await discardDraft(actor, { id, version: 1 }, { headFile: null });
    await db.$disconnect();
  }, 120_000);
});
