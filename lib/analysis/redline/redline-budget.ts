import type { StepBudget } from '@/lib/text/comparison/find-partners';

/** What a comparison of two rows of words may still cost: pairs of words to look at, and steps where those are too many. */
export type WordBudget = StepBudget & { cells: number };

/**
 * What the comparison of two texts may still cost. Every part of it that takes more than a look at each word is paid from here, so
 * that no two texts can hold up the portal.
 */
export type RedlineBudget = WordBudget & {
  /** Features in which two paragraphs or sentences meet. */
  meetings: number;
  /** Features of paragraphs that are weighed as one. */
  features: number;
  /** Pairs of paragraphs on the way through both texts. */
  pairs: number;
};

/** Enough for two texts of thirty paragraphs of three hundred words each, in which every word changed. */
export const redlineBudget = (): RedlineBudget => ({
  cells: 3_000_000,
  steps: 200_000,
  meetings: 1_000_000,
  features: 1_000_000,
  pairs: 60_000,
});
