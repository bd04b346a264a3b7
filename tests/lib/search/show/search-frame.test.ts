import { describe, expect, it } from 'vitest';
import { parseSearchQuery } from '@/lib/search/ask/search-query';
import { cutFrame, frameMarks } from '@/lib/search/show/search-frame';

const frame = [
  `<title>“${frameMarks.words}”</title><meta content="“${frameMarks.words}”"/>`,
  `<a href="${frameMarks.address('ar')}">x</a>`,
  `<main>${frameMarks.article}</main>`,
  `<bdi>http://localhost${frameMarks.address('en')}</bdi>`,
];

describe('the frame of search pages', () => {
  it('takes the words, the article and both addresses, with nothing of the words as HTML', () => {
    const query = parseSearchQuery({ q: `"a" <b>&c $& ${frameMarks.article}`, year: '2019', cursor: '20' });
    const page = cutFrame(frame.join(''))?.(query, '<article>$1</article>') ?? '';
    const words = `&quot;a&quot; &lt;b&gt;&amp;c $&amp; ${frameMarks.article}`;
    expect(page).toContain(`<title>“${words}”</title><meta content="“${words}”"/>`);
    expect(page).toContain('<main><article>$1</article></main>');
    const address = (locale: string) =>
      `/${locale}/search?${new URLSearchParams({ q: query.q, year: '2019', cursor: '20' })}`.replaceAll('&', '&amp;');
    expect(page).toContain(`<a href="${address('ar')}">`);
    expect(page).toContain(`http://localhost${address('en')}</bdi>`);
  });

  it.each(frame.map((_, index) => index))('without its part %i is none', (gone) => {
    expect(cutFrame(frame.filter((_, index) => index !== gone).join(''))).toBeNull();
  });
});
