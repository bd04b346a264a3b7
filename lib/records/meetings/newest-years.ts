import { cacheLife, cacheTag } from 'next/cache';
import { toIsoDay } from '@/lib/dates/plain-date';
import type { Prisma } from '@/lib/db/generated/client';
import { db } from '@/lib/db/reading/db';
import { tags } from '@/lib/records/tags';
import type { Gap } from './gaps';
import { findMeetings, type MeetingSummary } from './meetings';
import { buildTimeline, type TimelineYear } from './timeline';

type YearCount = { year: number; count: number };

/** The meetings of a body that one page can show, and what it leaves to the pages of other years. */
export type NewestYears = {
  /** The earliest first. */
  meetings: MeetingSummary[];
  /** How many the body has in all. */
  total: number;
  /** Years with meetings left out, the newest first, each with how many meetings began in it. */
  others: YearCount[];
  /** The day from which on the meetings are shown; null: all are. */
  from: string | null;
};

/** A page of more is slow to make and to load. */
export const onTimeline = 200;

/** The newest years of a body, each whole, with as many meetings as a page can show; of a longer year its newest meetings. */
export async function listNewestYears(body: string): Promise<NewestYears> {
  'use cache';
  cacheTag(tags.meetings);
  cacheLife('max');

  return findNewestYears(db, body);
}

export async function findNewestYears(
  client: Prisma.TransactionClient,
  body: string,
  most = onTimeline,
): Promise<NewestYears> {
  const counts = await countYears(client, body);
  const total = counts.reduce((sum, { count }) => sum + count, 0);
  const shown = total > most ? wholeYears(counts, most) : counts;
  const from = total > most ? toIsoDay((shown.at(-1) ?? counts[0])?.year ?? 0, 1, 1) : null;
  const meetings = await findMeetings(client, { body, ...(from && { begunFrom: from }) }, { last: most });
  return { meetings, total, others: counts.slice(shown.length), from };
}

function wholeYears(counts: YearCount[], most: number): YearCount[] {
  let sum = 0;
  const firstBeyond = counts.findIndex(({ count }) => {
    sum += count;
    return sum > most;
  });
  return counts.slice(0, firstBeyond);
}

/** A body's meetings and gaps as far as one page shows them. */
export type BodyTimeline = { years: TimelineYear[] } & Pick<NewestYears, 'others'>;

/** The timeline of a body, with its gaps. */
export function toBodyTimeline({ meetings, others, from }: NewestYears, gapsOfBody: Gap[]): BodyTimeline {
  return { years: buildTimeline(meetings, gapsSince(from, gapsOfBody)), others };
}

/** Of these gaps the ones that fall among the meetings that are shown. */
export function gapsSince(from: string | null, gaps: Gap[]): Gap[] {
  return from === null ? gaps : gaps.filter(({ meeting, earliest }) => meeting !== null || earliest >= from);
}

/** The newest year first. */
function countYears(client: Prisma.TransactionClient, body: string): Promise<YearCount[]> {
  return client.$queryRaw<YearCount[]>`
    SELECT extract(year FROM m.earliest)::int AS year, count(*)::int AS count
      FROM meeting m JOIN body b ON b.id = m.body_id AND b.public_id = ${body}
     WHERE m.withdrawn_at IS NULL GROUP BY 1 ORDER BY 1 DESC`;
}
