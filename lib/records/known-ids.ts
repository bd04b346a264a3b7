import { cacheLife, cacheTag } from 'next/cache';
import { db } from '@/lib/db/reading/db';
import { published } from './published';
import { tags } from './tags';

/** The kinds of records by which lists can be narrowed. */
export type NarrowingKind = 'body' | 'place' | 'party' | 'topic';

/** Whether there is a published record of this kind with this public id. */
export async function isKnownId(kind: NarrowingKind, id: string): Promise<boolean> {
  return (await listIds(kind)).includes(id);
}

async function listIds(kind: NarrowingKind): Promise<string[]> {
  'use cache';
  cacheTag(tags.bodies, tags.places, tags.parties, tags.topics);
  cacheLife('max');

  const own = { select: { publicId: true }, where: published } as const;
  const rows = await {
    body: () => db.body.findMany(own),
    place: () => db.place.findMany(own),
    party: () => db.party.findMany(own),
    topic: () => db.topic.findMany(own),
  }[kind]();
  return rows.map(({ publicId }) => publicId);
}
