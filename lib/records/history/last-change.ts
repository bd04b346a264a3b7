import { cacheLife, cacheTag } from 'next/cache';
import { db } from '@/lib/db/reading/db';
import { published } from '@/lib/records/published';
import { tags } from '@/lib/records/tags';

/** When a body, a member or a topic was last changed, whoever changed it. */
export async function getLastChange(type: 'body' | 'party' | 'topic', id: string): Promise<string | null> {
  'use cache';
  cacheTag(tags[type](id));
  cacheLife('max');

  const own = { select: { updatedAt: true }, where: { publicId: id, ...published } };
  const finders = {
    body: () => db.body.findUnique(own),
    party: () => db.party.findUnique(own),
    topic: () => db.topic.findUnique(own),
  };
  return (await finders[type]())?.updatedAt.toISOString() ?? null;
}
