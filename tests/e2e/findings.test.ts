import { describe, expect, it } from 'vitest';
import { axeViolations } from '@/tests/support/axe';
import { openBrowser, portalOrigin } from '@/tests/support/browser';
import { languages } from '@/tests/support/pages';

const origin = portalOrigin();
const browser = await openBrowser();
const statusOf = async (path: string) => (await fetch(origin + encodeURI(path))).status;

describe.each(languages)('what is asked of statements, in $locale', ({ locale }) => {
  it('is answered where nothing is held by what is missing and what would fill it', async () => {
    const page = await browser.newPage({ javaScriptEnabled: false });
    await page.goto(`${origin}/${locale}/phrases`);
    await page.fill('#words', 'hawala');
    await page.locator('#words').press('Enter');
    await page.waitForURL(/\/phrases\?q=hawala$/);
    expect(await page.locator('#not-held').count()).toBe(1);
    expect(await page.locator('main').innerText()).toMatch(/practice record|سجل التدريب/);
    expect(await page.locator('#cite a[href*="/at/"]').first().getAttribute('href')).toMatch(
      /\/at\/\d+\/phrases\?q=hawala$/,
    );
    await page.close();
  });

  it.each(['/phrases?q=hawala', '/concordance?q=hawala&sort=before2', '/phrases?q=a', '/themes', '/commitments'])(
    '%s has nothing that axe finds wrong',
    async (path) => {
      const page = await browser.newPage();
      await page.goto(`${origin}/${locale}${path}`);
      expect(await axeViolations(page)).toEqual([]);
      await page.close();
    },
  );

  it('the table of hosts leads to its address at this state of the record, which has the same rows and files', async () => {
    const page = await browser.newPage();
    await page.goto(`${origin}/${locale}/meetings/table`);
    const rows = await page.locator('main table').first().innerText();
    await page.locator('#cite a[href*="/at/"]').first().click();
    expect(new URL(page.url()).pathname).toMatch(new RegExp(`^/${locale}/at/\\d+/meetings/table$`));
    expect(await page.locator('main table').first().innerText()).toBe(rows);
    const files = await page.locator('#cite a').evaluateAll((links) => links.map((link) => link.getAttribute('href')));
    for (const file of files) expect([file, await statusOf(file ?? '')]).toEqual([file, 200]);
    await page.goto(`${origin}/${locale}/at/1/meetings/table`);
    expect(await page.locator('main table').count()).toBe(0);
    expect(await axeViolations(page)).toEqual([]);
    await page.close();
  });

  it.each([
    ['/phrases?q=a', 400],
    ['/concordance?q=a', 400],
    [`/phrases?q=${'x'.repeat(5_000)}`, 422],
    ['/at/99999999/phrases?q=hawala', 404],
    ['/at/99999999/themes', 404],
    ['/at/zero/commitments', 400],
    ['/at/1/phrases?q=hawala', 200],
    ['/at/1/themes', 200],
    ['/at/1/meetings/table', 200],
    ['/at/99999999/meetings/table', 404],
    ['/at/zero/meetings/table', 400],
    ['/phrases', 200],
    ['/meetings/table', 200],
  ])('%# answers a wrong question with its status and says what can be done', async (path, status) => {
    expect(await statusOf(`/${locale}${path}`)).toBe(status);
  });
});

it.each([
  ['/api/v1/phrases?q=a', 400],
  ['/api/v1/phrases', 400],
  [`/api/v1/concordance?q=${'x'.repeat(5_000)}`, 422],
  ['/api/v1/phrases?q=hawala&seq=99999999', 404],
  ['/api/v1/themes?seq=x', 400],
  ['/api/v1/commitments?seq=99999999', 404],
  ['/api/v1/concordance.csv?q=hawala', 200],
  ['/api/v1/meetings-table?seq=1', 200],
  ['/api/v1/meetings-table?seq=x', 400],
  ['/api/v1/meetings-table.csv', 200],
  ['/api/v1/meetings-table.csv?seq=1', 200],
  ['/api/v1/meetings-table.csv?seq=99999999', 404],
])('the call %# has its status', async (path, status) => {
  expect(await statusOf(path)).toBe(status);
});
