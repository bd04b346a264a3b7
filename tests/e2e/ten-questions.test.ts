import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { type Locale, locales } from '@/lib/i18n/locales';
import { openBrowser, portalOrigin } from '@/tests/support/browser';
import { follow, openPlain, readAt } from '@/tests/support/follow-links';

const origin = portalOrigin();
const browser = await openBrowser();

/**
 * What a reader is asked, the words on the links that lead from the home page to the answer, and the anchor at which it
 * stands: the reader hands over a link to it. What must be read there is the proof. The numbers are those of the brief.
 */
type Question = { number: number; asks: string; ways: Record<Locale, Way[]> };
type Way = { clicks: string[]; anchor: string; reads: (string | RegExp)[] };

const questions: Question[] = [
  {
    number: 1,
    asks: 'whether observers are inside the 56 of the twelfth',
    ways: {
      ar: [
        {
          clicks: ['الاجتماع الثاني عشر'],
          anchor: 'figures',
          reads: [
            /56 دولة ومنظمة .*أعضاء ومراقبون معاً .*معتمدة/,
            '«الدول الأعضاء الـ56 ... مع المراقبين»',
            'غير معتمدة',
          ],
        },
      ],
      en: [
        {
          clicks: ['Twelfth meeting'],
          anchor: 'figures',
          reads: [
            /56 states and organizations .*members and observers together .*adopted/,
            /56 states .*members/,
            'not adopted',
          ],
        },
      ],
    },
  },
  {
    number: 2,
    asks: 'which text of the twelfth is official',
    ways: {
      ar: [{ clicks: ['الاجتماع الثاني عشر'], anchor: 'facts', reads: [/النص الرسمي نص رسمي · الإنجليزية/] }],
      en: [{ clicks: ['Twelfth meeting'], anchor: 'facts', reads: [/Official text Official text · English/] }],
    },
  },
  {
    number: 3,
    asks: 'which meetings fell in 1441',
    ways: {
      ar: [{ clicks: ['الأعوام', '1441'], anchor: 'cifg', reads: ['الاجتماع الثاني عشر', 'الاجتماع الثالث عشر'] }],
      en: [{ clicks: ['Years', '1441 AH'], anchor: 'cifg', reads: ['Twelfth meeting', 'Thirteenth meeting'] }],
    },
  },
  {
    number: 4,
    asks: 'when the thirteenth was held, and what others say',
    ways: {
      ar: [
        { clicks: ['الاجتماع الثالث عشر'], anchor: 'facts', reads: ['29 تموز/يوليو 2020'] },
        { clicks: ['الاجتماع الثالث عشر'], anchor: 'claims', reads: ['«نهاية شهر يوليو الماضي»', 'اليوم غير معروف'] },
        { clicks: ['الاجتماع الثالث عشر', 'البيان ونصوصه'], anchor: 'facts', reads: ['28 آب/أغسطس 2020'] },
      ],
      en: [
        { clicks: ['Thirteenth meeting'], anchor: 'facts', reads: ['29 July 2020'] },
        { clicks: ['Thirteenth meeting'], anchor: 'claims', reads: ['«نهاية شهر يوليو الماضي»', 'day not known'] },
        { clicks: ['Thirteenth meeting', 'The statement and its texts'], anchor: 'facts', reads: ['28 August 2020'] },
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
          anchor: 'plans',
          reads: ['«في المملكة مطلع شهر مايو 2015م»', /الاجتماع المنعقد: الاجتماع الثاني .*جدة.* 7 أيار\/مايو 2015/],
        },
      ],
      en: [
        {
          clicks: ['First meeting'],
          anchor: 'plans',
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
          clicks: ['الاجتماعات'],
          anchor: 'gaps',
          reads: [
            ...[5, 8, 10].map((number) => `الرقم ${number}: لا قيد له`),
            'الرقم 7: بالاستنتاج وحده',
            'الرقم 16: لا يُعرف منه سوى الشهر',
            'الرقم 21: العام غير مؤكد',
          ],
        },
      ],
      en: [
        {
          clicks: ['Meetings'],
          anchor: 'gaps',
          reads: [
            ...[5, 8, 10].map((number) => `No. ${number}: no record`),
            'No. 7: inferred only',
            'No. 16: month only',
            'No. 21: year unconfirmed',
          ],
        },
      ],
    },
  },
  {
    number: 7,
    asks: 'which meetings were held remotely, which in part, and of which that is not known',
    ways: {
      ar: [
        {
          clicks: ['الاجتماع الرابع عشر', 'عن بُعد'],
          anchor: 'list',
          reads: [
            /^7 اجتماعات/,
            /الحادي والعشرون.*العشرون.*التاسع عشر.*السابع عشر.*الخامس عشر.*الرابع عشر.*الثالث عشر/,
          ],
        },
        { clicks: ['الاجتماع الثامن عشر', 'حضورياً وعن بُعد'], anchor: 'list', reads: [/^اجتماع واحد/, 'الثامن عشر'] },
        { clicks: ['الاجتماع السادس عشر', 'الصيغة غير معروفة'], anchor: 'list', reads: [/^اجتماع واحد/, 'السادس عشر'] },
      ],
      en: [
        {
          clicks: ['Fourteenth meeting', 'remote'],
          anchor: 'list',
          reads: [/^7 meetings/, /Twenty-first.*Twentieth.*Nineteenth.*Seventeenth.*Fifteenth.*Fourteenth.*Thirteenth/],
        },
        { clicks: ['Eighteenth meeting', 'hybrid'], anchor: 'list', reads: [/^1 meeting /, 'Eighteenth'] },
        { clicks: ['Sixteenth meeting', 'format not known'], anchor: 'list', reads: [/^1 meeting /, 'Sixteenth'] },
      ],
    },
  },
  {
    number: 8,
    asks: 'what a press copy added to the fourteenth',
    ways: {
      ar: [
        {
          clicks: ['الاجتماع الرابع عشر', 'البيان ونصوصه'],
          anchor: 'differences',
          reads: [/«شركة تركية»، داخل ما يُنقل .* غير معتمدة/, 'لا ترد عبارة «شركة تركية»'],
        },
      ],
      en: [
        {
          clicks: ['Fourteenth meeting', 'The statement and its texts'],
          anchor: 'differences',
          reads: [
            /“Turkish company”, inside what is quoted .* not adopted/,
            'The words “Turkish company” do not occur',
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
          anchor: 'facts',
          reads: [/الهيئة المجموعة المصغرة.* ليس من اجتماعات مجموعة مكافحة تمويل داعش/],
        },
        {
          clicks: ['المجموعة المصغرة', 'عن بُعد، أيلول/سبتمبر 2021'],
          anchor: 'notes',
          reads: ['ليس هذا اجتماعاً لمجموعة مكافحة التمويل، بل اجتماع للمجموعة المصغرة يذكرها'],
        },
        {
          clicks: ['المجموعة المصغرة', 'عن بُعد، أيلول/سبتمبر 2021'],
          anchor: 'summary',
          reads: ['داعش خراسان', 'الخاصة بمكافحة التمويل'],
        },
      ],
      en: [
        {
          clicks: ['Small Group', 'online, September 2021'],
          anchor: 'facts',
          reads: [/Body Small Group.* Not a meeting of the Counter ISIS Finance Group/],
        },
        {
          clicks: ['Small Group', 'online, September 2021'],
          anchor: 'notes',
          reads: ['This is not a meeting of the Finance Group; it is a meeting of the Small Group that names it'],
        },
        {
          clicks: ['Small Group', 'online, September 2021'],
          anchor: 'summary',
          reads: ['ISIS-Khorasan', /finance, .* working groups/],
        },
      ],
    },
  },
  {
    number: 10,
    asks: 'what the group was called in 2015',
    ways: {
      ar: [{ clicks: ['الاجتماع الثالث'], anchor: 'facts', reads: ['وكان اسمها آنذاك Counter-ISIL Finance Group'] }],
      en: [{ clicks: ['Third meeting'], anchor: 'facts', reads: ['then called the Counter-ISIL Finance Group'] }],
    },
  },
];

