import { cacheLife, cacheTag } from 'next/cache';
import { toDay } from '@/lib/db/day';
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
  meeting: { select: { ...meetingName, earliest: true, body: { select: { publicId: true } } }, where: published },
  texts: { select: textMark, where: published },
} satisfies Prisma.StatementSelect;

/** Published statements, the earliest first: by the day of issue, or else by the first day of the meeting. */
export async function listStatements(): Promise<StatementLine[]> {
  'use cache';
  cacheTag(tags.statements, tags.meetings);
  cacheLife('max');

  const rows = await db.statement.findMany({ select: lineRow, where: published, orderBy: { publicId: 'asc' } });
  return rows
    .map((row) => ({ line: toLine(row), day: row.issued ?? (row.meeting ? toDay(row.meeting.earliest) : '') }))
    .toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))
    .map(({ line }) => line);
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
