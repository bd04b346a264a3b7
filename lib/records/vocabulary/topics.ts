import { cacheLife, cacheTag } from 'next/cache';
import type { Prisma } from '@/lib/db/generated/client';
import { TopicFacet } from '@/lib/db/generated/enums';
import { db } from '@/lib/db/reading/db';
import { wordsOfTopic } from '@/lib/language/topics/subject-sentences';
import { type Bilingual, bilingual } from '@/lib/records/bilingual';
import { type DesignationName, designationName, toDesignationName } from '@/lib/records/designations/designation-name';
import { findSaid } from '@/lib/records/meetings/said/find-said';
import type { Said } from '@/lib/records/meetings/said/said-of';
import { published } from '@/lib/records/published';
import {
  type Citations,
  citationsInOrder,
  citedLabels,
  toCitations,
  toCitedLabels,
} from '@/lib/records/sources/cited-words';
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
export type Topic = Omit<TopicSummary, 'meetings' | 'designations'> &
  Citations & {
    meetings: string[];
    /** What each of its meetings said of it, by the id of the meeting. */
    said: Record<string, Said>;
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
  citations: citationsInOrder,
  concepts: citedLabels,
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
  cacheTag(
    tags.topic(id),
    tags.topics,
    tags.meetings,
    tags.statements,
    tags.designations,
    tags.vocabulary,
    tags.sources,
  );
  cacheLife('max');

  return findTopic(db, id);
}

export async function findTopic(client: Prisma.TransactionClient, id: string): Promise<Topic | null> {
  const row = await client.topic.findUnique({ select: topicRow, where: { publicId: id, ...published } });
  if (row === null) return null;
  const topic = toTopic(row);
  const others = await client.label.findMany({
    select: { text: true },
    where: { concept: { ...published, topic: { publicId: id } }, kind: { not: 'wrong_form' } },
  });
  const names = [topic.label.ar, topic.label.en, ...others.map(({ text }) => text)];
  return { ...topic, said: await findSaid(client, topic.meetings, wordsOfTopic(id, names)) };
}

function toTopic(row: Prisma.TopicGetPayload<{ select: typeof topicRow }>): Omit<Topic, 'said'> {
  return {
    ...toLabelled(row),
    meetings: row.meetings.map(({ publicId }) => publicId),
    designations: row.designations.map(toDesignationName),
    cited: toCitations(row.citations),
    labels: toCitedLabels(row.concepts),
  };
}

export function toLabelled(row: Prisma.TopicGetPayload<{ select: typeof labelColumns }>) {
  return {
    ...toTopicLabel(row),
    facet: row.facet,
    definition: bilingual(row.definitionAr, row.definitionEn),
  };
}
