import type { CardFacts } from '@/lib/search/vocabulary/card-facts';

/** A record of which cards can say nothing. */
export function noFacts(): CardFacts {
  return {
    mainBody: null,
    numbered: new Map(),
    ends: new Map(),
    newestMember: null,
    newestDesignation: new Map(),
    gaps: new Map(),
    numbers: new Set(),
    years: new Map(),
    modes: new Map(),
    bodies: new Map(),
    members: new Map(),
    places: new Map(),
    topics: new Map(),
  };
}