describe.each(locales)('from the home page in %s, within three clicks, a reader finds a link that proves', (locale) => {
  it.each(questions)('$number: $asks', async ({ ways }) => {
    for (const { clicks, anchor, reads } of ways[locale]) {
      expect(clicks.length).toBeLessThanOrEqual(3);
      const page = await openPlain(browser, `/${locale}`);
      for (const words of clicks) await follow(page, words);
      const text = await readAt(page, anchor);
      for (const sentence of reads) expect(text).toMatch(asPattern(sentence));
      await page.close();
    }
  });
});

describe.each(locales)('a list in %s', (locale) => {
  it('is narrowed by a form without a script, by links, and the same in the other language', async () => {
    const page = await openPlain(browser, `/${locale}/meetings`);
    await page.locator('summary').first().click();
    await page.locator('#list-year').selectOption('1441h');
    await page.locator('#list-body').selectOption('cifg');
    await page.locator('main button[type=submit]').first().click();
    await page.waitForLoadState();
    expect(page.url()).toBe(`${origin}/${locale}/meetings?year=1441h&body=cifg`);
    expect(await meetingsOn(page)).toEqual(['cifg-13', 'cifg-12']);

    await page.locator('a[data-switch]').click();
    await page.waitForLoadState();
    expect(page.url()).toContain('/meetings?year=1441h&body=cifg');
    expect(await meetingsOn(page)).toEqual(['cifg-13', 'cifg-12']);

    await page.locator('main nav a[href$="sort=oldest"]').click();
    await page.waitForLoadState();
    expect(await meetingsOn(page)).toEqual(['cifg-12', 'cifg-13']);
    await page.locator('main a[href$="/meetings?body=cifg&sort=oldest"]').click();
    await page.waitForLoadState();
    expect((await meetingsOn(page)).length).toBe(19);
    await page.close();
  });

  it('says which value it does not have, at its field and with status 400, and keeps one address for each list', async () => {
    const wrong = await fetch(`${origin}/${locale}/statements?host=nobody`);
    expect(wrong.status).toBe(400);
    expect(await wrong.text()).toMatch(/<select id="list-host"[^>]*aria-invalid="true"/);
    const form = await fetch(`${origin}/${locale}/statements?year=&body=tftc&sort=newest`, { redirect: 'manual' });
    expect([form.status, form.headers.get('location')]).toEqual([307, `/${locale}/statements?body=tftc`]);
  });
});

async function meetingsOn(page: Page): Promise<string[]> {
  const links = await page
    .locator('main tbody tr td:nth-child(2) a')
    .evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href));
  return links.map((href) => href.split('/').at(-1) ?? '');
}

function asPattern(sentence: string | RegExp): RegExp {
  return typeof sentence === 'string' ? new RegExp(sentence.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')) : sentence;
}
