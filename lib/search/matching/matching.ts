import type { SearchKind } from '@/lib/db/generated/enums';
import type { Reach } from '@/lib/search/ask/pattern';
import type { Goal } from '@/lib/search/ask/question';
import type { Spread } from './spread';

/** The conditions of a search as tsquery; null where there is nothing to search for. */
export type Matching = {
  everything: string | null;
  aliases: string | null;
  stems: string | null;
  surface: string | null;
  titles: string | null;
  leads: string | null;
  phrase: string | null;
  optional: string | null;
  /** What leads straight to records; those come first. */
  goals: Goal[];
  /** If too many records match, the best of them match one of these as well. */
  best: string[];
  /** The kinds of record that the question asks for. */
  kinds: SearchKind[];
  /** The text as typed, hamza and all. */
  literal: string;
  /** Each group by itself, in each reach. */
  groups: Record<Reach, string | null>[];
  /** How much each group tells where not all of them need match; else empty. */
  weights: number[];
  /** Which parts of a broad match are looked up. */
  spread: Spread;
};

export type Page = { offset: number; limit: number };
