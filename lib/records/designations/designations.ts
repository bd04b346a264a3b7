import { cacheLife, cacheTag } from 'next/cache';
import { toDayOrNull } from '@/lib/db/day';
import type { Prisma } from '@/lib/db/generated/client';
import type { Confidence, TieStrength } from '@/lib/db/generated/enums';
import { db } from '@/lib/db/reading/db';
import { type Bilingual, bilingual, bilingualOrNull } from '@/lib/records/bilingual';
import { type MeetingName, meetingName, toMeetingName } from '@/lib/records/meetings/meeting-name';
import { published } from '@/lib/records/published';
import { claimsInOrder, type Dispute, toDisputes } from '@/lib/records/sources/claims';
import { type Source, sourcesInOrder, toSources } from '@/lib/records/sources/sources';
import { tags } from '@/lib/records/tags';
import { type TopicLabel, topicLabels, toTopicLabel } from '@/lib/records/vocabulary/topic-label';
import { type StatusCheck, type Target, targetNameRow, targetRow, toStatusCheck, toTarget } from './targets';

/**
 * The body that lists, or that coordinates what each of its members lists under its own law. `nameArOwn` is our
 * rendering, where no published Arabic name is known.
 */
export type Authority = {
  id: string;
  acronym: string | null;
  name: Bilingual;
  nameArOwn: string | null;
  isCoordinator: boolean;
};

/** One line of a list of designations. */
export type DesignationSummary = {
  id: string;
  authority: Authority;
  /** The authority's own round, where it counts rounds. */
  round: number | null;
  isRoundUnconfirmed: boolean;
  /** Null: undated. */
  edtf: string | null;
  earliest: string | null;
  isDateUnconfirmed: boolean;
  title: Bilingual;
  /** As the authority counts; the record may name fewer. */
  targetCount: number | null;
  statusCheck: StatusCheck;
  tie: Tie | null;
};

/** How firmly a source ties a designation to a meeting or a statement. Dates that lie close together are no tie. */
export type Tie = {
  strength: Exclude<TieStrength, 'proximity'>;
  basis: Bilingual | null;
  meeting: MeetingName | null;
  statement: string | null;
};

/** A designation with all that is published of it. */
export type Designation = DesignationSummary & {
  programme: Bilingual;
  /** The law or resolution that a source names as its ground. */
  legalBasis: Bilingual | null;
  targetCountNote: Bilingual | null;
  targets: Target[];
  topics: TopicLabel[];
  note: Bilingual | null;
  disputes: Dispute[];
  sources: Source[];
  confidence: Confidence;
  version: number;
  updatedAt: string;
};

const summaryRow = {
  publicId: true,
  authority: { select: { publicId: true, kind: true, acronym: true, nameAr: true, nameEn: true, nameArOwn: true } },
  round: true,
  edtf: true,
  earliest: true,
  unconfirmed: true,
  titleAr: true,
  titleEn: true,
  targetCount: true,
  targets: { select: { checkedOn: true } },
  tie: true,
  tieBasisAr: true,
  tieBasisEn: true,
  meeting: { select: meetingName, where: published },
  statement: { select: { publicId: true }, where: published },
} satisfies Prisma.DesignationSelect;

export const designationRow = {
  ...summaryRow,
  programmeAr: true,
  programmeEn: true,
  legalBasisAr: true,
  legalBasisEn: true,
  targetCountNoteAr: true,
  targetCountNoteEn: true,
  targets: { select: targetRow, orderBy: { position: 'asc' } },
  topics: topicLabels,
  noteAr: true,
  noteEn: true,
  claims: claimsInOrder,
  sources: sourcesInOrder,
  confidence: true,
  version: true,
  updatedAt: true,
} satisfies Prisma.DesignationSelect;

/** What an answer about this designation is made from. */
export function tagsOfDesignation(id: string): string[] {
  return [tags.designation(id), tags.designations, tags.meetings, tags.statements];
}

/** The published designation with this public id. */
export async function getDesignation(id: string): Promise<Designation | null> {
  'use cache';
  cacheTag(...tagsOfDesignation(id));
  cacheLife('max');

  return findDesignation(db, id);
}

export async function findDesignation(client: Prisma.TransactionClient, id: string): Promise<Designation | null> {
  const row = await client.designation.findUnique({ select: designationRow, where: { publicId: id, ...published } });
  if (row === null) return null;
  const elsewhere = await client.target.findMany({
    select: targetNameRow,
    where: { designation: { publicId: { not: id }, ...published } },
    orderBy: [{ designation: { earliest: 'asc' } }, { position: 'asc' }],
  });
  return toDesignation(row, elsewhere);
}

/** Every published designation, by authority in the order of the record, the newest first and the undated last. */
export async function listDesignations(): Promise<DesignationSummary[]> {
  'use cache';
  cacheTag(tags.designations, tags.meetings, tags.statements);
  cacheLife('max');

  const rows = await db.designation.findMany({
    select: summaryRow,
    where: published,
    orderBy: [{ authority: { position: 'asc' } }, { earliest: { sort: 'desc', nulls: 'last' } }, { publicId: 'asc' }],
  });
  return rows.map(toSummary);
}

function toSummary(row: Prisma.DesignationGetPayload<{ select: typeof summaryRow }>): DesignationSummary {
  const { publicId, kind, acronym, nameAr, nameEn, nameArOwn } = row.authority;
  return {
    id: row.publicId,
    authority: {
      id: publicId,
      acronym,
      name: bilingual(nameAr, nameEn),
      nameArOwn,
      isCoordinator: kind === 'centre',
    },
    round: row.round,
    isRoundUnconfirmed: row.unconfirmed.includes('round'),
    edtf: row.edtf,
    earliest: toDayOrNull(row.earliest),
    isDateUnconfirmed: row.unconfirmed.includes('edtf'),
    title: bilingual(row.titleAr, row.titleEn),
    targetCount: row.targetCount,
    statusCheck: toStatusCheck(row.targets),
    tie: toTie(row),
  };
}

function toTie(row: Prisma.DesignationGetPayload<{ select: typeof summaryRow }>): Tie | null {
  if (row.tie === null || row.tie === 'proximity') return null;
  return {
    strength: row.tie,
    basis: bilingualOrNull(row.tieBasisAr, row.tieBasisEn),
    meeting: row.meeting && toMeetingName(row.meeting),
    statement: row.statement?.publicId ?? null,
  };
}

export function toDesignation(
  row: Prisma.DesignationGetPayload<{ select: typeof designationRow }>,
  elsewhere: Parameters<typeof toTarget>[1],
): Designation {
  return {
    ...toSummary(row),
    programme: bilingual(row.programmeAr, row.programmeEn),
    legalBasis: bilingualOrNull(row.legalBasisAr, row.legalBasisEn),
    targetCountNote: bilingualOrNull(row.targetCountNoteAr, row.targetCountNoteEn),
    targets: row.targets.map((target) => toTarget(target, elsewhere)),
    topics: row.topics.map(toTopicLabel),
    note: bilingualOrNull(row.noteAr, row.noteEn),
    disputes: toDisputes(row.claims),
    sources: toSources(row.sources),
    confidence: row.confidence,
    version: row.version,
    updatedAt: row.updatedAt.toISOString(),
  };
}
