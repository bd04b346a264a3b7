import { cacheLife, cacheTag } from 'next/cache';
import type { Prisma } from '@/lib/db/generated/client';
import { db } from '@/lib/db/reading/db';
import { listMeetings, type MeetingSummary } from '@/lib/records/meetings/meetings';
import { onTimeline } from '@/lib/records/meetings/newest-years';
import { published } from '@/lib/records/published';
import { tags } from '@/lib/records/tags';
import { type Body, getBody } from './bodies';

/** The body whose record this is, as mainBodyOf has it. */
export async function getMainBody(): Promise<Body | null> {
  const id = await getMainBodyId();
  return id === null ? null : getBody(id);
}

/** The newest meetings of the main body, the earliest of them first. */
export async function listMeetingsOfMainBody(most = onTimeline): Promise<MeetingSummary[]> {
  const body = await getMainBodyId();
  return body === null ? [] : listMeetings({ body }, { last: most });
}

async function getMainBodyId(): Promise<string | null> {
  'use cache';
  cacheTag(tags.meetings);
  cacheLife('max');

  return findMainBody(db);
}

/** The public id of the body that mainBodyOf finds among the published meetings; they are counted, not read. */
export async function findMainBody(client: Prisma.TransactionClient): Promise<string | null> {
  const counts = await client.meeting.groupBy({
    by: ['bodyId'],
    where: { ...published, ordinal: { not: null }, ordinalScope: 'series' },
    _count: { _all: true },
  });
  const most = Math.max(0, ...counts.map(({ _count }) => _count._all));
  const body = await client.body.findFirst({
    select: { publicId: true },
    where: { id: { in: counts.flatMap(({ bodyId, _count }) => (_count._all === most ? [bodyId] : [])) } },
    orderBy: { position: 'asc' },
  });
  return body?.publicId ?? null;
}
