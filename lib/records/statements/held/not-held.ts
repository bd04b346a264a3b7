import { cacheLife, cacheTag } from 'next/cache';
import { type Prisma, Prisma as Sql } from '@/lib/db/generated/client';
import type { OrdinalScope } from '@/lib/db/generated/enums';
import { db } from '@/lib/db/reading/db';
import { type Bilingual, bilingual } from '@/lib/records/bilingual';
import { findGaps } from '@/lib/records/meetings/gaps';
import { statedNumber } from '@/lib/records/meetings/series-number';
import { published } from '@/lib/records/published';
import { tags } from '@/lib/records/tags';
import { carriesStatement } from '@/lib/text/documents/firmest-texts';
import { type ChangedSince, findChangedSince } from './changed-since';
import type { HeldMeeting, HeldText } from './held-text';
import { findKnownTexts } from './held-texts-at';
import { findMeetingsThen } from './held-then';
import type { Moment } from './moment';

/**
 * What there is of a meeting in place of its statement's whole words, from the least to the most: no text is known, a link
 * alone, words in another language, a press text or summary, an excerpt.
 */
export const reasonsNotHeld = ['none', 'link', 'otherLanguage', 'report', 'excerpt'] as const;

/** A meeting whose statement is not held whole, so that its silence says nothing. */
export type NotHeld = HeldMeeting & {
  why: (typeof reasonsNotHeld)[number];
  /** A number of a series without a record; `id` is that of the gap. */
  isGap: boolean;
  /** As it is today; null for a gap. */
  title: Bilingual | null;
};

type Untitled = Omit<NotHeld, 'title'>;

/** A list that nobody reads to its end is of no use; the record of today has a tenth of it. The oldest are left out. */
const mostListed = 500;

/** The meetings whose statement is not held whole in this language at a moment, kept until the record changes: it is asked for by every answer, and looks at every text. */
export async function getNotHeld(moment: Moment, lang: string | null): Promise<NotHeld[]> {
  'use cache';
  cacheTag(tags.history, tags.meetings, tags.statements, tags.gaps);
  cacheLife('max');

  return findNotHeld(db, moment, lang, await findChangedSince(db, moment));
}

/** The same through a client of the caller: the newest of them, oldest first. */
export async function findNotHeld(
  client: Prisma.TransactionClient,
  moment: Moment,
  lang: string | null,
  changed: ChangedSince,
): Promise<NotHeld[]> {
  const affected = await affectedMeetings(client, changed);
  const now = await notHeldNow(client, lang, [...affected]);
  const then = affected.size === 0 ? [] : await notHeldThen(client, moment, lang, changed, [...affected]);
  const found = [...now, ...then, ...(await listEmptyNumbers(client))]
    .toSorted((a, b) => (key(a) < key(b) ? -1 : 1))
    .slice(-mostListed);
  return withTitles(client, found);
}

/** The numbers of a series that nothing on record bears, as they are known today. */
async function listEmptyNumbers(client: Prisma.TransactionClient): Promise<Untitled[]> {
  const gaps = await findGaps(client);
  return gaps
    .filter(({ kind, meeting }) => kind === 'no_record' && meeting === null)
    .map(({ id, body, ordinal, window }) => ({ id, body, ordinal, edtf: window, why: 'none', isGap: true }));
}

async function withTitles(client: Prisma.TransactionClient, found: Untitled[]): Promise<NotHeld[]> {
  const rows = await client.meeting.findMany({
    select: { publicId: true, titleAr: true, titleEn: true },
    where: { publicId: { in: found.map(({ id }) => id) } },
  });
  const titles = new Map(rows.map(({ publicId, titleAr, titleEn }) => [publicId, bilingual(titleAr, titleEn)]));
  return found.map((each) => ({ ...each, title: each.isGap ? null : (titles.get(each.id) ?? null) }));
}

function key({ edtf, id }: Untitled): string {
  return `${edtf} ${id}`;
}

type Row = {
  id: string;
  body: string;
  ordinal: number | null;
  ordinalScope: OrdinalScope | null;
  edtf: string;
  rank: number;
};

/** The ranks are the places in `reasonsNotHeld`; a text that is held whole ranks above all of them. */
async function notHeldNow(client: Prisma.TransactionClient, lang: string | null, but: string[]): Promise<Untitled[]> {
  const isOther = lang === null ? Sql.sql`false` : Sql.sql`t.lang <> ${lang}`;
  const rank = Sql.sql`
    max(CASE WHEN t.id IS NULL THEN 0
             WHEN t.extent = 'link' OR NOT EXISTS (SELECT FROM paragraph p WHERE p.text_id = t.id) THEN 1
             WHEN ${isOther} THEN 2
             WHEN t.standing IN ('press_report', 'portal_summary') THEN 3
             WHEN t.extent = 'excerpt' THEN 4
             ELSE 5 END)`;
  const rows = await client.$queryRaw<Row[]>`
    SELECT m.public_id AS id, b.public_id AS body, m.ordinal, m.ordinal_scope AS "ordinalScope", m.edtf, ${rank} AS rank
      FROM meeting m
      JOIN body b ON b.id = m.body_id
      LEFT JOIN statement s ON s.meeting_id = m.id AND s.withdrawn_at IS NULL
      LEFT JOIN text t ON t.statement_id = s.id AND t.withdrawn_at IS NULL
     WHERE m.withdrawn_at IS NULL AND m.public_id <> ALL(${but}::text[])
     GROUP BY m.id, b.id
    HAVING ${rank} < 5
     ORDER BY m.earliest DESC, m.public_id DESC
     LIMIT ${mostListed}`;
  return rows.flatMap(({ rank: place, ordinal, ordinalScope, ...meeting }) => {
    const why = reasonsNotHeld[place];
    return why ? [{ ...meeting, ordinal: statedNumber({ ordinal, ordinalScope }), why, isGap: false }] : [];
  });
}

/** The meetings of today that changed since, or of which a statement changed. */
async function affectedMeetings(client: Prisma.TransactionClient, changed: ChangedSince): Promise<Set<string>> {
  if (changed.statements.size === 0) return new Set(changed.meetings);
  const rows = await client.statement.findMany({
    select: { meeting: { select: { publicId: true } } },
    where: { publicId: { in: [...changed.statements] } },
  });
  return new Set([...changed.meetings, ...rows.flatMap(({ meeting }) => meeting?.publicId ?? [])]);
}

async function notHeldThen(
  client: Prisma.TransactionClient,
  moment: Moment,
  lang: string | null,
  changed: ChangedSince,
  ids: string[],
): Promise<Untitled[]> {
  const meetings = await findMeetingsThen(client, moment, ids);
  const rows = await client.statement.findMany({
    select: { publicId: true },
    where: { ...published, meeting: { publicId: { in: ids } } },
  });
  const statements = new Set([...rows.map(({ publicId }) => publicId), ...changed.statements]);
  const texts = await findKnownTexts(client, moment, [...statements], changed);
  return [...meetings.values()].flatMap((meeting) => {
    const own = texts.filter((text) => text.meeting?.id === meeting.id);
    const why = reasonsNotHeld[Math.max(0, ...own.map((text) => rankOf(text, lang)))];
    return why ? [{ ...meeting, why, isGap: false }] : [];
  });
}

function rankOf({ paragraphs, lang, standing, isExcerpt }: HeldText, asked: string | null): number {
  if (paragraphs.length === 0) return 1;
  if (asked !== null && lang !== asked) return 2;
  if (!carriesStatement(standing)) return 3;
  return isExcerpt ? 4 : 5;
}
