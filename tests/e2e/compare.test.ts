import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { createDatabaseClient } from '@/lib/db/client';
import { axeViolations } from '@/tests/support/axe';
import { openBrowser } from '@/tests/support/browser';
import { openDeskPortal } from '@/tests/support/desk/desk-portal';
import { languages } from '@/tests/support/pages';
import { loadPractice } from '@/tests/support/practice-database';

const portal = await openDeskPortal({
  prepare: async (url) => {
    const db = createDatabaseClient(url);
    await loadPractice(db);
    await db.$disconnect();
  },
});
const browser = await openBrowser();

/** A page on a telephone, without JavaScript. */
async function openPhone(path: string): Promise<Page> {
  const page = await browser.newPage({ javaScriptEnabled: false, viewport: { width: 360, height: 740 } });
  const response = await page.goto(portal.origin + path);
  expect(response?.ok(), path).toBe(true);
  return page;
}

const words = {
  en: {
    verbatim: 'Members described the trade in raw amber as the first source of that money.',
    verdict: 'Word for word',
  },
  ar: { verbatim: 'ولا يزال الكهرمان أول موارد المد الرمادي.', verdict: 'ورد بحرفه' },
};

describe.each(languages)('an analyst in $locale, without JavaScript, on a phone', ({ locale }) => {
  it('goes from a statement to what changed since the one before, and to a change of it', async () => {
    const page = await openPhone(`/${locale}/statements/tervane-12`);
    await page.locator('a[href*="/compare/tervane-11...tervane-12"]').click();
    expect(new URL(page.url()).pathname).toBe(`/${locale}/compare/tervane-11...tervane-12/${locale}`);
    expect(await page.locator('main ins').count()).toBeGreaterThan(5);
    expect(await page.locator('main del').count()).toBeGreaterThan(5);
    expect(await page.locator('#facts li').count()).toBeGreaterThan(3);
    await page.locator('#facts a[href="#p5"]').first().click();
    expect(new URL(page.url()).hash).toBe('#p5');
    const width = await page.evaluate('document.documentElement.scrollWidth');
    expect(width).toBe(360);
    await page.close();
  });

  it('finds the moved paragraph at both places', async () => {
    const page = await openPhone(`/${locale}/compare/tervane-11...tervane-12/${locale}`);
    const left = page.locator('[id^="was-"] a[href^="#p"]').first();
    const target = await left.getAttribute('href');
    expect(await page.locator(target ?? '').count()).toBe(1);
    await page.close();
  });

  it('pastes a sentence and reads where it stands', async () => {
    const page = await openPhone(`/${locale}/quotation`);
    await page.locator('textarea[name="words"]').fill(words[locale].verbatim);
    await page.locator('main button[type="submit"]').click();
    expect(await page.locator('[role="status"]').innerText()).toContain(words[locale].verdict);
    expect(await page.locator('main ol li a[href*="/statements/tervane-"]').count()).toBeGreaterThan(0);
    await page.close();
  });

  it('is given pages that everybody can read', async () => {
    for (const path of [
      'compare',
      `compare/tervane-7...tervane-8/${locale}`,
      'quotation?words=no+text+has+these+words',
    ]) {
      const page = await browser.newPage();
      await page.goto(`${portal.origin}/${locale}/${path}`);
      expect(await axeViolations(page), path).toEqual([]);
      await page.close();
    }
  });
});

describe('a comparison that cannot be made', () => {
  it.each([
    ['/en/compare/tervane-1...tervane-1/en', 422],
    ['/ar/compare/tervane-4...tervane-6/ar', 422],
    ['/en/compare/tervane-1...tervane-99/en', 404],
    ['/en/compare/tervane-1...tervane-2/fr', 404],
    ['/en/compare/tervane-1@1...tervane-1@99/en', 404],
    ['/en/at/99999999/compare/tervane-1...tervane-2/en', 404],
    ['/en/quotation?words=amber', 400],
    ['/en/phrases?q=amber&lang=fr', 400],
    ['/ar/concordance?q=amber&lang=fr', 400],
    ['/api/v1/compare?a=tervane-1&b=tervane-1', 422],
    ['/api/v1/compare?a=tervane-1&b=tervane-99', 404],
    ['/api/v1/compare?a=tervane-1', 400],
    ['/api/v1/quotation', 400],
    [`/api/v1/quotation?words=${'word+'.repeat(300)}`, 422],
  ])('%s is answered with %i', async (path, status) => {
    const response = await fetch(portal.origin + path);
    expect(response.status).toBe(status);
    expect((await response.text()).length).toBeGreaterThan(50);
  });

  it.each([
    '/en/compare/tervane-1...tervane-99/en',
    '/ar/compare/tervane-4...tervane-6/ar',
    '/en/at/1/compare/tervane-1...tervane-2/en',
  ])('leads on to another pair: %s', async (path) => {
    const words = await (await fetch(portal.origin + path)).text();
    expect(words).toContain('action="/');
    expect(words).toContain('name="a"');
    expect(words.includes('as it was after change 1')).toBe(path.startsWith('/en/at/1/'));
  });

  it('is of versions that there are, and of nothing else that is spelt like one', async () => {
    const statusOf = async (pair: string) => (await fetch(`${portal.origin}/en/compare/${pair}/en`)).status;
    // A version with itself: refused as that.
    expect(await statusOf('tervane-1@1...tervane-1@1')).toBe(422);
    for (const pair of ['tervane-1@0...tervane-2', 'tervane-1@...tervane-2', 'tervane@1-1...tervane-2', '@1...@2']) {
      expect(await statusOf(pair), pair).toBe(404);
    }
  });

  it('is the same at its moment, and later', async () => {
    const now = await (await fetch(`${portal.origin}/api/v1/compare?a=tervane-1&b=tervane-2&lang=en`)).json();
    const then = await fetch(`${portal.origin}/api/v1/compare?a=tervane-1&b=tervane-2&lang=en&seq=${now.seq}`);
    expect(await then.json()).toEqual(now);
    const page = await fetch(`${portal.origin}/en/at/${now.seq}/compare/tervane-1...tervane-2/en`);
    expect(page.status).toBe(200);
  });
});
