import { describe, expect, it } from 'vitest';
import { axeViolations } from '@/tests/support/axe';
import { openBrowser, portalOrigin } from '@/tests/support/browser';

const origin = portalOrigin();
const browser = await openBrowser();

async function openPlain(path: string) {
  const page = await browser.newPage({ javaScriptEnabled: false });
  await page.goto(origin + path);
  return page;
}

describe('the search page', () => {
  it.each([
    '/ar/search',
    '/en/search',
    '/ar/search?q=hawala',
    '/en/search?q=الرياض&type=meeting',
    '/en/search?q=zzqqxx',
    '/ar/meetings?body=cifg&mode=virtual',
  ])('%s is whole before its first byte and has nothing that axe finds wrong', async (path) => {
    const answer = await fetch(origin + encodeURI(path));
    const html = await answer.text();
    expect(answer.status).toBe(200);
    expect(answer.headers.get('cache-control')).not.toMatch(/s-maxage=[1-9]\d{2}/);
    expect(html).not.toMatch(/hidden id="S:|\$RC\(/);
    const page = await browser.newPage();
    await page.goto(origin + path);
    expect(await axeViolations(page)).toEqual([]);
    await page.close();
  });

  it('finds hawala in Arabic without JavaScript, marks it, and says what else was searched', async () => {
    const page = await openPlain('/ar');
    await page.fill('#home-search', 'hawala');
    await page.locator('#home-search').press('Enter');
    await page.waitForURL(/\/ar\/search\?q=hawala$/);
    const text = await page.locator('main').innerText();
    expect(text).toContain('وشمل البحث أيضاً:');
    expect(text).toContain('حوالة');
    expect(await page.locator('mark').first().innerText()).toMatch(/الحوالة/);
    await page.close();
  });

  it('is narrowed and widened by links alone, and keeps its words in the other language', async () => {
    const page = await openPlain('/en/search?q=Riyadh');
    await page.locator('#filters a', { hasText: 'Meeting' }).first().click();
    await page.waitForURL(/type=meeting/);
    expect(await page.locator('main ol > li').count()).toBeGreaterThan(3);
    await page.locator('a[data-switch]').first().click();
    await page.waitForURL(/\/ar\/search\?q=Riyadh&type=meeting/);
    await page.locator('#filters a[aria-current]').click();
    await page.waitForURL(/\/ar\/search\?q=Riyadh$/);
    await page.getByRole('link', { name: 'كما كُتبت' }).click();
    await page.waitForURL(/exact=1/);
    expect(await page.locator('main a[aria-current]').first().innerText()).toBe('كما كُتبت');
    await page.close();
  });

  it('says so where there is nothing, and answers any words', async () => {
    for (const q of ['ضصثقفغ', "a'b & | ! <-> :*", '%00', 'x'.repeat(5000), 'و'.repeat(1300)]) {
      const answer = await fetch(`${origin}/ar/search?${new URLSearchParams({ q })}`);
      expect(answer.status, q.slice(0, 20)).toBe(200);
    }
    const page = await openPlain('/ar/search?q=ضصثقفغ');
    expect(await page.locator('#found').innerText()).toBe('لا نتائج عن «ضصثقفغ»');
    await page.close();
  });
});

describe('suggestions', () => {
  it('are picked by keyboard alone, focus staying in the box', async () => {
    const page = await browser.newPage();
    await page.goto(`${origin}/en/search`);
    const box = page.getByRole('combobox');
    await box.pressSequentially('hawal');
    await page.getByRole('option').first().waitFor();
    expect(await box.getAttribute('aria-expanded')).toBe('true');
    await box.press('ArrowDown');
    const active = await box.getAttribute('aria-activedescendant');
    expect(await page.locator(`#${active}`).getAttribute('aria-selected')).toBe('true');
    expect(await axeViolations(page)).toEqual([]);
    await box.press('Escape');
    expect(await box.getAttribute('aria-expanded')).toBe('false');
    await box.press('End');
    await box.pressSequentially('a');
    await page.getByRole('option').first().waitFor();
    await box.press('ArrowDown');
    await box.press('Enter');
    await page.waitForURL(/\/en\/search\?q=hawala/);
    await page.close();
  });
});

describe('the API', () => {
  it('answers with hits, their standing and what was added', async () => {
    const answer = await fetch(`${origin}/api/v1/search?q=hawala&lang=ar&limit=5`);
    const body = (await answer.json()) as {
      items: Record<string, unknown>[];
      also: { term: string; because: string }[];
    };
    expect(answer.headers.get('access-control-allow-origin')).toBe('*');
    expect(body).toMatchObject({ capped: false, corrected: null });
    const names = ['type', 'id', 'lang', 'status', 'edtf', 'title', 'snippet', 'url', 'foundBy'];
    expect(Object.keys(body.items[0] ?? {})).toEqual(names);
    expect(body.also.map(({ term }) => term)).toContain('حوالة');
    expect(body.also.every(({ because }) => because.length > 0)).toBe(true);
  });

  it.each([
    [`q=${'a'.repeat(201)}`, 422],
    [`q=${'word%20'.repeat(13)}`, 422],
    ['q=a&type=none', 400],
    ['q=a&cursor=x', 400],
    ['q=', 200],
    ['', 200],
  ])('%s is answered with %i', async (query, status) => {
    expect((await fetch(`${origin}/api/v1/search?${query}`)).status).toBe(status);
  });

  it('suggests words and records', async () => {
    const answer = await fetch(`${origin}/api/v1/suggest?q=${encodeURIComponent('حوا')}&lang=ar`);
    const { items } = (await answer.json()) as { items: { text: string; type: string; url: string }[] };
    expect(items.map(({ text }) => text)).toContain('حوالة');
  });
});
