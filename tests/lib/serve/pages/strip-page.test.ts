import { describe, expect, it } from 'vitest';
import { stripPage } from '@/lib/serve/pages/strip-page';
import { nextPage } from '@/tests/support/fake-next';

describe('a page without what serves Next alone', () => {
  const stripped = stripPage(nextPage('en', 'Twelfth meeting'));

  it('has no script of Next, no preload of one, and no data for its router', () => {
    expect(stripped).not.toMatch(/_next\/[^"]*\.js|__next_f|next-size-adjust|<!--/);
    expect(stripped).not.toContain('<div hidden="">');
  });

  it('keeps its text, its stylesheet, its data and the script that is ours', () => {
    expect(stripped).toContain('<main>Twelfth meeting ');
    expect(stripped).toContain('<link rel="stylesheet" href="/_next/static/chunks/a.css"');
    expect(stripped).toContain('<script type="application/ld+json">{"name":"a \\u003c b"}</script>');
    expect(stripped).toContain('<script src="/copy.js" defer=""></script>');
    expect(stripped.endsWith('</body></html>')).toBe(true);
  });

  it('loses a script of ours that also speaks inline, and one from elsewhere', () => {
    const page = nextPage(
      'en',
      '<script src="/a.js">alert(1)</script><script src="//elsewhere.example/b.js"></script>',
    );
    expect(stripPage(page)).not.toMatch(/alert|elsewhere/);
  });

  it('keeps the preload of a font', () => {
    const font = '<link rel="preload" href="/_next/static/media/a.woff2" as="font" crossorigin=""/>';
    expect(stripPage(nextPage('en', font))).toContain(font);
  });

  it('is not misled by marks that stand inside a style or an attribute', () => {
    const content = '<style>a::after{content:"<!--"}</style><p title="a > b">x</p>';
    expect(stripPage(nextPage('en', content))).toContain(content);
  });
});

it('words about scripts are words', () => {
  const words = '<p>self.__next_f.push([1]) $RC(&quot;B:0&quot;) /_next/static/a.js &lt;!--$?--&gt;</p>';
  expect(stripPage(nextPage('en', words))).toContain(words);
});

describe('a page that would need a script to be whole is refused', () => {
  it.each([
    ['streamed content', '<div hidden id="S:0">late</div>'],
    ['a call that puts it in place', '<script>$RC("B:0","S:0")</script>'],
    ['a boundary that waits', '<!--$?--><template id="B:0"></template><!--/$-->'],
    ['a boundary that failed', '<!--$!--><template data-dgst="1"></template><!--/$-->'],
  ])('%s', (_, content) => {
    expect(() => stripPage(nextPage('en', content))).toThrow('content that a script would have to put in place');
  });

  it.each(['', '<html id="__next_error__"><body></body></html>', nextPage('en', 'cut').slice(0, -20)])(
    'what is no whole document: %s',
    (html) => {
      expect(() => stripPage(html)).toThrow('no whole HTML document');
    },
  );

  it('a script of Next that was written in a way we do not know', () => {
    const page = nextPage('en', '<link rel="prefetch" href="/_next/static/chunks/c.js"/>');
    expect(() => stripPage(page)).toThrow('a script of Next is left');
  });
});
