import { describe, expect, it } from 'vitest';
import { openBrowser, portalOrigin, readWords } from '@/tests/support/browser';

const origin = portalOrigin();
const browser = await openBrowser();

const read = (path: string) => readWords(browser, path);

describe('the twelfth meeting', () => {
  it('answers in Arabic what, when in both calendars, where, who chaired, how many, and which text is official', async () => {
    const text = await read('/ar/meetings/cifg-12');
    expect(text).toContain('الاجتماع الثاني عشر لمجموعة مكافحة تمويل داعش');
    expect(text).toContain('19 و20 تشرين الثاني/نوفمبر 2019');
    expect(text).toContain('22 و23 ربيع الأول 1441 هـ (تقويم أم القرى)');
    expect(text).toContain('لوكسمبورغ');
    expect(text).toContain('إيطاليا والسعودية والولايات المتحدة');
    expect(text).toContain('56 دولة ومنظمة (أعضاء ومراقبون معاً)');
    expect(text).toContain('نص رسمي · الإنجليزية');
  });

  it('answers the same in English', async () => {
    const text = await read('/en/meetings/cifg-12');
    expect(text).toContain('19–20 November 2019');
    expect(text).toContain('22–23 Rabi I 1441 AH (Umm al-Qura)');
    expect(text).toContain('56 states and organizations (members and observers together)');
    expect(text).toContain('Official text · English');
  });

  it('shows both counts with the one adopted (T1)', async () => {
    const text = await read('/en/meetings/cifg-12');
    expect(text).toMatch(/56 states «[^»]+» members/);
    expect(text).toContain('✓ adopted');
  });
});

describe('what is not settled', () => {
  it('shows the meetings without a record as gaps (T43)', async () => {
    const text = await read('/en');
    for (const number of [5, 8, 10]) expect(text).toContain(`No. ${number}: no record`);
    expect(await read('/ar')).toContain('الرقم 8: لا قيد له');
  });

  it('gives Copenhagen no number, only a probable one (T44)', async () => {
    expect(await read('/en/meetings/cifg-copenhagen-2017')).toContain('not stated by any source; probably no. 7');
  });

  it('never shows the sixteenth by day (T45)', async () => {
    const text = await read('/en/meetings/cifg-16');
    expect(text).toContain('May 2022 1443 AH (Umm al-Qura) only the month is known');
    expect(text).toContain('place not known');
  });

  it('marks the year of the twenty-first in both languages, and gives machines no date (T46)', async () => {
    expect(await read('/en/meetings/cifg-21')).toContain('4–5 February 2025 year unconfirmed');
    expect(await read('/ar/meetings/cifg-21')).toContain('4 و5 شباط/فبراير 2025 العام غير مؤكد');
    const html = await (await fetch(`${origin}/en/meetings/cifg-21`)).text();
    expect(html).not.toMatch(/dateTime="2025/i);
  });

  it('says "latest recorded", never "last" (T49)', async () => {
    expect(await read('/en/meetings/cifg-21')).toContain('Latest recorded meeting of this body');
  });

  it('shows no designation whose date merely lies close (T50)', async () => {
    expect(await read('/en/meetings/cifg-9')).not.toContain('Designations linked');
    expect(await read('/en/meetings/cifg-13')).toContain('named in the statement');
  });
});

describe('planned and held (T12)', () => {
  it('shows on the first meeting what it announced and where that was held', async () => {
    const text = await read('/en/meetings/cifg-1');
    expect(text).toContain('Planned: about May 2015');
    expect(text).toContain('Saudi Arabia');
    expect(text).toContain('7 May 2015');
  });

  it('shows on the second meeting how it had been announced', async () => {
    expect(await read('/ar/meetings/cifg-2')).toContain('في المملكة مطلع شهر مايو 2015م');
  });
});

describe('years', () => {
  it('lists the twelfth and the thirteenth as the only meetings of the group in 1441', async () => {
    const page = await browser.newPage({ javaScriptEnabled: false });
    await page.goto(`${origin}/ar/years/1441h`);
    const links = await page
      .locator('#cifg a[href*="/meetings/"]')
      .evaluateAll((all) => all.map((link) => link.getAttribute('href')));
    expect(links).toEqual(['/ar/meetings/cifg-12', '/ar/meetings/cifg-13']);
    await page.close();
  });

  it('shows in 2018 the gaps that may fall in it', async () => {
    const text = await read('/en/years/2018');
    expect(text).toContain('No. 8: no record');
    expect(text).toContain('No. 10: no record');
  });

  it('names the group as it was called in 2015 (T9)', async () => {
    expect(await read('/en/meetings/cifg-3')).toContain('then called the Counter-ISIL Finance Group');
    expect(await read('/en/meetings/cifg-12')).not.toContain('then called');
  });
});

describe('a statement', () => {
  it('is cited as one of a series only where it is the finance group’s', async () => {
    const html = async (id: string) => (await fetch(`${origin}/ar/statements/${id}`)).text();
    expect(await html('cifg-12')).toContain('content="بيانات مجموعة مكافحة تمويل داعش"');
    expect(await html('other-unsc-finance-2015')).not.toContain('citation_series_title');
  });

  it('shows which text is official and the source’s own words about the translation', async () => {
    const text = await read('/ar/statements/cifg-12');
    expect(text).toContain('نص رسمي');
    expect(text).toContain('ترجمة غير رسمية');
    expect(text).toContain('النص الانجليزي الأصلي هو النص الرسمي');
  });
});
