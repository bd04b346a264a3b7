import { cacheLife, cacheTag } from 'next/cache';
import { db } from '@/lib/db/client';
import { toDay, toDayOrNull } from '@/lib/db/day';
import type { Prisma } from '@/lib/db/generated/client';
import type { GapKind } from '@/lib/db/generated/enums';
import { type Bilingual, bilingual } from '@/lib/records/bilingual';
import { published } from '@/lib/records/published';
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
  meeting: { select: { publicId: true }, where: published },
} satisfies Prisma.GapSelect;

/** The known gaps, by body and ordinal. */
export async function listGaps(): Promise<Gap[]> {
  'use cache';
  cacheTag(tags.gaps, tags.meetings, tags.bodies);
  cacheLife('max');

  return findGaps(db);
}

export async function findGaps(client: Prisma.TransactionClient): Promise<Gap[]> {
  const rows = await client.gap.findMany({
    select: gapRow,
    where: { body: published },
    orderBy: [{ body: { position: 'asc' } }, { ordinal: 'asc' }],
  });
  return rows.map(toGap);
}

function toGap(row: Prisma.GapGetPayload<{ select: typeof gapRow }>): Gap {
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
  };
}
