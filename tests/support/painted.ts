import type { Locator } from 'playwright-core';

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
