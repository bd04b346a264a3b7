import { cacheLife, cacheTag } from 'next/cache';
import { db } from '@/lib/db/client';
import type { Prisma } from '@/lib/db/generated/client';
import { TopicFacet } from '@/lib/db/generated/enums';
import { type Bilingual, bilingual } from '@/lib/records/bilingual';
import { type DesignationName, designationName, toDesignationName } from '@/lib/records/designations/designation-name';
import { published } from '@/lib/records/published';
import { tags } from '@/lib/records/tags';
import { type TopicLabel, toTopicLabel } from './topic-label';

/** A topic as the index shows it, with how much of the record bears it. */
export type TopicSummary = TopicLabel & {
  facet: TopicFacet;
  definition: Bilingual;
  meetings: number;
  designations: number;
};

/** A topic with what bears it: the ids of the meetings, and the designations by date, the undated ones last. */
export type Topic = Omit<TopicSummary, 'meetings' | 'designations'> & {
  meetings: string[];
  designations: DesignationName[];
};

/** The facets in the order in which money is followed: where it comes from, how it moves, what is done about it. */
export const topicFacets = Object.values(TopicFacet);

export const labelColumns = {
  publicId: true,
  facet: true,
  labelAr: true,
  labelEn: true,
  definitionAr: true,
  definitionEn: true,
} satisfies Prisma.TopicSelect;

const topicRow = {
  ...labelColumns,
  meetings: { select: { publicId: true }, where: published },
  designations: {
    select: designationName,
    where: published,
    orderBy: [{ earliest: { sort: 'asc', nulls: 'last' } }, { publicId: 'asc' }],
  },
} satisfies Prisma.TopicSelect;

/** Every topic, in the order of the record. */
export async function listTopics(): Promise<TopicSummary[]> {
  'use cache';
  cacheTag(tags.topics, tags.meetings, tags.designations);
  cacheLife('max');

  const rows = await db.topic.findMany({
    select: {
      ...labelColumns,
      _count: { select: { meetings: { where: published }, designations: { where: published } } },
    },
    where: published,
    orderBy: { position: 'asc' },
  });
  return rows.map(({ _count, ...row }) => ({ ...toLabelled(row), ..._count }));
}

export async function getTopic(id: string): Promise<Topic | null> {
  'use cache';
  cacheTag(tags.topic(id), tags.topics, tags.meetings, tags.designations);
  cacheLife('max');

  const row = await db.topic.findUnique({ select: topicRow, where: { publicId: id, ...published } });
  return row && toTopic(row);
}

function toTopic(row: Prisma.TopicGetPayload<{ select: typeof topicRow }>): Topic {
  return {
    ...toLabelled(row),
    meetings: row.meetings.map(({ publicId }) => publicId),
    designations: row.designations.map(toDesignationName),
  };
}

export function toLabelled(row: Prisma.TopicGetPayload<{ select: typeof labelColumns }>) {
  return {
    ...toTopicLabel(row),
    facet: row.facet,
    definition: bilingual(row.definitionAr, row.definitionEn),
  };
}
