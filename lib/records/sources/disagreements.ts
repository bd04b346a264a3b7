import { cacheLife, cacheTag } from 'next/cache';
import { Prisma } from '@/lib/db/generated/client';
import { db } from '@/lib/db/reading/db';
import { type Bilingual, bilingual } from '@/lib/records/bilingual';
import { published } from '@/lib/records/published';
import { tags } from '@/lib/records/tags';
import { claimsInOrder, type Dispute, isDifference, toDisputes } from './claims';

/** A record on which sources differ, and the points on which they do. `path` is that of its page, without the language. */
export type Disagreement = { path: string; name: Bilingual; disputes: Dispute[] };

/** By the kind of their record, in the order in which a page shows them. */
export type Disagreements = Record<'meetings' | 'statements' | 'designations' | 'bodies' | 'members', Disagreement[]>;

/** Every point of the record on which its sources differ. */
export async function listDisagreements(): Promise<Disagreements> {
  'use cache';
  cacheTag(tags.meetings, tags.statements, tags.designations, tags.bodies, tags.memberships, tags.parties);
  cacheLife('max');

  const ids = await findCandidates();
  const where = { id: { in: ids }, ...published };
  const titled = { publicId: true, titleAr: true, titleEn: true, claims: claimsInOrder } as const;
  const named = { publicId: true, nameAr: true, nameEn: true } as const;
  const [meetings, statements, designations, bodies, memberships] = await Promise.all([
    db.meeting.findMany({ select: titled, where, orderBy: [{ earliest: 'desc' }, { publicId: 'asc' }] }),
    db.statement.findMany({ select: { ...titled, titleArOwn: true }, where, orderBy: { publicId: 'asc' } }),
    db.designation.findMany({ select: titled, where, orderBy: [{ earliest: 'desc' }, { publicId: 'asc' }] }),
    db.body.findMany({ select: { ...named, claims: claimsInOrder }, where, orderBy: { position: 'asc' } }),
    db.membership.findMany({
      select: { party: { select: named }, claims: claimsInOrder },
      where: { ...where, party: published, body: published },
      orderBy: { party: { publicId: 'asc' } },
    }),
  ]);
  const ofTitled = (area: string) => (row: TitledRow) =>
    toDisagreement(
      `/${area}/${row.publicId}`,
      bilingual(row.titleAr ?? row.titleArOwn ?? null, row.titleEn),
      row.claims,
    );
  return {
    meetings: meetings.flatMap(ofTitled('meetings')),
    statements: statements.flatMap(ofTitled('statements')),
    designations: designations.flatMap(ofTitled('designations')),
    bodies: bodies.flatMap(({ publicId, nameAr, nameEn, claims }) =>
      toDisagreement(`/bodies/${publicId}`, bilingual(nameAr, nameEn), claims),
    ),
    members: memberships.flatMap(({ party, claims }) =>
      toDisagreement(`/members/${party.publicId}`, bilingual(party.nameAr, party.nameEn), claims),
    ),
  };
}

type ClaimRows = Parameters<typeof toDisputes>[0];
type TitledRow = {
  publicId: string;
  titleAr: string | null;
  titleArOwn?: string | null;
  titleEn: string | null;
  claims: ClaimRows;
};

export function countDisagreements(disagreements: Disagreements): number {
  return Object.values(disagreements).reduce(
    (sum, own) => sum + own.reduce((points, { disputes }) => points + disputes.length, 0),
    0,
  );
}

/** Row ids of records with a property of which there is more than one claim, or one that is not adopted. */
async function findCandidates(): Promise<string[]> {
  const record = Prisma.sql`coalesce(meeting_id, statement_id, designation_id, body_id, membership_id)`;
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT DISTINCT ${record} AS id FROM claim
     GROUP BY ${record}, property HAVING count(*) > 1 OR bool_or(status <> 'adopted')`;
  return rows.map(({ id }) => id);
}

function toDisagreement(path: string, name: Bilingual, claims: ClaimRows): Disagreement[] {
  const disputes = toDisputes(claims).filter(isDifference);
  return disputes.length === 0 ? [] : [{ path, name, disputes }];
}
