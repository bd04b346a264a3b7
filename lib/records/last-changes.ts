import { cacheLife, cacheTag } from 'next/cache';
import { Prisma } from '@/lib/db/generated/client';
import { db } from '@/lib/db/reading/db';
import { tags } from './tags';

/** The kinds of records that the record may have any number of. */
export const growingNouns = ['meetings', 'statements', 'members', 'designations'] as const;

export type GrowingNoun = (typeof growingNouns)[number];

/** The last change of what a page shows. */
export type Changed = { id: string; changedAt: Date };

type Span = { first: string; last: string };

const everyTag = [tags.meetings, tags.statements, tags.bodies, tags.parties, tags.topics, tags.designations];

/** A meeting's page also shows its statements. */
const changesOf: Record<GrowingNoun, Prisma.Sql> = {
  meetings: Prisma.sql`
    SELECT m.public_id AS id, m.body_id, m.earliest, m.latest, greatest(m.updated_at,
           (SELECT max(s.updated_at) FROM statement s WHERE s.meeting_id = m.id AND s.withdrawn_at IS NULL)) AS changed_at
      FROM meeting m WHERE m.withdrawn_at IS NULL`,
  statements: Prisma.sql`SELECT public_id AS id, updated_at AS changed_at FROM statement WHERE withdrawn_at IS NULL`,
  members: Prisma.sql`SELECT public_id AS id, updated_at AS changed_at FROM party WHERE withdrawn_at IS NULL`,
  designations: Prisma.sql`SELECT public_id AS id, updated_at AS changed_at FROM designation WHERE withdrawn_at IS NULL`,
};

/** How many records of a kind have a page, and when the last of them changed. */
export async function countChanges(noun: GrowingNoun): Promise<{ count: number; newest: Date | null }> {
  'use cache';
  cacheTag(...everyTag);
  cacheLife('max');
  const [row] = await db.$queryRaw<{ count: number; newest: Date | null }[]>`
    SELECT count(*)::int AS count, max(changed_at) AS newest FROM (${changesOf[noun]}) AS record`;
  return row ?? { count: 0, newest: null };
}

/** So many records of a kind after the first `skip`, by their ids. */
export async function listChanges(noun: GrowingNoun, skip: number, take: number): Promise<Changed[]> {
  'use cache';
  cacheTag(...everyTag);
  cacheLife('max');
  return db.$queryRaw<Changed[]>`
    SELECT id, changed_at AS "changedAt" FROM (${changesOf[noun]}) AS record ORDER BY id LIMIT ${take} OFFSET ${skip}`;
}

/** A body's page also shows its meetings. */
export async function listBodyChanges(): Promise<Changed[]> {
  'use cache';
  cacheTag(...everyTag);
  cacheLife('max');
  return db.$queryRaw<Changed[]>`
    SELECT b.public_id AS id, greatest(b.updated_at, max(m.changed_at)) AS "changedAt"
      FROM body b LEFT JOIN (${changesOf.meetings}) AS m ON m.body_id = b.id
     WHERE b.withdrawn_at IS NULL
     GROUP BY b.id ORDER BY b.position`;
}

export async function listTopicChanges(): Promise<Changed[]> {
  'use cache';
  cacheTag(...everyTag);
  cacheLife('max');
  return db.$queryRaw<Changed[]>`
    SELECT public_id AS id, updated_at AS "changedAt" FROM topic WHERE withdrawn_at IS NULL ORDER BY position`;
}

/** The first and the last day on which a meeting may have been; null without meetings. */
export async function spanOfMeetings(): Promise<Span | null> {
  'use cache';
  cacheTag(...everyTag);
  cacheLife('max');
  const [row] = await db.$queryRaw<{ first: string | null; last: string | null }[]>`
    SELECT min(earliest)::text AS first, max(latest)::text AS last FROM meeting WHERE withdrawn_at IS NULL`;
  return row?.first && row.last ? { first: row.first, last: row.last } : null;
}

/** Of each span of days the last change of a meeting that may have been in it. */
export async function newestWithin(spans: Span[]): Promise<(Date | null)[]> {
  'use cache';
  cacheTag(...everyTag);
  cacheLife('max');
  const rows = await db.$queryRaw<{ newest: Date | null }[]>`
    SELECT max(m.changed_at) AS newest
      FROM unnest(${spans.map(({ first }) => first)}::date[], ${spans.map(({ last }) => last)}::date[])
           WITH ORDINALITY AS span (first, last, position)
      LEFT JOIN (${changesOf.meetings}) AS m ON m.earliest <= span.last AND m.latest >= span.first
     GROUP BY span.position ORDER BY span.position`;
  return rows.map(({ newest }) => newest);
}
