import type { Direction } from '@/lib/i18n/locales';

/** The range of a horizontal scale that runs from the inline start. */
export function inlineRange(direction: Direction, from: number, to: number, width: number): [number, number] {
  return direction === 'rtl' ? [width - from, width - to] : [from, to];
}

/** The sign of a step towards the inline end, on an axis that grows to the right. */
export function inlineStep(direction: Direction): 1 | -1 {
  return direction === 'rtl' ? -1 : 1;
}
