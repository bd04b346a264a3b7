import type { DeskVisit } from './visit';

/** Why a step of signing in was refused: what was typed does not fit, or it was tried too often. */
export function readRefusal({ typed, faults }: DeskVisit): 'wrong' | { retryAfter: number } | null {
  if (typed?.retryAfter !== undefined) return { retryAfter: Number(typed.retryAfter) };
  return '' in faults ? 'wrong' : null;
}
