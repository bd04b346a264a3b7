import { cacheLife, cacheTag } from 'next/cache';
import { toDayOrNull } from '@/lib/db/day';
import type { Prisma } from '@/lib/db/generated/client';
import type { Confidence, MeetingRole, MembershipRole, PartyKind, Qualifier } from '@/lib/db/generated/enums';
import { db } from '@/lib/db/reading/db';
import { wordsOfNames } from '@/lib/language/topics/subject-sentences';
import { type Bilingual, bilingual, bilingualOrNull } from '@/lib/records/bilingual';
import type { MeetingSummary } from '@/lib/records/meetings/meetings';
import { findSaid } from '@/lib/records/meetings/said/find-said';
import type { Said } from '@/lib/records/meetings/said/said-of';
import { published } from '@/lib/records/published';
import {
  type Citations,
  citationsInOrder,
  citedLabels,
  toCitations,
  toCitedLabels,
} from '@/lib/records/sources/cited-words';
import { claimsInOrder, type Dispute, toDisputes } from '@/lib/records/sources/claims';
import { type Source, sourcesInOrder, toSources } from '@/lib/records/sources/sources';
import { tags } from '@/lib/records/tags';
import { type PartyName, partyName, toPartyName } from './parties';

/** A party in a body. A null `joined` means that the date is not known, never that there was no membership. */
export type Membership = {
  body: { id: string; name: Bilingual; nameArOwn: string | null };
  role: MembershipRole;
  joined: string | null;
  left: string | null;
  /** EDTF: when the earliest source cited here shows the membership. */
  knownFrom: string | null;
  knownFromDay: string | null;
  /** As a source counts, such as the 84th. */
  ordinal: number | null;
  confidence: Confidence;
  note: Bilingual | null;
  sources: Source[];
};

/** A state or an organisation with its memberships, those of the wider body first. */
export type Member = PartyName & { kind: PartyKind; memberships: Membership[] };

/** A party with its names, and its roles in meetings as sources name them, a host's first. */
export type MemberRecord = ClaimedMember &
  Citations & {
    variants: { ar: string[]; en: string[] };
    roles: { meeting: string; role: MeetingRole }[];
    /** What each of these meetings said of it, by the id of the meeting. */
    said: Record<string, Said>;
  };

/** A party whose memberships have their claims. */
export type ClaimedMember = PartyName & { kind: PartyKind; memberships: ClaimedMembership[] };

/** A membership with the claims on its dates. */
export type ClaimedMembership = Membership & { disputes: Dispute[] };

/** How many members of a body are listed here, of how many it is said to have. */
export type MemberCount = {
  body: Membership['body'];
  listed: number;
  stated: { value: number; qualifier: Qualifier; asOf: string | null } | null;
  /** The sources of the body's record, which the stated figure cites as a set. */
  sources: Source[];
};

const bodyRow = { publicId: true, nameAr: true, nameEn: true, nameArOwn: true } satisfies Prisma.BodySelect;

const membershipRow = {
  role: true,
  joined: true,
  left: true,
  knownFrom: true,
  knownFromDay: true,
  ordinal: true,
  confidence: true,
  noteAr: true,
  noteEn: true,
  body: { select: bodyRow },
  sources: sourcesInOrder,
} satisfies Prisma.MembershipSelect;

const ofPublishedBodies = {
  where: { ...published, body: published },
  orderBy: [{ body: { position: 'asc' } }, { role: 'asc' }],
} satisfies Prisma.Party$membershipsArgs;

const memberRow = {
  ...partyName,
  kind: true,
  memberships: { select: membershipRow, ...ofPublishedBodies },
} satisfies Prisma.PartySelect;

/** The columns of a party whose memberships have their claims. */
export const claimedMemberRow = {
  ...partyName,
  kind: true,
  memberships: { select: { ...membershipRow, claims: claimsInOrder }, ...ofPublishedBodies },
} satisfies Prisma.PartySelect;

const memberRecordRow = {
  ...claimedMemberRow,
  variantsAr: true,
  variantsEn: true,
  meetings: {
    select: { role: true, meeting: { select: { publicId: true } } },
    where: { meeting: published },
    orderBy: { role: 'asc' },
  },
  citations: citationsInOrder,
  concepts: citedLabels,
} satisfies Prisma.PartySelect;

/** The parties that have a membership on record, by code. */
export async function listMembers(): Promise<Member[]> {
  'use cache';
  cacheTag(tags.parties, tags.memberships, tags.bodies);
  cacheLife('max');

  const rows = await db.party.findMany({
    select: memberRow,
    where: { ...published, memberships: { some: published } },
    orderBy: { code: 'asc' },
  });
  return rows.map(toMember);
}

