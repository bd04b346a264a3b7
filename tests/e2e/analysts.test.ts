import { describe, expect, it } from 'vitest';
import { type Locale, locales } from '@/lib/i18n/locales';
import { openBrowser, portalOrigin } from '@/tests/support/browser';
import { follow, openPlain, readAt } from '@/tests/support/follow-links';
import { watchShift } from '@/tests/support/layout-shift';

const origin = portalOrigin();
const browser = await openBrowser();

type Way = { clicks: string[]; anchor: string; reads: (string | RegExp)[] };

/** What analysts are asked, with the words on the links that lead there from the home page, and what stands at the end. */
const tasks: { asks: string; ways: Record<Locale, Way> }[] = [
  {
    asks: 'who hosted and who chaired over time',
    ways: {
      ar: {
        clicks: ['الاجتماعات', 'المضيفون والرؤساء'],
        anchor: 'content',
        reads: [/الجهة المضيفة .*الرئاسة المشتركة/, /الاجتماع الثاني عشر .*إيطاليا/],
      },
      en: {
        clicks: ['Meetings', 'Hosts, chairs'],
        anchor: 'content',
        reads: [/Hosts .*Co-chairs/, /Twelfth meeting .*Italy/],
      },
    },
  },
  {
    asks: 'who joined when, and of whom that is not known',
    ways: {
      ar: {
        clicks: ['الأعضاء'],
        anchor: 'states',
        reads: [/الانضمام إلى التحالف/, /بوركينا فاسو.*2021/, 'التاريخ غير معروف'],
      },
      en: {
        clicks: ['Members'],
        anchor: 'states',
        reads: [/Joined the Coalition/, /Burkina Faso.*2021/, 'date not known'],
      },
    },
  },
  {
    asks: 'the figures of the meetings by what they count',
    ways: {
      ar: {
        clicks: ['الاجتماعات', 'المضيفون والرؤساء'],
        anchor: 'figures',
        reads: ['أعضاء ومراقبون معاً', 'حضور'],
      },
      en: {
        clicks: ['Meetings', 'Hosts, chairs'],
        anchor: 'figures',
        reads: ['members and observers together', 'present'],
      },
    },
  },
  {
    asks: 'what was said of virtual assets',
    ways: {
      ar: {
        clicks: ['الموضوعات', 'الأصول الافتراضية'],
        anchor: 'meetings',
        reads: ['الموضوع في كل اجتماع', 'الاجتماع الثاني عشر'],
      },
      en: {
        clicks: ['Topics', 'Virtual assets'],
        anchor: 'meetings',
        reads: ['The topic, meeting by meeting', 'Twelfth meeting'],
      },
    },
  },
  {
    asks: 'the record of one state: its names, its memberships and its part in meetings',
    ways: {
      ar: { clicks: ['الأعضاء', 'إيطاليا'], anchor: 'meetings', reads: ['الاجتماع الثاني عشر'] },
      en: { clicks: ['Members', 'Italy'], anchor: 'meetings', reads: ['Twelfth meeting'] },
    },
  },
];

