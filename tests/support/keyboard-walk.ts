import type { CDPSession, Page } from 'playwright-core';

export type KeyboardStop = { href: string | null; name: string; isMarked: boolean; isSeen: boolean };

const mostStops = 400;
const atOnce = 20;

/**
 * Every stop of the tab key until it leaves the page. The page itself notes each stop as the next key comes, so keys are
 * sent many at a time instead of one for each question.
 */
export async function walkByKeyboard(page: Page, session: CDPSession): Promise<KeyboardStop[]> {
  const walk = await page.evaluateHandle(() => {
    const stops: KeyboardStop[] = [];
    let first: Element | null = null;
    let isOver = false;
    const note = () => {
      const element = document.activeElement;
      if (isOver || (stops.length === 0 && element === document.body)) return;
      if (!element || element === document.body || element === first) {
        isOver = true;
        return;
      }
      first ??= element;
      const { outlineStyle, outlineWidth } = getComputedStyle(element);
      const box = element.getBoundingClientRect();
      const label = element.getAttribute('aria-label') ?? (element as HTMLInputElement).labels?.[0]?.textContent;
      stops.push({
        href: element.getAttribute('href'),
        name: (label ?? (element.textContent || element.getAttribute('title')) ?? '').trim(),
        isMarked: outlineStyle === 'solid' && Number.parseFloat(outlineWidth) >= 2,
        isSeen: box.width > 0 && box.height > 0 && box.bottom > 0 && box.top < innerHeight,
      });
    };
    addEventListener('keydown', note, { capture: true });
    return {
      look: () => ({ count: stops.length, isOver }),
      end: () => {
        note();
        removeEventListener('keydown', note, { capture: true });
        (document.activeElement as HTMLElement | null)?.blur();
        scrollTo(0, 0);
        return stops;
      },
    };
  });
  for (let sent = 0; sent <= mostStops; sent += atOnce) {
    await Promise.all(Array.from({ length: atOnce }, () => pressTab(session)));
    const { isOver } = await walk.evaluate(({ look }) => look());
    if (isOver) break;
  }
  const stops = await walk.evaluate(({ end }) => end());
  await walk.dispose();
  return stops;
}

/** A key that is never let go is pressed as well as one that is, in half the messages. */
async function pressTab(session: CDPSession): Promise<void> {
  const key = { key: 'Tab', code: 'Tab', windowsVirtualKeyCode: 9 };
  await session.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...key });
}
