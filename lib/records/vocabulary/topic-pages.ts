import { cacheLife, cacheTag } from 'next/cache';
import type { TopicFacet } from '@/lib/db/generated/enums';
import { db } from '@/lib/db/reading/db';
import type { Bilingual } from '@/lib/records/bilingual';
import { type ListAsk, type ListPage, readListed, toListPage, tombstoneRow } from '@/lib/records/list-page';
import { published } from '@/lib/records/published';
import { tags } from '@/lib/records/tags';
import type { TopicLabel } from './topic-label';
import { labelColumns, toLabelled } from './topics';

/** A topic with its version and its last change. */
export type ListedTopic = TopicLabel & {
  facet: TopicFacet;
  definition: Bilingual;
  version: number;
  updatedAt: string;
};

const listedRow = { ...labelColumns, ...tombstoneRow, version: true } as const;

/** Topics in the order of their last change. */
export async function listTopicPage(
  ask: ListAsk,
  { facet }: { facet?: TopicFacet | undefined } = {},
): Promise<ListPage<ListedTopic>> {
  const found = await readListed(ask, facet === undefined ? {} : { facet }, {
    rows: (tx, page) => tx.topic.findMany({ select: listedRow, ...page }),
    count: (tx, where) => tx.topic.count({ where }),
  });
  return toListPage(found, ask, toListed);
}

export async function getListedTopic(id: string): Promise<ListedTopic | null> {
  'use cache';
  cacheTag(...tagsOfTopic(id));
  cacheLife('max');

  const row = await db.topic.findUnique({ select: listedRow, where: { publicId: id, ...published } });
  return row && toListed(row);
}

/** What an answer about this topic is made from. */
export function tagsOfTopic(id: string): string[] {
  return [tags.topic(id), tags.topics];
}

function toListed(row: Parameters<typeof toLabelled>[0] & { version: number; updatedAt: Date }): ListedTopic {
  return { ...toLabelled(row), version: row.version, updatedAt: row.updatedAt.toISOString() };
}
