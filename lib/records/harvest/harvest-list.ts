import { Prisma } from '@/lib/db/generated/client';
import { db } from '@/lib/db/reading/db';
import type { Locale } from '@/lib/i18n/locales';

/** What harvesters are given: a record of one of two kinds, with its last change. */
export type HarvestKind = 'meetings' | 'statements';

/** `langs`: those in which it has words. Withdrawn, it has none any more. */
export type HarvestHeader = {
  kind: HarvestKind;
  id: string;
  updatedAt: Date;
  isWithdrawn: boolean;
  langs: Locale[];
};

export type HarvestSet = { kind: HarvestKind } | { lang: Locale };

export type HarvestAsk = {
  set: HarvestSet | null;
  /** From this second on. */
  from: Date | null;
  /** Before this instant. */
  before: Date | null;
  /** After this header, in the order of the list. */
  after: Pick<HarvestHeader, 'kind' | 'id' | 'updatedAt'> | null;
  limit: number;
};

/** Harvestable records in the order of their last change, one more than `limit` where there are more; `total` counts all. */
export async function listHarvest(ask: HarvestAsk): Promise<{ headers: HarvestHeader[]; total: number }> {
  const where = Prisma.sql`WHERE true ${inSet(ask.set)}
    ${ask.from ? Prisma.sql`AND "updatedAt" >= ${ask.from}` : Prisma.empty}
    ${ask.before ? Prisma.sql`AND "updatedAt" < ${ask.before}` : Prisma.empty}`;
  const { after } = ask;
  const later = after
    ? Prisma.sql`AND ("updatedAt", kind, id COLLATE "C") > (${after.updatedAt}::timestamptz, ${after.kind}, ${after.id})`
    : Prisma.empty;
  return db.$transaction(
    async (tx) => {
      const headers = await tx.$queryRaw<HarvestHeader[]>`
        SELECT * FROM (${harvested}) AS list ${where} ${later}
         ORDER BY "updatedAt", kind, id COLLATE "C" LIMIT ${ask.limit + 1}`;
      const counted = await tx.$queryRaw<{ count: number }[]>`
        SELECT count(*)::int AS count FROM (${harvested}) AS list ${where}`;
      return { headers, total: counted[0]?.count ?? 0 };
    },
    { isolationLevel: 'RepeatableRead' },
  );
}

/** One of them; null: there never was. */
export async function findHarvested(kind: HarvestKind, id: string): Promise<HarvestHeader | null> {
  const rows = await db.$queryRaw<
    HarvestHeader[]
  >`SELECT * FROM (${harvested}) AS list WHERE kind = ${kind} AND id = ${id}`;
  return rows[0] ?? null;
}

/** The earliest last change of all: nothing that is harvested has an earlier date. */
export async function readEarliestChange(): Promise<Date> {
  const rows = await db.$queryRaw<{ at: Date | null }[]>`SELECT min("updatedAt") AS at FROM (${harvested}) AS list`;
  return rows[0]?.at ?? new Date(0);
}

const harvested = Prisma.sql`
  SELECT 'meetings' AS kind, public_id AS id, updated_at AS "updatedAt", withdrawn_at IS NOT NULL AS "isWithdrawn",
         ARRAY['ar', 'en'] AS langs FROM meeting
   UNION ALL
  SELECT 'statements', s.public_id, s.updated_at, s.withdrawn_at IS NOT NULL,
         ARRAY(SELECT DISTINCT t.lang FROM text t WHERE t.statement_id = s.id AND t.withdrawn_at IS NULL AND t.lang IN ('ar', 'en')
                ORDER BY 1)
    FROM statement s`;

function inSet(set: HarvestSet | null): Prisma.Sql {
  if (set === null) return Prisma.empty;
  return 'kind' in set ? Prisma.sql`AND kind = ${set.kind}` : Prisma.sql`AND ${set.lang} = ANY(langs)`;
}