describe.each(locales)('an analyst who reads %s finds from the home page', (locale) => {
  it.each(tasks)('$asks', async ({ ways }) => {
    const { clicks, anchor, reads } = ways[locale];
    const page = await openPlain(browser, `/${locale}`);
    for (const words of clicks) await follow(page, words);
    const text = await readAt(page, anchor);
    for (const part of reads) expect(text).toMatch(part);
    await page.close();
  });

  it('the statements with an official English text, as a list and as the same rows', async () => {
    const page = await openPlain(browser, `/${locale}/statements`);
    await page.locator('summary').first().click();
    await page.locator('#list-standing').selectOption('official');
    await page.locator('main button[type=submit]').first().click();
    await page.waitForLoadState();
    const marks = await page.locator('main tbody tr [data-standing=official]').allInnerTexts();
    const english = marks.filter((mark) => mark.includes(locale === 'ar' ? 'الإنجليزية' : 'English'));
    expect(english.length).toBeGreaterThan(5);
    const [rows] = await page.locator('main nav a[href$=".csv?standing=official"]').all();
    const csv = await (await fetch(origin + (await rows?.getAttribute('href')))).text();
    expect(csv.trim().split('\n').length - 1).toBe(await page.locator('main tbody tr').count());
    await page.close();
  });

  it('a citation for a reference manager, of a claim by its source first', async () => {
    const page = await openPlain(browser, `/${locale}/meetings/cifg-12`);
    await page.locator('#figures a.cite-mark[href*="/claim-"]').first().click();
    await page.waitForLoadState();
    const [first] = await page.locator('#cite dd').allInnerTexts();
    expect(first).toMatch(
      locale === 'ar' ? /سجل مجموعة مكافحة تمويل داعش/ : /in Record of the Counter ISIS Finance Group/,
    );
    expect(first).toContain('https://home.treasury.gov/news/press-releases/sm834');
    expect(first?.indexOf('home.treasury.gov')).toBeLessThan(first?.lastIndexOf('#claim-') ?? 0);
    const ris = await fetch(`${page.url()}.ris`);
    expect(ris.headers.get('content-type')).toContain('application/x-research-info-systems');
    expect(await ris.text()).toMatch(/^TY {2}- RPRT[\s\S]*UR {2}- https:\/\/home\.treasury\.gov[\s\S]*ER {2}- /);
    await page.close();
  });

  it.each(['', '/part-words'])(
    'the words of a statement by whoever issued them: /statements/cifg-12%s',
    async (part) => {
      const page = await openPlain(browser, `/${locale}/cite/statements/cifg-12${part}`);
      const [first] = await page.locator('#cite dd').allInnerTexts();
      expect(first).toMatch(locale === 'ar' ? /^مجموعة مكافحة تمويل داعش/ : /^Counter ISIS Finance Group/);
      const ris = await (await fetch(`${page.url()}.ris`)).text();
      expect(ris).toMatch(locale === 'ar' ? /^AU {2}- مجموعة/m : /^AU {2}- Counter ISIS Finance Group,/m);
      await page.close();
    },
  );

  it('a link to one paragraph, and how it is cited', async () => {
    const page = await openPlain(browser, `/${locale}/statements/cifg-15`);
    await page.locator('#p2 a').first().click();
    await page.waitForLoadState();
    expect(page.url()).toBe(`${origin}/${locale}/statements/cifg-15/p2`);
    expect(await page.locator('h1').innerText()).toBe(locale === 'ar' ? 'الفقرة 2' : 'Paragraph 2');
    expect(await page.locator('#cite dd').first().innerText()).toContain('/statements/cifg-15/p2');
    await page.close();
  });

  it.each([
    '/meetings/cifg-12',
    '/statements/cifg-15',
    '/designations/tftc-r5-2020-07-15',
    '/bodies/cifg',
    '/members/it',
    '/topics/hawala-msb',
  ])('how each heading, figure and claim of %s is linked and cited', async (path) => {
    const page = await openPlain(browser, `/${locale}${path}`);
    const unlinked = await page.locator('main h2[id]:not(:has(a[href^="#"]))').count();
    expect(unlinked).toBe(0);
    const hrefs = await page
      .locator('main a.cite-mark')
      .evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href));
    expect(hrefs.length).toBeGreaterThan(1);
    for (const href of hrefs) expect((await fetch(href)).status, href).toBe(200);
    await page.close();
  });

  it('a name or a term in the glossary, by words, by letter and by kind, on no page over 60 kB', async () => {
    const page = await openPlain(browser, `/${locale}/glossary`);
    expect(await page.locator('#entries h2').first().innerText()).toContain(locale === 'ar' ? 'الهيئات' : 'Bodies');
    await page.locator('#glossary-words').fill('hawala');
    await page.locator('main button[type=submit]').first().click();
    await page.waitForLoadState();
    expect(page.url()).toBe(`${origin}/${locale}/glossary?q=hawala`);
    expect(await page.locator('#entries').innerText()).toContain('حوالة');
    expect(await page.locator('#entries li a[href*="/search?q="]').count()).toBeGreaterThan(0);
    const parts = new Set([`/${locale}/glossary`]);
    for (const asked of ['kind=state', 'kind=term&page=2', 'kind=term&page=9'])
      parts.add(`/${locale}/glossary?${asked}`);
    for (const part of parts) {
      const html = await (await fetch(origin + part)).text();
      expect(Buffer.byteLength(html), part).toBeLessThan(60_000);
    }
    expect((await fetch(`${origin}/${locale}/glossary?kind=planet`)).status).toBe(400);
    const letter = await openPlain(browser, `/${locale}/glossary?letter=${encodeURIComponent('ح')}&kind=term`);
    expect(await letter.locator('#entries').innerText()).toContain('حوالة');
    await Promise.all([page.close(), letter.close()]);
  });

  it('narrows the glossary while words are typed', async () => {
    const page = await browser.newPage();
    await page.goto(`${origin}/${locale}/glossary`);
    await page.locator('#glossary-words').fill('حوالة');
    await page.waitForURL(`**/glossary?q=*`);
    expect(await page.locator('#entries').innerText()).toContain('hawala');
    expect(await page.locator('#glossary-words').inputValue()).toBe('حوالة');
    await page.close();
  });
});

describe('a reader who chooses how dates are written', () => {
  it('finds the default without a choice, and without a script', async () => {
    const page = await openPlain(browser, '/ar/dates');
    expect(await page.locator('main').innerText()).toContain('19 و20 تشرين الثاني/نوفمبر 2019');
    expect(await page.locator('form[data-dates]').isVisible()).toBe(false);
    await page.close();
  });

  it('has it so on every page from then on, in print too, and nothing moves', async () => {
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.goto(`${origin}/ar/dates`);
    for (const choice of ['months][value=gulf', 'digits][value=arab', 'calendar][value=hijri']) {
      await page.locator(`input[name=${choice}]`).check();
      await page.waitForLoadState();
    }
    const shift = await watchShift(page);
    await page.goto(`${origin}/ar/meetings/cifg-12`);
    const facts = (await page.locator('#facts').innerText()).replace(/\s+/g, ' ');
    expect(facts).toContain('١٩ و٢٠ نوفمبر ٢٠١٩');
    expect(facts).toMatch(/٢٢ و٢٣ ربيع الأول ١٤٤١/);
    const tops = await page
      .locator('.both-calendars > p')
      .evaluateAll((all) => all.map((line) => line.getBoundingClientRect().top));
    expect(tops[1]).toBeLessThan(tops[0] ?? 0);
    expect(await shift()).toBeLessThan(0.02);
    // The words of sources, addresses and citations are as they were.
    expect(await page.locator('q').first().innerText()).toMatch(/56/);
    expect(await page.locator('#cite dd').first().innerText()).not.toMatch(/[٠-٩]/);
    await page.emulateMedia({ media: 'print' });
    expect((await page.locator('#facts').innerText()).replace(/\s+/g, ' ')).toContain('١٩ و٢٠ نوفمبر ٢٠١٩');
    await page.emulateMedia({ media: 'screen' });
    await page.goto(`${origin}/en/meetings`);
    const list = (await page.locator('main tbody').innerText()).replace(/\s+/g, ' ');
    expect(list).toContain('22–23 Rabi I 1441 AH (19–20 Nov 2019)');
    expect(list).not.toMatch(/[٠-٩]/);
    expect(await context.cookies()).toEqual([]);
    await context.close();
  });
});
