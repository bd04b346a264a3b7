import { cacheLife, cacheTag } from 'next/cache';
import { db } from '@/lib/db/reading/db';
import { published } from './published';
import { tags } from './tags';

/** A record of each kind to show how one is asked for, the newest of those that have a day. */
export async function getExampleIds() {
  'use cache';
  cacheTag(tags.meetings, tags.statements, tags.designations, tags.parties, tags.memberships);
  cacheTag(tags.bodies, tags.topics, tags.sources);
  cacheLife('max');

  const first = { select: { publicId: true }, where: published } as const;
  const numbered = { ...published, ordinal: { not: null } };
  const rows = {
    meetings: await db.meeting.findFirst({ ...first, where: numbered, orderBy: { latest: 'desc' } }),
    statements: await db.statement.findFirst({ ...first, orderBy: { meeting: { latest: 'desc' } } }),
    designations: await db.designation.findFirst({ ...first, orderBy: { earliest: { sort: 'desc', nulls: 'last' } } }),
    members: await db.party.findFirst({
      ...first,
      where: { ...published, memberships: { some: published } },
      orderBy: { code: 'asc' },
    }),
    bodies: await db.body.findFirst({ ...first, orderBy: { position: 'asc' } }),
    topics: await db.topic.findFirst({ ...first, orderBy: { position: 'asc' } }),
    sources: await db.source.findFirst({ ...first, orderBy: { publicId: 'asc' } }),
  };
  const ids = Object.entries(rows).flatMap(([noun, row]) => (row ? [[noun, row.publicId]] : []));
  return Object.fromEntries(ids) as Partial<Record<keyof typeof rows, string>>;
}
