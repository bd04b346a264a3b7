import type { RequestListener } from 'node:http';
import { connectTo, type NextApp } from '@/lib/serve/next/next-app';

/** Makes a page as Next would, with the parts that serve Next alone. */
export function nextPage(locale: string, content: string): string {
  return (
    `<!DOCTYPE html><html lang="${locale}" dir="ltr"><head><meta charSet="utf-8"/>` +
    '<link rel="stylesheet" href="/_next/static/chunks/a.css" data-precedence="next"/>' +
    '<link rel="preload" as="script" fetchPriority="low" href="/_next/static/chunks/a.js"/>' +
    '<script src="/_next/static/chunks/b.js" async=""></script><meta name="next-size-adjust" content=""/>' +
    `<title>${content}</title><script type="application/ld+json">{"name":"a \\u003c b"}</script></head>` +
    `<body><div hidden=""><!--$--><!--/$--></div><main>${content}<!-- --> <a href="/${locale}/about">about</a></main>` +
    '<script src="/copy.js" defer=""></script>' +
    '<script src="/_next/static/chunks/a.js" id="_R_" async=""></script><script>(self.__next_f=self.__next_f||[]).push([0])</script>' +
    '<script>self.__next_f.push([1,"1:\\"$Sreact.fragment\\"\\n"])</script></body></html>'
  );
}

/** Answers in Next's place; it may tell the tags of its pages. */
export function fakeNext(handle: RequestListener, tagsOf: (path: string) => string[] | null = () => null): NextApp {
  return {
    ask: connectTo(handle),
    takeTags: tagsOf,
    wasCrowded: () => false,
    whenSettled: async () => undefined,
    close: async () => undefined,
  };
}
