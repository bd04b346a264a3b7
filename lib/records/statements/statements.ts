import { cacheLife, cacheTag } from 'next/cache';
import type { Prisma } from '@/lib/db/generated/client';
import type { StatementKind, TitleKind } from '@/lib/db/generated/enums';
import { db } from '@/lib/db/reading/db';
import { type Bilingual, bilingual, bilingualOrNull } from '@/lib/records/bilingual';
import { type MeetingName, meetingName, toMeetingName } from '@/lib/records/meetings/meeting-name';
import { published } from '@/lib/records/published';
import { claimsInOrder, type Dispute, toDisputes } from '@/lib/records/sources/claims';
import { tags } from '@/lib/records/tags';
import { byStanding } from '@/lib/text/documents/firmest-texts';
import { type Text, textRow, toText } from './texts';

/** A statement of a body, and the texts that carry it. */
export type Statement = {
  id: string;
  kind: StatementKind;
  title: StatementTitle;
  officialLanguage: string | null;
  issued: string | null;
  issuer: Bilingual | null;
  meeting: MeetingName | null;
  texts: Text[];
  disputes: Dispute[];
  version: number;
  /** Every published version, the first one first. */
  versions: VersionMark[];
  updatedAt: string;
};

/** A published version of a statement: its number, when it came and, where somebody said so, why. */
export type VersionMark = { n: number; at: string; why: string | null };

/** `arOwn` is our rendering, where no published Arabic title is known. */
export type StatementTitle = Bilingual & { arOwn: string | null; kind: TitleKind };

export const titleColumns = { titleAr: true, titleEn: true, titleArOwn: true, titleKind: true } as const;

export const versionMark = {
  number: true,
  change: { select: { at: true, reason: true } },
} satisfies Prisma.StatementVersionSelect;

export const statementRow = {
  publicId: true,
  kind: true,
  ...titleColumns,
  officialLanguage: true,
  issued: true,
  issuerAr: true,
  issuerEn: true,
  meeting: { select: meetingName, where: published },
  texts: { select: textRow, where: published },
  claims: claimsInOrder,
  version: true,
  versions: { select: versionMark, orderBy: { number: 'asc' } },
  updatedAt: true,
} satisfies Prisma.StatementSelect;

/** What an answer about this statement is made from. */
export function tagsOfStatement(id: string): string[] {
  return [tags.statement(id), tags.statements, tags.meetings];
}

/** The published statement with this public id. */
export async function getStatement(id: string): Promise<Statement | null> {
  'use cache';
  cacheTag(...tagsOfStatement(id));
  cacheLife('max');

  return findStatement(db, id);
}

export async function findStatement(client: Prisma.TransactionClient, id: string): Promise<Statement | null> {
  const row = await client.statement.findUnique({ select: statementRow, where: { publicId: id, ...published } });
  return row && toStatement(row);
}

export function toStatementTitle(row: Prisma.StatementGetPayload<{ select: typeof titleColumns }>): StatementTitle {
  return { ...bilingual(row.titleAr, row.titleEn), arOwn: row.titleArOwn, kind: row.titleKind };
}

export function toVersionMark(row: Prisma.StatementVersionGetPayload<{ select: typeof versionMark }>): VersionMark {
  return { n: row.number, at: row.change.at.toISOString(), why: row.change.reason };
}

export function toStatement(row: Prisma.StatementGetPayload<{ select: typeof statementRow }>): Statement {
  return {
    id: row.publicId,
    kind: row.kind,
    title: toStatementTitle(row),
    officialLanguage: row.officialLanguage,
    issued: row.issued,
    issuer: bilingualOrNull(row.issuerAr, row.issuerEn),
    meeting: row.meeting && toMeetingName(row.meeting),
    texts: byStanding(row.texts.map(toText)),
    disputes: toDisputes(row.claims),
    version: row.version,
    versions: row.versions.map(toVersionMark),
    updatedAt: row.updatedAt.toISOString(),
  };
}
