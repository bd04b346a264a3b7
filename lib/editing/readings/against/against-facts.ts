import type { Payload } from '@/lib/editing/drafts/parts/part-kind';
import type { ProposedValue } from '@/lib/editing/readings/propose-reading';
import { saidUnit } from '@/lib/editing/readings/units/proposed-unit';
import { againstRecord } from './against-record';
import type { AgainstRecord } from './stand';

/** What a text says, in its own words, against what is on record. Null: nothing is, or it has no such field. */
export function againstFacts(
  { field, value, spans }: Pick<ProposedValue, 'field' | 'value' | 'spans'>,
  facts: Payload | null,
): AgainstRecord | null {
  if (facts === null) return null;
  const quotes = spans.map(({ quote }) => quote);
  return againstRecord(field, value, facts, saidUnit(field, quotes));
}
