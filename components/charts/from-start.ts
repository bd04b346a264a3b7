import type { Direction } from '@/lib/i18n/locales';

/**
 * Where something lies that begins so many percent from the inline start. Pictures are placed in percent across and in pixels down, so
 * that they fit any window and their labels keep their size.
 */
export function fromStart(direction: Direction, start: number, width = 0): string {
  return `${percent(direction === 'rtl' ? 100 - start - width : start)}%`;
}

export function percent(value: number): number {
  return Math.round(value * 100) / 100;
}

/** What a label takes that follows its mark: where it is anchored, and how far it keeps away. */
export function afterMark(direction: Direction, distance: number) {
  return direction === 'rtl'
    ? { textAnchor: 'end' as const, dx: -distance }
    : { textAnchor: 'start' as const, dx: distance };
}
