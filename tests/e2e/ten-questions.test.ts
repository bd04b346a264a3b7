import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { type Locale, locales } from '@/lib/i18n/locales';
import { openBrowser, portalOrigin } from '@/tests/support/browser';

const origin = portalOrigin();
const browser = await openBrowser();

/**
 * What a reader is asked, the words on the links that lead from the home page to the answer, the part of the page where
 * it stands (which is what the reader hands over), and what must be read there. The numbers are those of the brief.
 */
type Question = { number: number; asks: string; ways: Record<Locale, Way[]> };
type Way = { clicks: string[]; at: string; reads: (string | RegExp)[] };

const questions: Question[] = [
  {
    number: 3,
    asks: 'which meetings fell in 1441',
    ways: {
      ar: [{ clicks: ['الأعوام', '1441'], at: '#cifg', reads: ['الاجتماع الثاني عشر', 'الاجتماع الثالث عشر'] }],
      en: [{ clicks: ['Years', '1441 AH'], at: '#cifg', reads: ['Twelfth meeting', 'Thirteenth meeting'] }],
    },
  },
  {
    number: 4,
    asks: 'when the thirteenth was held, and what others say',
    ways: {
      ar: [
        { clicks: ['الاجتماع الثالث عشر'], at: 'header dl', reads: ['29 تموز/يوليو 2020'] },
        { clicks: ['الاجتماع الثالث عشر'], at: '#claims', reads: ['«نهاية شهر يوليو الماضي»', 'اليوم غير معروف'] },
        { clicks: ['الاجتماع الثالث عشر', 'البيان ونصوصه'], at: 'article', reads: ['28 آب/أغسطس 2020'] },
      ],
      en: [
        { clicks: ['Thirteenth meeting'], at: 'header dl', reads: ['29 July 2020'] },
        { clicks: ['Thirteenth meeting'], at: '#claims', reads: ['«نهاية شهر يوليو الماضي»', 'day not known'] },
        { clicks: ['Thirteenth meeting', 'The statement and its texts'], at: 'article', reads: ['28 August 2020'] },
      ],
    },
  },
  {
    number: 5,
    asks: 'whether the meeting announced in Rome for early May 2015 was held',
    ways: {
      ar: [
        {
          clicks: ['الاجتماع الأول'],
          at: '#plans',
          reads: ['«في المملكة مطلع شهر مايو 2015م»', /الاجتماع المنعقد: الاجتماع الثاني .*جدة.* 7 أيار\/مايو 2015/],
        },
      ],
      en: [
        {
          clicks: ['First meeting'],
          at: '#plans',
          reads: ['Planned: about May 2015', /Meeting held: Second meeting .*Jeddah.* 7 May 2015/],
        },
      ],
    },
  },
  {
    number: 6,
    asks: 'which meetings have no record',
    ways: {
      ar: [
        {
          clicks: [],
          at: 'main',
          reads: [...[5, 8, 10].map((number) => `الرقم ${number}: لا قيد له`), 'يُرجَّح أن رقمه 7', 'العام غير مؤكد'],
        },
      ],
      en: [
        {
          clicks: [],
          at: 'main',
          reads: [
            ...[5, 8, 10].map((number) => `No. ${number}: no record`),
            'Probably no. 7; no source states the number',
            'year unconfirmed',
          ],
        },
      ],
    },
  },
  {
    number: 9,
    asks: 'whether the online meeting of September 2021 on ISIS-Khorasan was one of the finance group',
    ways: {
      ar: [
        {
          clicks: ['المجموعة المصغرة', 'عن بُعد، أيلول/سبتمبر 2021'],
          at: 'article',
          reads: [/الهيئة المجموعة المصغرة/, 'داعش خراسان', 'الخاصة بمكافحة التمويل'],
        },
      ],
      en: [
        {
          clicks: ['Small Group', 'online, September 2021'],
          at: 'article',
          reads: [/Body Small Group/, 'ISIS-Khorasan', /finance, .* working groups/],
        },
      ],
    },
  },
  {
    number: 10,
    asks: 'what the group was called in 2015',
    ways: {
      ar: [{ clicks: ['الاجتماع الثالث'], at: 'header dl', reads: ['وكان اسمها آنذاك Counter-ISIL Finance Group'] }],
      en: [{ clicks: ['Third meeting'], at: 'header dl', reads: ['then called the Counter-ISIL Finance Group'] }],
    },
  },
];

describe.each(locales)('from the home page in %s, within three clicks, a reader learns', (locale) => {
  it.each(questions)('$number: $asks', async ({ ways }) => {
    for (const way of ways[locale]) {
      expect(way.clicks.length).toBeLessThanOrEqual(3);
      const page = await openHome(locale);
      for (const words of way.clicks) await follow(page, words);
      const text = await read(page, way.at);
      for (const sentence of way.reads) expect(text).toMatch(asPattern(sentence));
      await page.close();
    }
  });

  it('7: which meetings were held online, which in part, and of which that is not known', async () => {
    const words = {
      ar: { wholly: 'عن بُعد', partly: 'حضورياً وعن بُعد', unknown: 'الصيغة غير معروفة' },
      en: { wholly: 'remote', partly: 'hybrid', unknown: 'format not known' },
    }[locale];
    const page = await openHome(locale);
    const rows = await page.locator('#content li:has(> div a[href*="/meetings/"])').evaluateAll((all) =>
      all.map((row) => ({
        number: Number((row.firstElementChild as HTMLElement).innerText),
        text: (row as HTMLElement).innerText.replace(/\s+/g, ' '),
      })),
    );
    const numbered = rows.filter(({ number }) => number > 0);
    const having = (part: string) => numbered.filter(({ text }) => text.includes(part)).map(({ number }) => number);
    expect(having(words.partly)).toEqual([18]);
    expect(having(words.wholly).filter((number) => number !== 18)).toEqual([21, 20, 19, 17, 15, 14, 13]);
    expect(having(words.unknown)).toEqual([16]);
    await page.close();
  });
});

async function openHome(locale: Locale): Promise<Page> {
  const page = await browser.newPage({ javaScriptEnabled: false });
  await page.goto(`${origin}/${locale}`);
  return page;
}

/** Clicks the one link that a reader would take for these words: where several hold them, the shortest. */
async function follow(page: Page, words: string): Promise<void> {
  const links = await page.locator('a', { hasText: words }).all();
  const visible = await Promise.all(
    links.map(async (link) => ({ link, text: (await link.innerText()).trim(), isSeen: await link.isVisible() })),
  );
  const [best] = visible.filter(({ isSeen }) => isSeen).toSorted((a, b) => a.text.length - b.text.length);
  if (!best) throw new Error(`No link on ${page.url()} says “${words}”`);
  await best.link.click();
  await page.waitForLoadState();
}

async function read(page: Page, at: string): Promise<string> {
  return (await page.locator(at).first().innerText()).replace(/\s+/g, ' ');
}

function asPattern(sentence: string | RegExp): RegExp {
  return typeof sentence === 'string' ? new RegExp(sentence.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')) : sentence;
}
