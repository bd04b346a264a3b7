import { expect, it } from 'vitest';
import { openBrowser, portalOrigin } from '@/tests/support/browser';
import { readPdf } from '@/tests/support/pdf-words';

const browser = await openBrowser();

/** Arabic words without marks of vowels and direction, each letter in its plain form. */
function wordsOf(text: string): string[] {
  const plain = text.normalize('NFKC').replace(/[\p{M}\u0640\u200e\u200f\u2066-\u2069]/gu, '');
  return plain.match(/\p{Script=Arabic}{2,}/gu) ?? [];
}

it.each(['/ar/meetings/cifg-12', '/ar/topics/virtual-assets'])(
  'of %s, saved as a PDF on the first visit, nearly every Arabic word can be copied',
  async (path) => {
    const page = await browser.newPage();
    await page.goto(portalOrigin() + path);
    const saved = new Map<string, number>();
    for (const word of wordsOf(await readPdf(await page.pdf()))) saved.set(word, (saved.get(word) ?? 0) + 1);
    await page.emulateMedia({ media: 'print' });
    const shown = wordsOf(await page.locator('main').innerText());
    const lost = shown.filter((word) => {
      const left = saved.get(word) ?? 0;
      saved.set(word, left - 1);
      return left <= 0;
    });
    expect(shown.length).toBeGreaterThan(200);
    expect(lost.length / shown.length, lost.join(' ')).toBeLessThanOrEqual(0.05);
    await page.close();
  },
);
