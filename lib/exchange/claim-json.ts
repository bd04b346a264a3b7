import type { Claim } from '@/lib/records/sources/claims';
import { hyphenate } from './source-json';

/** Writes a claim for the open API, its sources by their ids. */
export function toClaimJson({ id, property, value, asSaid, saidBy, status, reason, sources }: Claim) {
  return {
    id,
    property,
    value,
    asSaid,
    saidBy,
    status: hyphenate(status),
    reason,
    sources: sources.map((source) => source.id),
  };
}
