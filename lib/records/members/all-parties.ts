import type { PartyKind } from '@/lib/db/generated/enums';
import type { Snapshot } from '@/lib/records/list-page';
import { published } from '@/lib/records/published';
import { type PartyName, partyName, toPartyName } from './parties';

export type PartyOfKind = PartyName & { kind: PartyKind };

/** Every published party, members or not: a meeting may be hosted by one that is a member of nothing. */
export async function readParties(snapshot: Snapshot): Promise<PartyOfKind[]> {
  const rows = await snapshot.party.findMany({
    select: { ...partyName, kind: true },
    where: published,
    orderBy: { code: 'asc' },
  });
  return rows.map((row) => ({ ...toPartyName(row), kind: row.kind }));
}
