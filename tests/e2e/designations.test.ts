import { describe, expect, it } from 'vitest';
import { openBrowser, portalOrigin, readWords } from '@/tests/support/browser';
import { languages } from '@/tests/support/pages';
import { recordTotals } from '@/tests/support/record-totals';

const origin = portalOrigin();
const browser = await openBrowser();

const read = (path: string) => readWords(browser, path);

describe('a page of designations', () => {
  it.each(['/designations', '/designations/tftc-r5-2020-07-15', '/designations/ofac-2022-11-01-somalia'])(
    '%s says first what it is not, and when the status was last checked',
    async (path) => {
      expect(await read(`/ar${path}`)).toMatch(/هذه ليست قائمة عقوبات\..*لم يُتحقق من سريان الإدراج/);
      expect(await read(`/en${path}`)).toMatch(/This is not a sanctions list\..*Current status has not been checked/);
    },
  );

  it('calls nobody listed whose status nobody has checked', async () => {
    const text = await read('/en/designations/tftc-r6-2022-06-06');
    expect(text.match(/that of each name is unknown/g)).toHaveLength(1);
    expect(text).not.toMatch(/Status (unknown|in force)/);
  });

  it('shows nearness in time as no tie (T50)', async () => {
    expect(await read('/en/designations/ofac-2018-02-09')).not.toContain('Link to a meeting');
    expect(await read('/en/designations/tftc-r5-2020-07-15')).toContain('named in the statement');
  });

  it('marks our transliteration and keeps misprints apart', async () => {
    expect(await read('/ar/designations/tftc-r6-2022-06-06')).toContain(
      'عصمت الله خالوزاي رسم عربي من وضعنا، لم يرد في مصدر منشور',
    );
    expect(await read('/en/designations/ofac-2018-02-09')).toContain('Also printed as محمد مير علي يوفوس');
  });

  it('is reached from the meeting that names it', async () => {
    const page = await browser.newPage({ javaScriptEnabled: false });
    await page.goto(`${origin}/ar/meetings/cifg-13`);
    await page.locator('#designations a[href*="/designations/"]').first().click();
    expect(new URL(page.url()).pathname).toBe('/ar/designations/tftc-r5-2020-07-15');
    await page.close();
  });
});

describe.each(languages)('a picture in $locale', ({ locale, direction }) => {
  it('of the series begins at the inline start', async () => {
    const page = await browser.newPage({ javaScriptEnabled: false });
    await page.goto(`${origin}/${locale}`);
    const rings = await page.locator('ol.rail a').evaluateAll((all) =>
      all.map((each) => {
        const { x, y } = each.getBoundingClientRect();
        return { x, y };
      }),
    );
    const along = (x: number) => (direction === 'rtl' ? -x : x);
    expect(rings.length).toBeGreaterThan(20);
    expect(rings).toEqual(rings.toSorted((a, b) => a.y - b.y || along(a.x) - along(b.x)));
    await page.close();
  });

  it.each(['/years', '/designations'])('of %s has each bar begin at the inline start', async (path) => {
    const page = await browser.newPage({ javaScriptEnabled: false });
    await page.goto(`${origin}/${locale}${path}`);
    const gaps = await page.locator('figure li svg').evaluateAll(
      (all, isRtl) =>
        all.map((svg) => {
          const room = svg.getBoundingClientRect();
          const bar = svg.querySelector('rect')?.getBoundingClientRect();
          return bar ? Math.abs(isRtl ? room.right - bar.right : bar.left - room.left) : Number.NaN;
        }),
      direction === 'rtl',
    );
    expect(gaps.length).toBeGreaterThan(5);
    expect(Math.max(...gaps)).toBeLessThan(2);
    await page.close();
  });

  it('has its data as a table', async () => {
    const page = await browser.newPage({ javaScriptEnabled: false });
    await page.goto(`${origin}/${locale}/bodies/cifg`);
    await page.locator('#figures summary').click();
    expect(await page.locator('#figures table').innerText()).toContain(
      locale === 'ar' ? 'أكثر من 40 دولة ومنظمة' : 'over 40 states and organizations',
    );
    await page.close();
  });
});

describe('coverage', () => {
  it('says which numbers have no record', async () => {
    expect(await read('/en/data')).toContain('Finance Group: numbers 5, 8 and 10 have no record.');
    expect(await read('/ar/data')).toContain(
      'الاجتماعات ذات الأرقام 5 و8 و10 من اجتماعات مجموعة مكافحة التمويل لا قيد لها.',
    );
  });
});

describe('corrections', () => {
  it('sum the first load up in one line, name no person, and say how an error is reported', async () => {
    const text = await read('/en/corrections');
    expect(text).toContain('Report an error');
    const loaded = `Entries supplied with the software, added automatically: ${recordTotals.meetings} meetings`;
    expect(text.split(loaded)).toHaveLength(2);
    expect(text).not.toMatch(/by the (?!software|operator|editor)/);
    // The words that an import first brings of a text correct nothing.
    expect(text).not.toContain('from Link only');
  });
});
