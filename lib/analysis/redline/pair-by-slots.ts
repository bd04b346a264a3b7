import { pairRows } from '@/lib/analysis/alignment/pair-rows';
import { isUnbroken } from './is-unbroken';
import type { ParagraphPair } from './paragraph-pair';

type Slotted = { slots: string[] };

/** Pairs the paragraphs of two versions that render the same places of one work. What is not in one piece is left to its words. */
export function pairBySlots(before: readonly Slotted[], after: readonly Slotted[]): ParagraphPair[] {
  const numbered = (all: readonly Slotted[]) => all.map(({ slots }, at) => ({ slots, at }));
  return pairRows(numbered(before), numbered(after)).flatMap(({ left, right }) => {
    const pair = { before: left.map(({ at }) => at), after: right.map(({ at }) => at), isMoved: false };
    const isWhole = left.length > 0 && right.length > 0 && isUnbroken(pair.before) && isUnbroken(pair.after);
    return isWhole ? [pair] : [];
  });
}
