import type { Prisma } from '@/lib/db/generated/client';
import { readKnown } from '@/lib/editing/drafts/parts/values/known-records';
import { findNamed } from '@/lib/editing/drafts/parts/values/read-names';
import type { StoredPart } from '@/lib/editing/drafts/stored/draft-rows';
import { placesNamed } from './draft-place';

/** What the parts of a draft name as places and the record has not, in the order of the parts. */
export async function listUnknownPlaces(tx: Prisma.TransactionClient, parts: StoredPart[]): Promise<string[]> {
  const named = placesNamed(parts);
  if (named.length === 0) return [];
  const { place } = await readKnown(tx, {});
  return named.filter((name) => findNamed(name, place).length === 0);
}
