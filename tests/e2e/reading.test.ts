import { describe, expect, it } from 'vitest';
import { axeViolations } from '@/tests/support/axe';
import { openBrowser, portalOrigin } from '@/tests/support/browser';
import { languages } from '@/tests/support/pages';

const origin = portalOrigin();
const browser = await openBrowser();

/** A word of the invented press report that lies beyond its excerpt. */
const hiddenWord = 'زمردفيروزة';
const endings = ['.json', '.jsonld', '.csl.json', '.ris', '.bib', '.md', '.txt'];

const ask = (path: string) => fetch(origin + path, { redirect: 'manual' });
const words = async (path: string) => (await ask(path)).text();

describe('a statement with its words', () => {
  it.each(languages)(
    'shows in $locale the text of that language under its mark, place by place',
    async ({ locale }) => {
      const page = await browser.newPage();
      // The page runs nothing, but axe needs timers.
      await page.route('**/*.js', (route) => route.abort());
      await page.goto(`${origin}/${locale}/statements/cifg-15`);
      const section = page.locator('#words');
      const expected = { ar: ['ترجمة غير رسمية', 'رحبت المجموعة'], en: ['Official text', 'The group welcomed'] }[
        locale
      ];
      for (const part of expected) expect(await section.innerText()).toContain(part);
      expect(await section.locator('#p2').count()).toBe(1);
      expect(await page.evaluate(() => document.querySelectorAll('[id]').length)).toBe(
        await page.evaluate(() => new Set([...document.querySelectorAll('[id]')].map(({ id }) => id)).size),
      );
      expect(await axeViolations(page)).toEqual([]);
      await page.close();
    },
  );

  it('shows of a press report its excerpt alone, wherever its words go', async () => {
    const outputs = [
      '/ar/statements/cifg-15',
      '/ar/statements/cifg-15/parallel/ar...ar-rivers-daily',
      '/ar/meetings/cifg-15',
      '/ar/statements/cifg-15/v/2',
      '/api/v1/statements/cifg-15',
      '/api/v1/statements?limit=100',
      '/sitemap.xml',
      ...endings.map((ending) => `/ar/statements/cifg-15${ending}`),
    ];
    for (const output of outputs) expect(await words(output), output).not.toContain(hiddenWord);
    const { texts } = (await (await ask('/api/v1/statements/cifg-15')).json()) as {
      texts: { id: string; isExcerpt: boolean; paragraphs: { text: string }[] }[];
    };
    const report = texts.find(({ id }) => id === 'cifg-15/ar-rivers-daily');
    expect(report?.isExcerpt).toBe(true);
    expect(report?.paragraphs.map(({ text }) => text).join('').length).toBeLessThanOrEqual(300);
  });
});

describe('the standing of a text', () => {
  it.each([
    ['the timeline', '/ar', 'ترجمة غير رسمية'],
    ['the list of meetings', '/ar/meetings', 'ترجمة غير رسمية'],
    ['its meeting', '/ar/meetings/cifg-15', 'ترجمة غير رسمية'],
    ['its statement', '/ar/statements/cifg-15', 'ترجمة غير رسمية'],
    ['two texts side by side', '/ar/statements/cifg-15/parallel', 'ترجمة غير رسمية'],
    ['one paragraph', '/ar/statements/cifg-15/p4', 'ترجمة غير رسمية'],
    ['an earlier version', '/ar/statements/cifg-15/v/2', 'نص رسمي'],
    ['the API', '/api/v1/statements/cifg-15', '"status":"courtesy_translation"'],
    ['JSON-LD', '/ar/statements/cifg-15.jsonld', 'courtesy translation'],
    ['CSL-JSON', '/ar/statements/cifg-15.csl.json', 'ترجمة غير رسمية'],
    ['RIS', '/ar/statements/cifg-15.ris', 'ترجمة غير رسمية'],
    ['BibTeX', '/ar/statements/cifg-15.bib', 'ترجمة غير رسمية'],
    ['Markdown', '/ar/statements/cifg-15.md', 'ترجمة غير رسمية'],
    ['plain text', '/ar/statements/cifg-15.txt', 'ترجمة غير رسمية'],
  ])('goes with it into %s', async (_, path, mark) => {
    expect(await words(path)).toContain(mark);
  });

  it('brings the source’s own words about it', async () => {
    for (const path of ['', '/parallel', '/p4', '.md', '.txt']) {
      expect(await words(`/ar/statements/cifg-15${path}`), path).toContain('والنص الإنجليزي هو النص الرسمي');
    }
  });
});

