import { createRequire } from 'node:module';
import { compileFunction } from 'node:vm';
import { NextIntlClientProvider } from 'next-intl';
import type { ComponentProps } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { SearchArticle } from '@/components/search/search-article';
import type { Locale } from '@/lib/i18n/locales';
import { bundleSearchPage } from '@/lib/run/bundle-search-page';
import { parseSearchQuery } from '@/lib/search/ask/search-query';
import { searchRecords } from '@/lib/search/ask/search-records';
import { findValueNames } from '@/lib/search/show/value-names';
import { languageOf } from '@/lib/serve/answers/search-pages';
import ar from '@/messages/ar.json';
import en from '@/messages/en.json';
import { testDatabase } from '@/tests/support/database';

await testDatabase('loaded');

type Article = ComponentProps<typeof SearchArticle>;

const messages = { ar, en };
const exported: { writeSearch?: (language: object, article: Article) => string } = {};
const program = compileFunction(bundleSearchPage(), ['require', 'module', 'exports']);
const written = { exports: exported };
program(createRequire(import.meta.url), written, exported);

async function articleOf(locale: Locale, raw: Record<string, string>): Promise<Article> {
  const query = parseSearchQuery(raw);
  return { query, result: await searchRecords(query, locale), names: await findValueNames() };
}

function write(locale: Locale, article: Article): string {
  return written.exports.writeSearch?.(languageOf(locale, messages[locale]), article) ?? '';
}

function rendered(locale: Locale, article: Article): string {
  return renderToStaticMarkup(
    <NextIntlClientProvider locale={locale} messages={messages[locale]} timeZone="UTC">
      <SearchArticle {...article} />
    </NextIntlClientProvider>,
  );
}

/** React has an order of its own for some attributes. */
function inOneOrder(html: string): string {
  return html.replace(/<([a-z0-9]+)((?: [^ =>]+="[^"]*")+)/gi, (_, name: string, attributes: string) => {
    const sorted = attributes.match(/[^ =]+="[^"]*"/g)?.toSorted() ?? [];
    return `<${name} ${sorted.join(' ')}`;
  });
}

const searches: Record<string, string>[] = [
  { q: 'hawala' },
  { q: 'التمويل', type: 'meeting', year: '2019' },
  { q: 'sanctions', cursor: '20' },
  { q: 'when did the group meet in Luxemborg' },
  { q: 'Luxembourg 2019 dinner menu' },
  { q: 'الاجتماع العاشر' },
  { q: '<b>"nothing" & \'none\'</b>' },
  { q: 'Congo' },
];

describe('the article of a search page, written outside Next', () => {
  it.each(searches)('is what React makes of the same components: %o', async (raw) => {
    for (const locale of ['ar', 'en'] as const) {
      const article = await articleOf(locale, raw);
      expect(inOneOrder(write(locale, article))).toBe(inOneOrder(rendered(locale, article)));
    }
  });

  it.each([
    ['ar', 'dir="rtl"'],
    ['en', 'dir="ltr"'],
  ] as const)('in %s has the hits, the filters and the names of their values', async (locale, direction) => {
    const article = await articleOf(locale, { q: 'hawala', limit: '1' });
    const html = write(locale, article);
    expect(html).toMatch(/^<article>.*<\/article>$/s);
    expect(html).toContain('<mark');
    expect(html).toContain(direction);
    expect(html).toContain(`href="/${locale}/search?q=hawala&amp;`);
    const topic = article.names.topics.find(({ id }) => article.result.facets?.topic.some(({ value }) => value === id));
    expect(html).toContain(topic?.label[locale]);
  });
});
