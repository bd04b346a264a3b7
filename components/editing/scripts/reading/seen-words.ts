import type { PaintedText } from './paint-text';

/**
 * Watches which values have had all their words on a screen: within the pane and the window, nothing above them, the page in
 * front. A span counts once its beginning and its end were there; of what is `repeated`, one span is enough. `reader`: who
 * reads which draft, for whom it stays seen; null where nothing is remembered.
 */
export function watchSeen(
  pane: HTMLElement,
  { ranges, repeated }: Pick<PaintedText, 'ranges' | 'repeated'>,
  reader: string | null,
  changed: (seen: number[]) => void,
): SeenWords {
  const before = reader === null ? new Set<number>() : readSeen(reader);
  const waiting = new Map([...ranges].map(([number, own]) => [number, new Set(before.has(number) ? [] : own)]));
  const seen = () => [...ranges.keys()].filter((number) => waiting.get(number)?.size === 0);
  let isAsked = false;
  const look = () => {
    isAsked = false;
    if (document.visibilityState !== 'visible') return;
    const before = seen().length;
    for (const [number, own] of waiting) {
      const shown = [...own].filter((range) => isOnScreen(pane, range));
      if (shown.length > 0 && repeated.has(number)) own.clear();
      else for (const range of shown) own.delete(range);
    }
    if (seen().length === before) return;
    if (reader !== null) sessionStorage.setItem(keyOf(reader), seen().join(' '));
    changed(seen());
  };
  const ask = () => {
    if (isAsked) return;
    isAsked = true;
    // Two frames: what was scrolled to has been painted by then.
    requestAnimationFrame(() => requestAnimationFrame(look));
  };
  for (const event of ['scroll', 'resize', 'focusin', 'toggle'] as const)
    addEventListener(event, ask, { capture: true, passive: true });
  document.addEventListener('visibilitychange', ask);
  ask();
  const unseenOf = (number: number) => [...(waiting.get(number) ?? [])];
  return { seen, isSeen: (number) => waiting.get(number)?.size === 0, unseenOf, look: ask };
}

/** What somebody has seen in this tab stays seen after a reload. `reader`: the person and the draft. */
function readSeen(reader: string): ReadonlySet<number> {
  return new Set((sessionStorage.getItem(keyOf(reader))?.match(/\d+/g) ?? []).map(Number));
}

const keyOf = (reader: string) => `desk-seen ${reader}`;

export type SeenWords = {
  seen(): number[];
  isSeen(number: number): boolean;
  /** The words of a value that have been on no screen. */
  unseenOf(number: number): Range[];
  look(): void;
};

function isOnScreen(pane: HTMLElement, range: Range): boolean {
  const boxes = [...range.getClientRects()].filter(({ width, height }) => width > 0 && height > 0);
  const [first, last] = [boxes[0], boxes.at(-1)];
  return first !== undefined && last !== undefined && isShown(pane, first) && isShown(pane, last);
}

function isShown(pane: HTMLElement, { left, right, top, bottom }: DOMRect): boolean {
  const frame = pane.getBoundingClientRect();
  if (top < frame.top - 1 || bottom > frame.bottom + 1) return false;
  const at = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
  return at !== null && pane.contains(at);
}
