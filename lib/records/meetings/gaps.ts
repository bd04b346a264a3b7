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
  const numbered = await client.meeting.findMany({
    select: {
      ordinal: true,
      ordinalScope: true,
      ordinalInferred: true,
      earliest: true,
      body: { select: { publicId: true } },
    },
    where: {
      ...published,
      body: { publicId: { in: [...new Set(rows.map((row) => row.body.publicId))] } },
      OR: [{ ordinal: { not: null } }, { ordinalInferred: { not: null } }],
    },
  });
  const numbers = numbered.map(({ body, ordinal, ordinalScope, ordinalInferred, earliest }) => ({
    body: body.publicId,
    stated: ordinalScope === 'year' ? null : ordinal,
    inferred: ordinalInferred,
    from: toDay(earliest),
  }));
  return rows.flatMap((row) => (isOpen(row, numbers) ? [toGap(row)] : missedBefore(row, numbers)));
}

type SeriesNumber = { body: string; stated: number | null; inferred: number | null; from: string };

/**
 * The numbers that a series went past since it was written where its record ends: nothing is known of them but that they lie
 * before the next one on record.
 */
function missedBefore(row: GapRow, numbers: SeriesNumber[]): Gap[] {
  if (row.kind !== 'beyond_last') return [];
  const own = numbers.filter(({ body }) => body === row.body.publicId);
  const later = own.filter(({ stated }) => stated !== null && stated > row.ordinal);
  const last = Math.max(row.ordinal, ...later.map(({ stated }) => stated ?? 0));
  const gap = toGap(row);
  return Array.from({ length: last - row.ordinal }, (_, index) => row.ordinal + index)
    .filter((ordinal) => own.every(({ stated, inferred }) => (stated ?? inferred) !== ordinal))
    .map((ordinal): Gap => {
      const after = later.filter(({ stated }) => (stated ?? 0) > ordinal).map(({ from }) => from);
      const latest = after.toSorted()[0] ?? gap.latest;
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
