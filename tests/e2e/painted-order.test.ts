import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser, portalOrigin } from '@/tests/support/browser';
import { painted, paintedLines } from '@/tests/support/painted';

const origin = portalOrigin();
const browser = await openBrowser();
let page: Page;

beforeAll(async () => {
  page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
});
afterAll(() => page.close());

const open = (path: string) => page.goto(origin + path);
/** An Arabic phrase as it is painted: from left to right its last letter comes first. */
const backwards = (text: string) => [...text].reverse().join('');

describe('on an Arabic page', () => {
  it('the days of a meeting read from the right: first day, last day, month, year', async () => {
    await open('/ar/meetings/cifg-12');
    const line = await painted(page.locator('#content dl bdi').first());
    const places = ['19', '20', backwards('تشرين'), backwards('نوفمبر'), '2019'].map((part) => line.indexOf(part));
    // "2019" ends in 19: the day is the last one painted.
    expect(line.lastIndexOf('19')).toBeGreaterThan(line.indexOf('20', line.indexOf('2019') + 4));
    expect(places.every((place) => place >= 0)).toBe(true);
    expect(places[2]).toBeGreaterThan(places[3] as number);
    expect(places[3]).toBeGreaterThan(places[4] as number);
  });

  it('a count keeps its digits and stands before what it counts', async () => {
    await open('/ar/meetings/cifg-12');
    const line = await painted(page.locator('#figures td bdi').first());
    expect(line.endsWith('56')).toBe(true);
    expect(line).toContain(backwards('دولة'));
  });

  it('a publisher with a Latin name in it keeps the name whole, its brackets around it', async () => {
    await open('/ar/meetings/cifg-12');
    const line = await painted(page.locator('#sources li', { hasText: 'ksaplayers.com' }));
    expect(line).toContain('ksaplayers.com');
    const start = line.indexOf('ksaplayers.com');
    expect(line.slice(start - 1, start)).toBe(')');
    expect(line.slice(start + 'ksaplayers.com'.length)[0]).toBe('(');
  });

  it('a publisher named in Latin letters keeps the order of its words', async () => {
    await open('/ar/meetings/cifg-1');
    const line = await painted(page.locator('#sources li', { hasText: 'Imperial Valley News' }));
    expect(line).toContain('Imperial Valley News');
  });

  it('a title that exists only in English reads from the left', async () => {
    await open('/ar/statements/cifg-13');
    const lines = await paintedLines(page.locator('[lang="en"]', { hasText: 'Issue Joint Statement' }).first());
    expect(lines.join(' ')).toContain('Counter ISIS Finance Group Leaders Issue Joint Statement');
  });

  it('words quoted in English within an Arabic note keep their order', async () => {
    await open('/ar/meetings/cifg-1');
    expect(await painted(page.locator('#notes bdi', { hasText: 'international' }))).toBe(
      '26 countries and international organisations'.slice(3),
    );
  });

  it('a Hijri range reads from the right, the earlier year first', async () => {
    await open('/ar');
    const line = await painted(page.locator('h3 small bdi').first());
    const [first = '', last = ''] = (await page.locator('h3 small bdi').first().innerText()).match(/\d{4}/g) ?? [];
    expect(Number(last)).toBe(Number(first) + 1);
    expect(line.indexOf(first)).toBeGreaterThan(line.indexOf(last));
  });

  it('an address of the portal is painted as it is typed', async () => {
    await open('/ar/about');
    expect(await painted(page.locator('a.isolate-ltr'))).toBe('/api/v1/meetings');
  });

  it('the address of a source is printed as it is typed', async () => {
    await page.emulateMedia({ media: 'print' });
    await open('/ar/meetings/cifg-12');
    const address = page.locator('#sources span[dir="ltr"]').first();
    expect((await paintedLines(address)).join('')).toBe(await address.textContent());
    await page.emulateMedia({ media: 'screen' });
  });

  it('the ring of a meeting stands at the right of its name', async () => {
    await open('/ar');
    const [ring, name] = await Promise.all([
      page.locator('section ol li > span').first().boundingBox(),
      page.locator('section ol li a').first().boundingBox(),
    ]);
    expect(ring?.x).toBeGreaterThan(name?.x ?? Number.POSITIVE_INFINITY);
  });

  it('an arrow to what comes next points left', async () => {
    await open('/ar/meetings/cifg-12');
    const arrow = page.locator('a[rel="next"] svg');
    expect(await arrow.evaluate((svg) => getComputedStyle(svg).scale)).toBe('-1 1');
    await open('/en/meetings/cifg-12');
    expect(await arrow.evaluate((svg) => getComputedStyle(svg).scale)).toBe('none');
  });
});

describe('on an English page', () => {
  it('Arabic words in a sentence read from the right, the sentence from the left', async () => {
    await open('/en/meetings/cifg-12');
    const quoted = page.locator('#notes [lang="ar"]').first();
    expect(await quoted.evaluate((element) => getComputedStyle(element).direction)).toBe('rtl');
    const line = await painted(quoted);
    expect(line).toContain('56');
    expect(line.indexOf(backwards('المراقبين'))).toBeLessThan(line.indexOf(backwards('الدول')));
  });

  it('a range of days reads from the left', async () => {
    await open('/en/meetings/cifg-12');
    expect(await painted(page.locator('#content dl bdi').first())).toBe('19–20 November 2019');
  });
});

describe('with our styles', () => {
  /** What the page says, in which markup, and what must be seen from left to right. */
  const cases: [name: string, html: string, seen: string][] = [
    ['an ISO date after an Arabic word', 'في <bdi dir="ltr">2019-11-20</bdi>', '2019-11-20'],
    ['the same without isolation, which is why it is isolated', 'في 2019-11-20', '20-11-2019'],
    ['a telephone number', 'هاتف <span class="isolate-ltr">+966 11 123 4567</span>', '+966 11 123 4567'],
    ['a symbol before a number', 'القرار <bdi dir="ltr">S/RES/2253 (2015)</bdi> 12', 'S/RES/2253 (2015)'],
    ['an id before a number', 'السجل <bdi dir="ltr">cifg-12</bdi> 3', 'cifg-12'],
    ['an acronym in brackets', 'مجموعة (CIFG) في', ')CIFG('],
    ['a compact range in a narrow table', 'في 19–20', '20–19'],
    ['an amount in words', '670 مليون دولار', `${backwards('مليون دولار')} 670`],
    ['quotation marks around an Arabic word', '«داعش»', `»${backwards('داعش')}«`],
    ['a Latin name before a number', 'الرئيس: <bdi>Italy</bdi> 3 اجتماعات', `${backwards('اجتماعات')} 3 Italy`],
  ];

  beforeAll(async () => {
    // The pages' own policy would rightly refuse what is written into this one.
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, bypassCSP: true });
    await page.close();
    page = await context.newPage();
    await open('/ar/about');
    const sheets = await page.locator('link[rel="stylesheet"]').evaluateAll((all) => all.map((link) => link.outerHTML));
    const rows = cases.map(([, html], index) => `<p id="case-${index}">${html}</p>`);
    await page.evaluate(
      ([head, body]) => {
        document.head.innerHTML = head ?? '';
        document.body.innerHTML = body ?? '';
      },
      [sheets.join(''), rows.join('')],
    );
  });

  it.each(cases.map(([name, , seen], index) => ({ name, seen, index })))('$name', async ({ seen, index }) => {
    expect(await painted(page.locator(`#case-${index}`))).toContain(seen);
  });
});
