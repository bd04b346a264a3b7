import { cacheLife, cacheTag } from 'next/cache';
import { Prisma } from '@/lib/db/generated/client';
import type { Standing } from '@/lib/db/generated/enums';
import { db } from '@/lib/db/reading/db';
import { type Gap, listGaps } from '@/lib/records/meetings/gaps';
import { listMeetings, type MeetingSummary, withoutNumber } from '@/lib/records/meetings/meetings';
import { seriesNumber } from '@/lib/records/meetings/series-number';
import { published } from '@/lib/records/published';
import { tags } from '@/lib/records/tags';
import { byStanding } from '@/lib/text/documents/firmest-texts';

/** One number of a series, with its meeting or its gap. If the number is only inferred, both are there. */
export type NumberCoverage = { ordinal: number; meeting: MeetingSummary | null; gap: Gap | null };

/** The numbers of a body's series from 1 to the last one known, of a very long one its last, and its newest meetings without a number. */
export type NumberedSeries = {
  body: string;
  numbers: NumberCoverage[];
  unnumbered: MeetingSummary[];
  /** How many meetings without a number are older than these. */
  olderUnnumbered: number;
};

/** How much is on record of one body. A null body: statements that belong to no single meeting. */
export type BodyCoverage = { body: string | null; meetings: number; statements: number; texts: TextCount[] };

/** How many texts of one standing and language are known. */
export type TextCount = { standing: Standing; lang: string; count: number };

/** A page of more is slow to make and to load. */
const mostOnPage = 200;

/** The numbers of a series from 1 to the last that is known of, each with its record or its gap, and the rest. */
export async function getSeriesCoverage(body: string, most = mostOnPage): Promise<Omit<NumberedSeries, 'body'>> {
  const [meetings, unnumbered, total, allGaps] = await Promise.all([
    listMeetings({ body, isNumbered: true }, { last: most }),
    listMeetings({ body, isNumbered: false }, { last: most }),
    countUnnumbered(body),
    listGaps(),
  ]);
  const gaps = allGaps.filter((gap) => gap.body === body);
  const byNumber = new Map(meetings.map((meeting) => [seriesNumber(meeting), meeting]));
  const last = Math.max(
    0,
    ...gaps.map(({ ordinal }) => ordinal),
    ...meetings.map((meeting) => seriesNumber(meeting) ?? 0),
  );
  return {
    numbers: Array.from({ length: Math.min(last, most) }, (_, index) => last - Math.min(last, most) + index + 1).map(
      (ordinal) => ({
        ordinal,
        meeting: byNumber.get(ordinal) ?? null,
        gap: gaps.find((gap) => gap.ordinal === ordinal) ?? null,
      }),
    ),
    unnumbered,
    olderUnnumbered: Math.max(0, total - unnumbered.length),
  };
}

async function countUnnumbered(body: string): Promise<number> {
  'use cache';
  cacheTag(tags.meetings);
  cacheLife('max');

  return db.meeting.count({ where: { ...published, body: { publicId: body }, ...withoutNumber } });
}

/** How much is on record of each body, in the order of the record, without bodies that have nothing. */
export async function listBodyCoverage(): Promise<BodyCoverage[]> {
  'use cache';
  cacheTag(tags.meetings, tags.statements, tags.bodies);
  cacheLife('max');

  const bodies = await db.body.findMany({
    select: { publicId: true, _count: { select: { meetings: { where: published } } } },
    where: published,
    orderBy: { position: 'asc' },
  });
  const statements = await db.$queryRaw<{ body: string | null; count: number }[]>`
    SELECT b.public_id AS body, count(*)::int AS count FROM ${ofBodies} GROUP BY 1`;
  const texts = await db.$queryRaw<(TextCount & { body: string | null })[]>`
    SELECT b.public_id AS body, t.standing::text AS standing, t.lang, count(*)::int AS count
      FROM ${ofBodies} JOIN text t ON t.statement_id = s.id AND t.withdrawn_at IS NULL GROUP BY 1, 2, 3 ORDER BY 2, 3`;
  const held = [
    ...bodies.map((body) => ({ id: body.publicId, meetings: body._count.meetings })),
    { id: null, meetings: 0 },
  ];
  return held
    .map(({ id, meetings }) => ({
      body: id,
      meetings,
      statements: statements.find(({ body }) => body === id)?.count ?? 0,
      texts: countTexts(texts.filter(({ body }) => body === id)),
    }))
    .filter(({ meetings, statements: number }) => meetings + number > 0);
}

/** Published statements, each with the body that met; none where its meeting is not published. */
const ofBodies = Prisma.sql`
  (SELECT id, meeting_id FROM statement WHERE withdrawn_at IS NULL) AS s
  LEFT JOIN meeting m ON m.id = s.meeting_id AND m.withdrawn_at IS NULL
  LEFT JOIN body b ON b.id = m.body_id`;

/** Texts by standing and language, the firmest first. */
export function countTexts(texts: { standing: Standing; lang: string; count?: number }[]): TextCount[] {
  const counts = new Map<string, TextCount>();
  for (const { standing, lang, count = 1 } of texts) {
    const known = counts.get(`${standing} ${lang}`) ?? { standing, lang, count: 0 };
    counts.set(`${standing} ${lang}`, { ...known, count: known.count + count });
  }
  return byStanding([...counts.values()]);
}
