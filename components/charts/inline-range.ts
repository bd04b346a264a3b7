import type { Direction } from '@/lib/i18n/locales';

/** The range of a horizontal scale that runs from the inline start. */
export function inlineRange(direction: Direction, from: number, to: number, width: number): [number, number] {
  return direction === 'rtl' ? [width - from, width - to] : [from, to];
}

/** How far right a step towards the inline end goes. */
export function inlineStep(direction: Direction): 1 | -1 {
  return direction === 'rtl' ? -1 : 1;
}
