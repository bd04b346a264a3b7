import { describe, expect, it } from 'vitest';
import { openBrowser, portalOrigin } from '@/tests/support/browser';
import { languages, pagePaths } from '@/tests/support/pages';

const origin = portalOrigin();
const browser = await openBrowser();
const get = async (path: string) => (await fetch(origin + path)).text();

describe.each(languages)('for machines, a page in $locale', ({ locale }) => {
  it('says its language in a header as well', async () => {
    for (const path of ['', '/meetings/cifg-12']) {
      expect((await fetch(`${origin}/${locale}${path}`)).headers.get('content-language')).toBe(locale);
    }
  });

  it('has a card of the size that others expect, small enough to be fetched', async () => {
    const bytes = new DataView(await (await fetch(`${origin}/card-${locale}.png`)).arrayBuffer());
    expect([bytes.getUint32(16), bytes.getUint32(20)]).toEqual([1200, 630]);
    expect(bytes.byteLength).toBeLessThan(120_000);
  });
});

describe('JSON-LD', () => {
  it.each([
    ['/en', ['WebSite']],
    ['/ar/meetings/cifg-12', ['Event']],
    ['/ar/statements/cifg-13', ['Article', 'NewsArticle', 'NewsArticle', 'NewsArticle', 'NewsArticle']],
    ['/en/bodies/cifg', ['Organization']],
  ])('on %s is data that reads back', async (path, types) => {
    const [, json = ''] = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(await get(path)) ?? [];
    const graph = (JSON.parse(json) as { '@graph': { '@type': string }[] })['@graph'];
    expect(graph.map((node) => node['@type'])).toEqual(types);
  });

  it.each([
    ['/ar/meetings/cifg-12', ['/ar', '/ar/meetings']],
    ['/en/statements/cifg-12', ['/en', '/en/statements']],
    ['/en/bodies/cifg', ['/en']],
    ['/ar/topics/hawala-msb', ['/ar', '/ar/topics']],
  ])('on %s names the way that leads there', async (path, addresses) => {
    const [, json = ''] = /(\{[^<]*"BreadcrumbList"[^<]*)<\/script>/.exec(await get(path)) ?? [];
    const { itemListElement } = JSON.parse(json) as { itemListElement: { name: string; item: string }[] };
    expect(itemListElement.map(({ item }) => new URL(item).pathname)).toEqual(addresses);
    for (const address of addresses) expect((await fetch(origin + address)).status).toBe(200);
  });

  it('gives no date to what has none (T45, T46)', async () => {
    for (const id of ['cifg-16', 'cifg-21']) {
      const [, json = ''] =
        /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(await get(`/en/meetings/${id}`)) ?? [];
      expect(json).toContain(`/id/meetings/${id}`);
      expect(json).not.toContain('Date"');
    }
  });

  it('offends no content policy', async () => {
    const page = await browser.newPage();
    const complaints: string[] = [];
    page.on('console', (message) => {
      if (message.text().includes('Content Security Policy')) complaints.push(message.text());
    });
    await page.route(`${origin}/en/meetings/cifg-12`, async (route) => {
      const answer = await route.fetch();
      const body = (await answer.text()).replace(/<script(?! type="application\/ld\+json")[^>]*>.*?<\/script>/gs, '');
      await route.fulfill({
        response: answer,
        body,
        headers: {
          ...answer.headers(),
          'content-security-policy':
            "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self'",
        },
      });
    });
    await page.goto(`${origin}/en/meetings/cifg-12`, { waitUntil: 'networkidle' });
    expect(complaints).toEqual([]);
    await page.close();
  });
});

describe('the sitemap', () => {
  it('has every kind of page in both languages, each once, with its twin', async () => {
    const xml = await get('/sitemap.xml');
    const addresses = [...xml.matchAll(/<loc>(.*?)<\/loc>/g)].map(([, url = '']) => new URL(url).pathname);
    // There is a page for every day, and no end of days; and a citation of every place.
    for (const path of pagePaths.filter((each) => !/^\/((members|report)\/on|cite)\//.test(each))) {
      expect(addresses).toContain(`/ar${path}`);
      expect(addresses).toContain(`/en${path}`);
    }
    expect(new Set(addresses).size).toBe(addresses.length);
    expect(xml.match(/hreflang="ar"/g)).toHaveLength(addresses.length);
    expect(xml).toMatch(/<lastmod>\d{4}-\d\d-\d\dT/);
  });

  // Every page of the record in both languages: the longest walk of these tests.
  it('lists no page that is not there', async () => {
    const xml = await get('/sitemap.xml');
    const addresses = [...xml.matchAll(/<loc>(.*?)<\/loc>/g)].map(([, url = '']) => new URL(url).pathname);
    for (let start = 0; start < addresses.length; start += 8) {
      const answers = await Promise.all(addresses.slice(start, start + 8).map((path) => fetch(origin + path)));
      await Promise.all(answers.map((answer) => answer.arrayBuffer()));
      expect(answers.filter((answer) => answer.status !== 200).map((answer) => answer.url)).toEqual([]);
    }
  }, 180_000);

  it('is named in robots.txt, under the same origin', async () => {
    const robots = await get('/robots.txt');
    const [, first] = /<loc>(.*?)<\/loc>/.exec(await get('/sitemap.xml')) ?? [];
    expect(robots).toContain(`Sitemap: ${new URL(first ?? '').origin}/sitemap.xml`);
  });
});

it.each([
  ['/favicon.ico', 'image/x-icon'],
  ['/favicon.svg', 'image/svg+xml'],
  ['/apple-touch-icon.png', 'image/png'],
])('%s is there', async (path, type) => {
  const answer = await fetch(origin + path);
  expect([answer.status, answer.headers.get('content-type')]).toEqual([200, type]);
});
