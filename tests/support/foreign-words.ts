import type { Page } from 'playwright-core';

/** An Arabic word on an English page, an English sentence on an Arabic one; names and acronyms pass. */
export const foreignWords = {
  en: '[\\u0620-\\u064a\\u0671-\\u06d3]{3,}',
  ar: "(?:[A-Za-z][A-Za-z'’.-]*\\s+){3,}[A-Za-z]",
};

/** Text and labels that match the pattern and are not marked as the other language, or not in its direction. */
export function unmarkedWords(page: Page, pattern: string): Promise<string[]> {
  return page.evaluate((source) => {
    const expression = new RegExp(source);
    const own = document.documentElement.lang;
    const found: string[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const element = node instanceof Element ? node : node.parentElement;
      if (!element || element.closest('script, style')) continue;
      const text = node instanceof Element ? (node.getAttribute('aria-label') ?? '') : (node.textContent ?? '');
      if (!expression.test(text)) continue;
      const language = element.closest('[lang]')?.getAttribute('lang') ?? own;
      const isMarked = language !== own && getComputedStyle(element).direction === (language === 'ar' ? 'rtl' : 'ltr');
      if (!isMarked) found.push(text.trim().slice(0, 120));
    }
    return found;
  }, pattern);
}
