import type { Prisma } from '@/lib/db/generated/client';
import { type Bilingual, bilingual } from '@/lib/records/bilingual';
import { published } from '@/lib/records/published';

/** A topic as the records that bear it name it. */
export type TopicLabel = { id: string; label: Bilingual };

/** The published topics of a record, in the order of the record. */
export const topicLabels = {
  select: { publicId: true, labelAr: true, labelEn: true },
  where: published,
  orderBy: { position: 'asc' },
} as const satisfies Prisma.Meeting$topicsArgs;

export function toTopicLabel(row: { publicId: string; labelAr: string; labelEn: string }): TopicLabel {
  return { id: row.publicId, label: bilingual(row.labelAr, row.labelEn) };
}
