import { describe, expect, it } from 'vitest';
import { portalOrigin } from '@/tests/support/browser';
import { recordTotals } from '@/tests/support/record-totals';

const origin = portalOrigin();
const ask = (path: string, headers: Record<string, string> = {}) =>
  fetch(origin + path, { headers, redirect: 'manual' });

describe('the front door', () => {
  it.each([
    ['en-US,en;q=0.9,ar;q=0.2', '/en'],
    ['ar-SA,en;q=0.5', '/ar'],
    ['fr', '/ar'],
  ])('sends %s to %s', async (language, target) => {
    const answer = await ask('/', { 'accept-language': language });
    expect(answer.status).toBe(307);
    expect(answer.headers.get('location')).toBe(target);
    expect(answer.headers.get('vary')).toContain('Accept-Language');
  });
});

describe('an address that the record does not have', () => {
  it.each([
    '/ar/meetings/cifg-99',
    '/ar/meetings/cifg-5',
    '/ar/statements/none',
    '/ar/years/1999',
    '/ar/years/1441H',
    '/ar/years/2019h',
    '/ar/bodies/none',
    '/ar/nowhere',
    '/ar/not-found-page',
    '/ar/meetings/%00',
    '/ar/meetings/%E0%A4%A',
    '/ar/meetings/..%2f..%2fetc',
  ])('%s is a 404 on the first request, in its language, and helps', async (path) => {
    const answer = await ask(path);
    const html = await answer.text();
    expect(answer.status).toBe(404);
    expect(html).toContain('<html lang="ar" dir="rtl"');
    expect(html).toContain('لا توجد صفحة بهذا الرابط');
    expect(html).toContain('href="/ar/meetings"');
  });

  it('answers an unknown language in one that we have', async () => {
    const answer = await ask('/fr/meetings', { 'accept-language': 'en' });
    expect(answer.status).toBe(404);
    expect(await answer.text()).toContain('Page not found');
  });
});

describe('the open API', () => {
  it('walks all meetings by cursor without repeating one', async () => {
    const ids: string[] = [];
    for (let next: string | null = ''; next !== null; ) {
      const answer = await ask(`/api/v1/meetings?limit=25${next && `&cursor=${next}`}`);
      const page = (await answer.json()) as { items: { id: string }[]; next: string | null; total: number };
      expect(page.total).toBe(recordTotals.meetings);
      ids.push(...page.items.map(({ id }) => id));
      next = page.next;
    }
    expect(new Set(ids).size).toBe(recordTotals.meetings);
    expect(ids).toHaveLength(recordTotals.meetings);
  });

  it('gives a meeting in the shape of the contract', async () => {
    const answer = await ask('/api/v1/meetings/cifg-12');
    expect(answer.headers.get('access-control-allow-origin')).toBe('*');
    expect(await answer.json()).toMatchObject({
      id: 'cifg-12',
      body: 'cifg',
      ordinal: 12,
      date: { edtf: '2019-11-19/2019-11-20', earliest: '2019-11-19', latest: '2019-11-20' },
      place: { city: { ar: 'لوكسمبورغ', en: 'Luxembourg' }, country: 'LU' },
      mode: 'in-person',
      hosts: ['LU'],
      coChairs: ['IT', 'SA', 'US'],
      counts: [
        { value: 56, qualifier: 'exact', basis: 'members+observers', unit: 'states+organizations' },
        { value: 56, qualifier: 'exact', basis: 'members', unit: 'states' },
      ],
      statements: ['cifg-12'],
      version: 1,
    });
  });

  it('keeps an inferred number and an unconfirmed year apart from stated ones', async () => {
    expect(await (await ask('/api/v1/meetings/cifg-copenhagen-2017')).json()).toMatchObject({
      ordinal: null,
      ordinalInferred: 7,
    });
    expect(await (await ask('/api/v1/meetings/cifg-21')).json()).toMatchObject({
      date: { edtf: '2025-02-04?/2025-02-05?', yearUnconfirmed: true },
    });
  });

  it('answers 304 to who has it already', async () => {
    const etag = (await ask('/api/v1/meetings/cifg-12')).headers.get('etag') ?? '';
    expect((await ask('/api/v1/meetings/cifg-12', { 'if-none-match': etag })).status).toBe(304);
  });

  it.each([
    ['/api/v1/meetings?limit=0', 400, 'عدداً صحيحاً من 1 إلى 100'],
    ['/api/v1/meetings?limit=101', 400, 'عدداً صحيحاً من 1 إلى 100'],
    ['/api/v1/meetings?cursor=zzz', 400, 'cursor'],
    ['/api/v1/meetings?updatedSince=yesterday', 400, 'updatedSince'],
    ['/api/v1/meetings/cifg-99', 404, 'cifg-99'],
    ['/api/v1/statements/none', 404, 'none'],
    ['/api/v1/nothing', 404, '/api/v1/openapi.json'],
    ['/api', 404, '/api/v1/openapi.json'],
  ])('%s is a problem told in the caller’s language', async (path, status, words) => {
    const answer = await ask(path, { 'accept-language': 'ar' });
    const problem = (await answer.json()) as { status: number; title: string; detail: string };
    expect(answer.status).toBe(status);
    expect(answer.headers.get('content-type')).toContain('application/problem+json');
    expect(problem.status).toBe(status);
    expect(problem.detail).toContain(words);
    expect(problem.title).toMatch(/[\u0600-\u06ff]/);
  });
});

describe('health', () => {
  it('says that the process and the database are well', async () => {
    expect((await ask('/healthz')).status).toBe(200);
    expect((await ask('/readyz')).status).toBe(200);
  });
});
