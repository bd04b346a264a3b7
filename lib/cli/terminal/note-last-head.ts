import type { Database } from '@/lib/db/client';
import { headFile, noteHead } from '@/lib/editing/history/head-file';
import { readLastLink } from '@/lib/editing/history/history';
import { holdsHead } from '@/lib/editing/history/holds-head';

/** Notes the last change of a database that was filled from a file; says so where the head noted before is another chain's. */
export async function noteLastHead(db: Database): Promise<void> {
  const last = await readLastLink(db);
  if (last) await noteHead(headFile, last.head, (other) => holdsHead(db, other));
}
