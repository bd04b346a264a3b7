import { cacheLife, cacheTag } from 'next/cache';
import { db } from '@/lib/db/reading/db';
import { tags } from '@/lib/records/tags';

/** The last link of the chain of changes: whoever notes it can tell later whether the history was written anew. */
export type HistoryHead = { seq: string; hash: string };

export async function getHistoryHead(): Promise<HistoryHead | null> {
  'use cache';
  cacheTag(tags.history);
  cacheLife('max');

  const last = await db.change.findFirst({ select: { seq: true, hash: true }, orderBy: { seq: 'desc' } });
  return last && { seq: String(last.seq), hash: last.hash };
}
