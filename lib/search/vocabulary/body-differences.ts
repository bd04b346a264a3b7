import { ClaimValue } from '@/lib/db/claim-value';
import type { Database } from '@/lib/db/client';
import { groupBy } from '@/lib/text/group-by';

/** The record whose page shows what each source says, and the claim at which that begins. */
export type Difference = { record: 'body' | 'meeting'; id: string; claim: string };

type Disputed = Difference & { bodyId: string; day: string; property: string; values: ClaimValue[] };

/** What sources differ on of bodies, and of the numbers of members that meetings told. */
export async function readDifferences(db: Database): Promise<Disputed[]> {
  const published = { withdrawnAt: null } as const;
  const claims = await db.claim.findMany({
    where: { OR: [{ body: published }, { meeting: published, property: { startsWith: 'count' } }] },
    select: {
      publicId: true,
      property: true,
      value: true,
      status: true,
      body: { select: { publicId: true } },
      meeting: { select: { publicId: true, edtf: true, body: { select: { publicId: true } } } },
    },
    orderBy: { position: 'asc' },
  });
  const disputes = groupBy(claims, (claim) => `${claim.body?.publicId ?? claim.meeting?.publicId} ${claim.property}`);
  return [...disputes.values()].flatMap((own): Disputed[] => {
    const [first] = own;
    const values = own.map(({ value }) => ClaimValue.parse(value));
    const isSettled = own.every(({ status }) => status === 'adopted');
    if (first === undefined || (isSettled && new Set(values.map((value) => JSON.stringify(value))).size < 2)) return [];
    const { body, meeting, property, publicId: claim } = first;
    const told = { claim, property, values };
    if (body) return [{ ...told, record: 'body', id: body.publicId, bodyId: body.publicId, day: '' }];
    return meeting
      ? [{ ...told, record: 'meeting', id: meeting.publicId, bodyId: meeting.body.publicId, day: meeting.edtf }]
      : [];
  });
}

export function establishedDifference(all: readonly Disputed[], id: string): Difference | null {
  return (
    all.find(({ record, bodyId, property }) => record === 'body' && bodyId === id && property === 'established') ?? null
  );
}

type Counted = { publicId: string; memberCount: number | null; memberCountAsOf: string | null };

/** A body's number of members is what a meeting of it told on that day: what is disputed there is disputed here. */
export function memberDifference(
  all: readonly Disputed[],
  { publicId, memberCount, memberCountAsOf }: Counted,
): Difference | null {
  if (memberCount === null || memberCountAsOf === null) return null;
  const isOfMembers = (value: ClaimValue) => value.kind === 'count' && value.basis.startsWith('members');
  const found = all.find(
    ({ record, bodyId, property, day, values }) =>
      bodyId === publicId &&
      (record === 'body'
        ? /^(?:member-)?count/.test(property)
        : day.startsWith(memberCountAsOf) &&
          values.some((value) => isOfMembers(value) && 'value' in value && value.value === memberCount)),
  );
  return found ?? null;
}
