import type { Page } from 'playwright-core';

/** What somebody did without a pointer: the keys that count, and the words that were typed, which do not. */
export type KeyLog = { keys: string[]; press(key: string): Promise<void>; type(words: string): Promise<void> };

export function openKeyLog(page: Page): KeyLog {
  const keys: string[] = [];
  return {
    keys,
    async press(key) {
      keys.push(key);
      await page.keyboard.press(key);
    },
    async type(words) {
      await page.keyboard.type(words);
    },
  };
}

/** Pastes by the key for it, and waits until what the text says is painted in it. */
export async function pasteWords(page: Page, log: KeyLog, words: string): Promise<void> {
  await page.evaluate((text) => navigator.clipboard.writeText(text), words);
  await log.press('Control+V');
  await page.waitForFunction(() => [...CSS.highlights.values()].some(({ size }) => size > 0));
}

export type Paint = { milliseconds: number; shift: number };

/**
 * In the page: pastes words by a script, and measures from there to the frame in which evidence is painted on the first screen;
 * or else how far any of the first glyphs has moved once all is read since the text was shown, which takes its time.
 */
export async function measurePaint(page: Page, words: string, what: 'time' | 'shift'): Promise<Paint> {
  const given = { text: words, isTimed: what === 'time' };
  return page.evaluate(async ({ text, isTimed }) => {
    const area = document.querySelector<HTMLTextAreaElement>('textarea[name="text"]');
    const place = document.querySelector('[data-pasted-reading] [data-read-text]');
    if (!area || !place) throw new Error('There is no form to paste into.');
    CSS.highlights.clear();
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    const begun = performance.now();
    area.value = text;
    area.dispatchEvent(new InputEvent('input', { inputType: 'insertFromPaste', bubbles: true }));
    const boxes = () => {
      const node = place.firstChild;
      if (!(node instanceof Text)) throw new Error('The text is more than one node.');
      const range = document.createRange();
      return Array.from({ length: Math.min(400, node.length - 1) }, (_, index) => {
        range.setStart(node, index);
        range.setEnd(node, index + 1);
        const { left, top } = range.getBoundingClientRect();
        return [left, top] as const;
      });
    };
    const before = isTimed ? [] : boxes();
    const isPainted = () => [...CSS.highlights.values()].some(({ size }) => size > 0);
    const isRead = () => document.querySelector('[data-read-panel][aria-busy]') === null;
    while (!isPainted() || !(isTimed || isRead())) await frame();
    await frame();
    const milliseconds = performance.now() - begun;
    const after = isTimed ? [] : boxes();
    const shift = Math.max(
      0,
      ...after.map(([left, top], index) => {
        const [x = 0, y = 0] = before[index] ?? [];
        return Math.max(Math.abs(left - x), Math.abs(top - y));
      }),
    );
    return { milliseconds, shift };
  }, given);
}