describe('two texts side by side', () => {
  it('stand in rows by their places, the reader’s language at the inline start', async () => {
    for (const { locale } of languages) {
      const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
      await page.goto(`${origin}/${locale}/statements/cifg-15/parallel`);
      const row = page.locator('section#p2');
      const [own, other] = [
        row.locator(`[lang="${locale}"]`),
        row.locator(`[lang="${locale === 'ar' ? 'en' : 'ar'}"]`),
      ];
      const [first, second] = [await own.boundingBox(), await other.boundingBox()];
      if (!first || !second) throw new Error('The row lacks a side');
      expect(locale === 'ar' ? first.x > second.x : first.x < second.x).toBe(true);
      expect(Math.abs(first.y - second.y)).toBeLessThan(2);
      expect(await row.innerText()).toContain('The leaders issued the following statement');
      expect(await page.locator('#p3').count()).toBe(1);
      expect(await axeViolations(page)).toEqual([]);
      await page.close();
    }
  });

  it('say beside a paragraph what they say differently, and nothing beside one on which they agree', async () => {
    const page = await browser.newPage({ javaScriptEnabled: false });
    await page.goto(`${origin}/en/statements/cifg-15/parallel`);
    const note = await page.locator('section#p4 ul').innerText();
    expect(note).toContain('The number differs');
    expect(note).toContain('31 states');
    expect(note).toContain('32 دولة');
    expect(await page.locator('section#p5 ul').count()).toBe(0);
    await page.close();
  });

  it('stand under each other on a phone, each pair together', async () => {
    const page = await browser.newPage({ javaScriptEnabled: false, viewport: { width: 360, height: 740 } });
    await page.goto(`${origin}/ar/statements/cifg-15/parallel`);
    const [arabic, english] = [
      page.locator('section#p4 > div[lang="ar"]'),
      page.locator('section#p4 > div[lang="en"]'),
    ];
    const [first, second] = [await arabic.boundingBox(), await english.boundingBox()];
    expect((second?.y ?? 0) - (first?.y ?? 0)).toBeGreaterThan(0);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    await page.close();
  });

  it('may be two texts of one language, and the pair is in the address', async () => {
    expect(await words('/ar/statements/cifg-15/parallel/ar...ar-rivers-daily')).toContain('تقرير صحفي');
  });

  it.each([
    '/ar/statements/cifg-15/parallel/ar...ar',
    '/ar/statements/cifg-15/parallel/ar...fr',
    '/ar/statements/cifg-15/parallel/ar',
  ])('are a 404 that helps for %s', async (path) => {
    const answer = await ask(path);
    expect(answer.status).toBe(404);
    expect(await answer.text()).toContain('لا توجد صفحة بهذا الرابط');
  });
});

describe('two texts of which the words are not held', () => {
  it.each(['/statements/cifg-14/parallel/en...ar-pyd-rojava', '/statements/cifg-14/parallel'])(
    'are told of in words at %s, with the way to what there is',
    async (path) => {
      const answer = await ask(`/ar${path}`);
      expect(answer.status).toBe(200);
      const html = await answer.text();
      for (const each of ['فلا سبيل إلى قراءة نصين متقابلين', 'href="/ar/statements/cifg-14"', 'noindex']) {
        expect(html).toContain(each);
      }
      expect(await words('/en/statements/cifg-14')).not.toContain('/en/statements/cifg-14/parallel');
    },
  );
});

