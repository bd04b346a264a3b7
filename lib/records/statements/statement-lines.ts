import { cacheLife, cacheTag } from 'next/cache';
import type { Prisma } from '@/lib/db/generated/client';
import type { StatementKind } from '@/lib/db/generated/enums';
import { db } from '@/lib/db/reading/db';
import { type MeetingName, meetingName, toMeetingName } from '@/lib/records/meetings/meeting-name';
import { published } from '@/lib/records/published';
import { tags } from '@/lib/records/tags';
import { byStanding } from '@/lib/text/documents/firmest-texts';
import { type StatementTitle, titleColumns, toStatementTitle } from './statements';
import { type TextMark, textMark } from './texts';

/** One line of a list of statements. */
export type StatementLine = {
  id: string;
  kind: StatementKind;
  title: StatementTitle;
  issued: string | null;
  /** Its meeting and the body that met. */
  meeting: (MeetingName & { body: string }) | null;
  texts: TextMark[];
};

const lineRow = {
  publicId: true,
  kind: true,
  ...titleColumns,
  issued: true,
  meeting: { select: { ...meetingName, body: { select: { publicId: true } } }, where: published },
  texts: { select: textMark, where: published },
} satisfies Prisma.StatementSelect;

/** Of these statements the published ones, in no particular order. */
export async function listStatements(ids: string[]): Promise<StatementLine[]> {
  'use cache';
  cacheTag(tags.statements, tags.meetings);
  cacheLife('max');

  const rows = await db.statement.findMany({ select: lineRow, where: { ...published, publicId: { in: ids } } });
  return rows.map(toLine);
}

function toLine(row: Prisma.StatementGetPayload<{ select: typeof lineRow }>): StatementLine {
  return {
    id: row.publicId,
    kind: row.kind,
    title: toStatementTitle(row),
    issued: row.issued,
    meeting: row.meeting && { ...toMeetingName(row.meeting), body: row.meeting.body.publicId },
    texts: byStanding(row.texts),
  };
}
