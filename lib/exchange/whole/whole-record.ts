import { type ItemOf, type Noun, nounNames } from '@/lib/exchange/api/nouns';
import type { Snapshot } from '@/lib/records/list-page';
import { type PartyOfKind, readParties } from '@/lib/records/members/all-parties';
import { readWhole } from './read-whole';

/** All that readers may have of the record, as at one moment. */
export type WholeRecord = { [Name in Noun]: ItemOf<Name>[] } & { parties: PartyOfKind[] };

export async function readWholeRecord(snapshot: Snapshot): Promise<WholeRecord> {
  return {
    meetings: await readWhole(snapshot, 'meetings', {}),
    statements: await readWhole(snapshot, 'statements', {}),
    designations: await readWhole(snapshot, 'designations', {}),
    members: await readWhole(snapshot, 'members', {}),
    bodies: await readWhole(snapshot, 'bodies', {}),
    topics: await readWhole(snapshot, 'topics', {}),
    sources: await readWhole(snapshot, 'sources', {}),
    parties: await readParties(snapshot),
  };
}

/** Every record of every noun, with its noun. */
export function everyItem(record: WholeRecord): { noun: Noun; items: ItemOf<Noun>[] }[] {
  return nounNames().map((noun) => ({ noun, items: record[noun] }));
}
