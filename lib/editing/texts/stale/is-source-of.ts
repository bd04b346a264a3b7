import type { Standing } from '@/lib/db/generated/enums';

/** A text renders the words of one that ranks as high or higher; a translation is rendered by none. */
const ranks: Record<Standing, number> = {
  official: 3,
  transcription: 2,
  press_report: 1,
  courtesy_translation: 0,
  portal_translation: 0,
  portal_summary: 0,
};

/** Whether a change of the words of the first text puts the second one out of date. */
export function isSourceOf(source: Standing, text: Standing): boolean {
  return ranks[source] > 0 && ranks[source] >= ranks[text];
}

/** For texts that are written together: what others render comes first, so that nothing is marked that came along. */
export function sourcesFirst(a: Standing, b: Standing): number {
  return ranks[b] - ranks[a];
}