describe('one place of a statement', () => {
  it('has the same address in both languages and shows every text that renders it', async () => {
    const [arabic, english] = [await words('/ar/statements/cifg-15/p5'), await words('/en/statements/cifg-15/p5')];
    for (const html of [arabic, english]) {
      expect(html).toContain('قبل فيضان الربيع');
      expect(html).toContain('before the spring flood');
    }
  });

  it('can be cited by itself', async () => {
    expect(await words('/en/statements/cifg-15/p5.ris')).toContain('SE  - p5');
    expect(await words('/en/statements/cifg-15/p5')).toContain('para. p5');
  });

  it.each(['p99', 'p0', 'x9', 'q1', 'P1', 'p1.xyz'])('is a 404 where there is none: %s', async (slot) => {
    expect((await ask(`/en/statements/cifg-15/${slot}`)).status).toBe(404);
  });

  it('is copied with its citation, and kept when the language is switched', async () => {
    const context = await browser.newContext({ permissions: ['clipboard-read', 'clipboard-write'] });
    const page = await context.newPage();
    await page.goto(`${origin}/en/statements/cifg-15/p5`);
    await page.getByRole('button', { name: 'Copy link and quotation' }).first().click();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toContain('before the spring flood');
    expect(copied).toContain('official text');
    expect(copied).toMatch(/\/en\/statements\/cifg-15\/p5, accessed \d{4}-\d{2}-\d{2}\.$/);
    expect(copied).not.toMatch(/\u2068https?:/);

    await page.goto(`${origin}/en/statements/cifg-15#p4`);
    await page.locator('a[hreflang="ar"][data-switch]').click();
    await page.waitForURL(`${origin}/ar/statements/cifg-15#p4`);
    await page.goto(`${origin}/ar/statements/cifg-15/p5`);
    await page.getByRole('button', { name: 'نسخ الرابط والاقتباس' }).first().click();
    const inArabic = await page.evaluate(() => navigator.clipboard.readText());
    expect(inArabic).toMatch(/، اطُّلع عليه في \d{1,2} [^\d]+\/[^\d]+ \d{4}\.$/);
    await context.close();
  });
});

describe('the head of a statement', () => {
  it('tells reference managers title, author, date, language and address, and where the CSL-JSON is', async () => {
    const html = await words('/en/statements/cifg-15');
    expect(html).toMatch(/<meta name="citation_title" content="[^"]+"/);
    expect(html).toContain('<meta name="citation_author" content="Counter ISIS Finance Group"');
    expect(html).toContain('<meta name="citation_language" content="en"');
    expect(html).toContain('<meta name="DC.type" content="report"');
    expect(html).toMatch(
      /type="application\/vnd.citationstyles.csl\+json" href="[^"]*\/en\/statements\/cifg-15.csl.json"/,
    );
  });
});

describe('versions', () => {
  it('keep an earlier one readable, marked and out of search engines', async () => {
    const html = await words('/en/statements/cifg-15/v/1');
    expect(html).toContain('This is an earlier version');
    expect(html).toContain('noindex');
    expect((await ask('/en/statements/cifg-15/v/99')).status).toBe(404);
    expect((await ask('/en/statements/cifg-15/v/01')).status).toBe(404);
  });
});

describe('on paper', () => {
  it('two texts stand in two columns, without navigation, with the page’s address', async () => {
    const page = await browser.newPage({ viewport: { width: 700, height: 900 } });
    await page.goto(`${origin}/ar/statements/cifg-15/parallel`);
    await page.emulateMedia({ media: 'print' });
    const [arabic, english] = [
      page.locator('section#p4 > div[lang="ar"]'),
      page.locator('section#p4 > div[lang="en"]'),
    ];
    const [first, second] = [await arabic.boundingBox(), await english.boundingBox()];
    expect(Math.abs((first?.y ?? 0) - (second?.y ?? 99))).toBeLessThan(2);
    expect(await page.locator('header nav').first().isVisible()).toBe(false);
    expect(await page.locator('footer').innerText()).toContain('/ar/statements/cifg-15/parallel');
    await page.close();
  });
});
