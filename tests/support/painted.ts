import type { Locator, Page } from 'playwright-core';

/** One character where the browser drew it. */
type Glyph = { char: string; x: number; line: number };

/**
 * Returns the text of an element as it was painted: a string for each line, its characters from left to right. Measured
 * with one Range for each character. Brackets are as in the source, though a right-to-left run draws their mirror
 * image.
 */
export async function paintedLines(locator: Locator): Promise<string[]> {
  const lines: Glyph[][] = [];
  for (const glyph of await glyphsOf(locator)) {
    const line = lines.find(([first]) => first && Math.abs(first.line - glyph.line) < 8);
    if (line) line.push(glyph);
    else lines.push([glyph]);
  }
  return lines.map((line) =>
    line
      .toSorted((a, b) => a.x - b.x)
      .map(({ char }) => char)
      .join('')
      .trim(),
  );
}

/** Returns the same on one line. */
export async function painted(locator: Locator): Promise<string> {
  return (await paintedLines(locator)).join(' ');
}

function glyphsOf(locator: Locator): Promise<Glyph[]> {
  return locator.first().evaluate((element) => {
    const glyphs: Glyph[] = [];
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const text = node.textContent ?? '';
      for (let index = 0; index < text.length; index += 1) {
        const range = document.createRange();
        range.setStart(node, index);
        range.setEnd(node, index + 1);
        const box = range.getBoundingClientRect();
        // Smaller type sits lower in the same line, but its middle does not.
        if (box.width > 0) glyphs.push({ char: text[index] ?? '', x: box.left, line: box.top + box.height / 2 });
      }
    }
    return glyphs;
  });
}

/** Dates, addresses and symbols that mean another thing, or nothing, in another order. */
const orderly = String.raw`\d{4}-\d\d-\d\d|https?:\/\/[\w./:%?#=&-]+\w|[\w.-]+\.(?:com|org|net|gov|it|eu)\b|\d+\/\d+(?:\/\d+)*|[A-Z]+(?:\/[A-Z0-9]+)+|\+\d[\d ]+`;

/** The dates, addresses and symbols of a page that are painted in another order than they are written. */
export function scrambledParts(page: Page): Promise<string[]> {
  return page.evaluate((pattern) => {
    const found: string[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (node.parentElement?.closest('script, style')) continue;
      for (const match of (node.textContent ?? '').matchAll(new RegExp(pattern, 'g'))) {
        const boxes = [...match[0]].map((_, index) => {
          const range = document.createRange();
          range.setStart(node, match.index + index);
          range.setEnd(node, match.index + index + 1);
          return range.getBoundingClientRect();
        });
        const isOrdered = boxes.every((box, index) => {
          const before = boxes[index - 1];
          return !before || box.top - before.top > 4 || box.left >= before.left;
        });
        if (!isOrdered) found.push(`${match[0]} in: ${node.textContent?.slice(0, 100)}`);
      }
    }
    return found;
  }, orderly);
}