/** The party with this public id, member or not. */
export async function getMember(id: string): Promise<MemberRecord | null> {
  'use cache';
  cacheTag(
    tags.party(id),
    tags.parties,
    tags.memberships,
    tags.bodies,
    tags.meetings,
    tags.statements,
    tags.vocabulary,
    tags.sources,
  );
  cacheLife('max');

  return findMember(db, id);
}

export async function findMember(client: Prisma.TransactionClient, id: string): Promise<MemberRecord | null> {
  const row = await client.party.findUnique({ select: memberRecordRow, where: { publicId: id, ...published } });
  if (row === null) return null;
  const member = toMemberRecord(row);
  const names = [member.name.ar, member.name.en, ...member.variants.ar, ...member.variants.en];
  const meetings = [...new Set(member.roles.map(({ meeting }) => meeting))];
  return { ...member, said: await findSaid(client, meetings, wordsOfNames(names)) };
}

/** For each body that has members on record: how many of them, of how many. */
export async function listMemberCounts(): Promise<MemberCount[]> {
  'use cache';
  cacheTag(tags.bodies, tags.memberships);
  cacheLife('max');

  const rows = await db.body.findMany({
    select: {
      ...bodyRow,
      memberCount: true,
      memberCountQualifier: true,
      memberCountAsOf: true,
      memberships: {
        select: { partyId: true },
        where: { ...published, role: { not: 'observer' }, party: published },
        distinct: ['partyId'],
      },
      sources: sourcesInOrder,
    },
    where: { ...published, memberships: { some: published } },
    orderBy: { position: 'asc' },
  });
  return rows.map(({ memberCount, memberCountQualifier, memberCountAsOf, memberships, sources, ...body }) => ({
    body: toBody(body),
    listed: memberships.length,
    stated:
      memberCount === null
        ? null
        : { value: memberCount, qualifier: memberCountQualifier ?? 'exact', asOf: memberCountAsOf },
    sources: toSources(sources),
  }));
}

/** The public ids of the meetings in which a party has a part on record. */
export function meetingIdsOf({ roles }: MemberRecord): string[] {
  return [...new Set(roles.map(({ meeting }) => meeting))];
}

/** The meetings in which a party has a part on record, each with its parts, in the order of the meetings given. */
export function meetingsOfMember(
  { roles }: MemberRecord,
  meetings: MeetingSummary[],
): { meeting: MeetingSummary; parts: MeetingRole[] }[] {
  return meetings
    .map((meeting) => ({ meeting, parts: roles.filter((each) => each.meeting === meeting.id).map(({ role }) => role) }))
    .filter((attended) => attended.parts.length > 0);
}

function toMember(row: Prisma.PartyGetPayload<{ select: typeof memberRow }>): Member {
  return { ...toPartyName(row), kind: row.kind, memberships: row.memberships.map(toMembership) };
}

export function toClaimedMember(row: Prisma.PartyGetPayload<{ select: typeof claimedMemberRow }>): ClaimedMember {
  return {
    ...toPartyName(row),
    kind: row.kind,
    memberships: row.memberships.map(({ claims, ...own }) => ({ ...toMembership(own), disputes: toDisputes(claims) })),
  };
}

function toMemberRecord(row: Prisma.PartyGetPayload<{ select: typeof memberRecordRow }>): Omit<MemberRecord, 'said'> {
  return {
    ...toClaimedMember(row),
    variants: { ar: row.variantsAr, en: row.variantsEn },
    roles: row.meetings.map(({ role, meeting }) => ({ meeting: meeting.publicId, role })),
    cited: toCitations(row.citations),
    labels: toCitedLabels(row.concepts),
  };
}

function toMembership(row: Prisma.MembershipGetPayload<{ select: typeof membershipRow }>): Membership {
  return {
    body: toBody(row.body),
    role: row.role,
    joined: row.joined,
    left: row.left,
    knownFrom: row.knownFrom,
    knownFromDay: toDayOrNull(row.knownFromDay),
    ordinal: row.ordinal,
    confidence: row.confidence,
    note: bilingualOrNull(row.noteAr, row.noteEn),
    sources: toSources(row.sources),
  };
}

function toBody({ publicId, nameAr, nameEn, nameArOwn }: Prisma.BodyGetPayload<{ select: typeof bodyRow }>) {
  return { id: publicId, name: bilingual(nameAr, nameEn), nameArOwn };
}
