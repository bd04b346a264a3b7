import { cacheLife, cacheTag } from 'next/cache';
import { toDay, toDayOrNull } from '@/lib/db/day';
import type { Prisma } from '@/lib/db/generated/client';
import type { GapKind } from '@/lib/db/generated/enums';
import { db } from '@/lib/db/reading/db';
import { type Bilingual, bilingual } from '@/lib/records/bilingual';
import { published } from '@/lib/records/published';
import { type CitedWords, citationsInOrder, toCitations } from '@/lib/records/sources/cited-words';
import { tags } from '@/lib/records/tags';

/** An ordinal without a firm record. `meeting` is the meeting that it is about; null where none is on record. */
export type Gap = {
  id: string;
  body: string;
  ordinal: number;
  kind: GapKind;
  meeting: string | null;
  known: Bilingual;
  window: string;
  earliest: string;
  /** Null: open. */
  latest: string | null;
  cited: CitedWords[];
};

const gapRow = {
  publicId: true,
  ordinal: true,
  kind: true,
  knownAr: true,
  knownEn: true,
  window: true,
  earliest: true,
  latest: true,
  body: { select: { publicId: true } },
  citations: citationsInOrder,
  meeting: { select: { publicId: true, datePrecision: true, unconfirmed: true }, where: published },
} satisfies Prisma.GapSelect;

type GapRow = Prisma.GapGetPayload<{ select: typeof gapRow }>;

/** The known gaps, by body and ordinal, but for those that a record which was published since has closed. */
export async function listGaps(): Promise<Gap[]> {
  'use cache';
  cacheTag(tags.gaps, tags.meetings, tags.bodies, tags.sources);
  cacheLife('max');

  return findGaps(db);
}

export async function findGaps(client: Prisma.TransactionClient): Promise<Gap[]> {
  const rows = await client.gap.findMany({
    select: gapRow,
    where: { ...published, body: published },
    orderBy: [{ body: { position: 'asc' } }, { ordinal: 'asc' }],
  });
  const numbers = await findNumbers(client, rows);
  const found: Gap[] = [];
  for (const row of rows) found.push(...(isOpen(row, numbers) ? [toGap(row)] : await missedBefore(client, row)));
  return found;
}

type SeriesNumber = { body: string; stated: number | null; inferred: number | null };

/** The meetings that may close one of these gaps: those of its number, and the last of its body where that is all there is. */
async function findNumbers(client: Prisma.TransactionClient, rows: GapRow[]): Promise<SeriesNumber[]> {
  const ordinals = rows.map(({ ordinal }) => ordinal);
  const bodies = [...new Set(rows.map(({ body }) => body.publicId))];
  const row = {
    select: { ordinal: true, ordinalScope: true, ordinalInferred: true, body: { select: { publicId: true } } },
  };
  const ofNumbers = await client.meeting.findMany({
    ...row,
    where: {
      ...published,
      body: { publicId: { in: bodies } },
      OR: [{ ordinal: { in: ordinals } }, { ordinalInferred: { in: ordinals } }],
    },
  });
  const last: typeof ofNumbers = [];
  for (const body of bodies) {
    const found = await client.meeting.findFirst({
      ...row,
      where: { ...published, body: { publicId: body }, ordinal: { not: null }, ...ofSeries },
      orderBy: { ordinal: 'desc' },
    });
    if (found) last.push(found);
  }
  return [...ofNumbers, ...last].map(({ body, ordinal, ordinalScope, ordinalInferred }) => ({
    body: body.publicId,
    stated: ordinalScope === 'year' ? null : ordinal,
    inferred: ordinalInferred,
  }));
}

const ofSeries = {
  OR: [{ ordinalScope: null }, { ordinalScope: 'series' }],
} satisfies Prisma.MeetingWhereInput;

/** More numbers without a record, one after another, are no gap that a page could name. */
const mostMissed = 200;

/**
 * The numbers that a series went past since it was written where its record ends: nothing is known of them but that they lie
 * before the next one on record.
 */
async function missedBefore(client: Prisma.TransactionClient, row: GapRow): Promise<Gap[]> {
  if (row.kind !== 'beyond_last') return [];
  const gap = toGap(row);
  const missed = await client.$queryRaw<{ ordinal: number; next: string | null }[]>`
    WITH own AS (
      SELECT CASE WHEN m.ordinal_scope = 'year' THEN NULL ELSE m.ordinal END AS stated, m.ordinal_inferred AS inferred, m.earliest
        FROM meeting m JOIN body b ON b.id = m.body_id AND b.public_id = ${gap.body}
       WHERE m.withdrawn_at IS NULL AND (m.ordinal IS NOT NULL OR m.ordinal_inferred IS NOT NULL))
    SELECT n AS ordinal, (SELECT to_char(min(own.earliest), 'YYYY-MM-DD') FROM own WHERE own.stated > n) AS next
      FROM generate_series(${row.ordinal}::int, (SELECT max(stated) - 1 FROM own)) AS n
     WHERE NOT EXISTS (SELECT FROM own WHERE coalesce(own.stated, own.inferred) = n)
     ORDER BY n LIMIT ${mostMissed}`;
  return missed.map(({ ordinal, next }): Gap => {
    const latest = next ?? gap.latest;
    const id = ordinal === row.ordinal ? gap.id : `gap-${gap.body}-${ordinal}`;
    const window = `${gap.earliest}/${latest ?? '..'}`;
    return { ...gap, id, ordinal, kind: 'no_record', known: bilingual(null, null), window, latest, cited: [] };
  });
}

/** Whether the record still lacks what a gap says that it lacks. */
function isOpen({ body, ordinal, kind, meeting }: GapRow, numbers: SeriesNumber[]): boolean {
  const own = numbers.filter((each) => each.body === body.publicId);
  switch (kind) {
    case 'no_record':
      return own.every(({ stated, inferred }) => (stated ?? inferred) !== ordinal);
    case 'inferred':
      return own.every(({ stated }) => stated !== ordinal);
    case 'month_only':
      return meeting?.datePrecision !== 'day';
    case 'year_unconfirmed':
      return meeting === null || meeting.unconfirmed.includes('edtf');
    case 'beyond_last':
      return own.every(({ stated }) => stated === null || stated < ordinal);
  }
}

function toGap(row: GapRow): Gap {
  return {
    id: row.publicId,
    body: row.body.publicId,
    ordinal: row.ordinal,
    kind: row.kind,
    meeting: row.meeting?.publicId ?? null,
    known: bilingual(row.knownAr, row.knownEn),
    window: row.window,
    earliest: toDay(row.earliest),
    latest: toDayOrNull(row.latest),
    cited: toCitations(row.citations),
  };
}
