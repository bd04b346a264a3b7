import { cacheLife, cacheTag } from 'next/cache';
import { Prisma } from '@/lib/db/generated/client';
import { db } from '@/lib/db/reading/db';
import { published } from '@/lib/records/published';
import { tags } from '@/lib/records/tags';

/** So many of a whole. */
export type Share = { count: number; of: number };

/** The gaps of the record itself, counted. */
export type Missing = {
  meetings: Record<'withoutText' | 'withoutOfficial' | 'withoutArabic' | 'withoutPlace' | 'withoutFigure', Share>;
  /** Texts without their words. */
  textsNotHeld: Share;
  /** How many of these have no known link either. */
  textsWithoutLink: number;
  /** Designations that name fewer targets than their authority counts. */
  designationsShort: Share;
  /** Targets whose status has never been checked. */
  targetsUnchecked: Share;
  /** Memberships whose date of joining is not known. */
  joiningUnknown: Share;
  /** Claims that cite the sources of their record without exact words. */
  claimsWithoutWords: Share;
  /** Sources to which no reader can be sent. */
  sourcesWithoutAddress: Share;
};

export async function getMissing(): Promise<Missing> {
  'use cache';
  cacheTag(tags.meetings, tags.statements, tags.designations, tags.memberships, tags.bodies, tags.sources);
  cacheLife('max');

  const meetings = await countMeetings();
  const texts = await countTexts();
  const designations = await countDesignations();
  const others = await countOthers();
  const share = (count: number, of: number): Share => ({ count, of });
  return {
    meetings: {
      withoutText: share(meetings.withoutText, meetings.all),
      withoutOfficial: share(meetings.withoutOfficial, meetings.all),
      withoutArabic: share(meetings.withoutArabic, meetings.all),
      withoutPlace: share(meetings.withoutPlace, meetings.all),
      withoutFigure: share(meetings.withoutFigure, meetings.all),
    },
    textsNotHeld: share(texts.notHeld, texts.all),
    textsWithoutLink: texts.withoutLink,
    designationsShort: share(designations.short, designations.all),
    targetsUnchecked: share(designations.unchecked, designations.targets),
    joiningUnknown: share(others.joiningUnknown, others.memberships),
    claimsWithoutWords: share(others.withoutWords, others.claims),
    sourcesWithoutAddress: share(others.withoutAddress, others.sources),
  };
}

type Counts<Name extends string> = Record<Name, number>;

async function countMeetings() {
  const has = (condition: Prisma.Sql) => Prisma.sql`EXISTS (
    SELECT FROM statement s JOIN text t ON t.statement_id = s.id AND t.withdrawn_at IS NULL
     WHERE s.meeting_id = m.id AND s.withdrawn_at IS NULL AND ${condition})`;
  const [row] = await db.$queryRaw<
    Counts<'all' | 'withoutText' | 'withoutOfficial' | 'withoutArabic' | 'withoutPlace' | 'withoutFigure'>[]
  >`
    SELECT count(*)::int AS "all",
           (count(*) FILTER (WHERE NOT ${has(Prisma.sql`true`)}))::int AS "withoutText",
           (count(*) FILTER (WHERE NOT ${has(Prisma.sql`t.standing = 'official'`)}))::int AS "withoutOfficial",
           (count(*) FILTER (WHERE NOT ${has(Prisma.sql`t.lang = 'ar'`)}))::int AS "withoutArabic",
           (count(*) FILTER (WHERE m.place_id IS NULL AND m.country_id IS NULL
                               AND m.mode IS DISTINCT FROM 'virtual'))::int AS "withoutPlace",
           (count(*) FILTER (WHERE NOT EXISTS (SELECT FROM count c WHERE c.meeting_id = m.id)))::int AS "withoutFigure"
      FROM meeting m WHERE m.withdrawn_at IS NULL`;
  return row ?? { all: 0, withoutText: 0, withoutOfficial: 0, withoutArabic: 0, withoutPlace: 0, withoutFigure: 0 };
}

/** Those that are held are counted, since most are: to look for what each text lacks takes ten times as long. */
async function countTexts() {
  const all = await countTextsWith(Prisma.sql`true`);
  const held = await countTextsWith(Prisma.sql`
    t.extent <> 'link' AND EXISTS (SELECT FROM paragraph p WHERE p.text_id = t.id)`);
  return { all: all.all, notHeld: all.all - held.all, withoutLink: all.withoutLink - held.withoutLink };
}

async function countTextsWith(condition: Prisma.Sql) {
  const [row] = await db.$queryRaw<Counts<'all' | 'withoutLink'>[]>`
    SELECT count(*)::int AS "all", (count(*) FILTER (WHERE o.url IS NULL))::int AS "withoutLink"
      FROM text t
      JOIN statement s ON s.id = t.statement_id AND s.withdrawn_at IS NULL
      LEFT JOIN source o ON o.id = t.source_id
     WHERE t.withdrawn_at IS NULL AND ${condition}`;
  return row ?? { all: 0, withoutLink: 0 };
}

async function countDesignations() {
  const [row] = await db.$queryRaw<Counts<'all' | 'short' | 'targets' | 'unchecked'>[]>`
    SELECT count(*)::int AS "all", (count(*) FILTER (WHERE named < target_count))::int AS short,
           coalesce(sum(named), 0)::int AS targets, coalesce(sum(unchecked), 0)::int AS unchecked
      FROM (SELECT d.target_count, count(g.id) AS named, count(g.id) FILTER (WHERE g.checked_on IS NULL) AS unchecked
              FROM designation d LEFT JOIN target g ON g.designation_id = d.id
             WHERE d.withdrawn_at IS NULL GROUP BY d.id) AS each`;
  return row ?? { all: 0, short: 0, targets: 0, unchecked: 0 };
}

const ofPublished = { body: published, party: published };

const onPublished = {
  OR: [
    { meeting: published },
    { body: published },
    { designation: published },
    { statement: published },
    { membership: ofPublished },
  ],
};

async function countOthers() {
  const memberships = { ...published, ...ofPublished };
  const withoutAddress = { OR: [{ url: null }, { state: { not: 'listed' as const } }] };
  return {
    memberships: await db.membership.count({ where: memberships }),
    joiningUnknown: await db.membership.count({ where: { ...memberships, joined: null } }),
    claims: await db.claim.count({ where: onPublished }),
    withoutWords: await db.claim.count({ where: { ...onPublished, words: null } }),
    sources: await db.source.count({ where: published }),
    withoutAddress: await db.source.count({ where: { ...published, ...withoutAddress } }),
  };
}
