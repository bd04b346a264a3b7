import type { ChangedClaim } from '@/lib/editing/drafts/parts/part-kind';
import { saysUnit } from '@/lib/editing/readings/units/proposed-unit';

/** A claim as its reviewer sees it. `isUnitUnsaid`: no noun for the unit of its figure was found in the source's words. */
export type ReviewedClaim = ChangedClaim & { isUnitUnsaid?: boolean };

export function withUnitSaid(claim: ChangedClaim): ReviewedClaim {
  const { unit = '', words = '' } = claim.after ?? {};
  return unit !== '' && words !== '' && !saysUnit(words, unit) ? { ...claim, isUnitUnsaid: true } : claim;
}
