import type { Database } from '@/lib/db/client';
import type { Head } from './history';

/** Whether the chain of this database has that link. */
export async function holdsHead(db: Database, { seq, hash }: Head): Promise<boolean> {
  return (await db.change.count({ where: { seq, hash } })) > 0;
}
