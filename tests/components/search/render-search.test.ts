import { describe, expect, it } from 'vitest';
import { renderSearch } from '@/components/search/render-search';
import { parseSearchQuery } from '@/lib/search/ask/search-query';
import { searchRecords } from '@/lib/search/ask/search-records';
import { findValueNames } from '@/lib/search/show/value-names';
import ar from '@/messages/ar.json';
import en from '@/messages/en.json';
import { testDatabase } from '@/tests/support/database';

await testDatabase('loaded');

describe('the article of a search page, written outside Next', () => {
  it.each([
    ['ar', ar, 'dir="rtl"'],
    ['en', en, 'dir="ltr"'],
  ] as const)('in %s has the hits, the filters and the names of their values', async (locale, messages, direction) => {
    const query = parseSearchQuery({ q: 'hawala', limit: '1' });
    const [result, names] = [await searchRecords(query, locale), await findValueNames()];
    const html = renderSearch({ locale, messages }, { query, result, names });
    expect(html).toMatch(/^<article>.*<\/article>$/s);
    expect(html).toContain('<mark');
    expect(html).toContain(direction);
    expect(html).toContain(`href="/${locale}/search?q=hawala&amp;`);
    const topic = names.topics.find(({ id }) => result.facets?.topic.some(({ value }) => value === id));
    expect(html).toContain(topic?.label[locale]);
  });
});
