import { existsSync } from 'node:fs';
import { createDatabaseClient } from '@/lib/db/client';

/** Loads what the database does not hold yet; a second run changes nothing. */
export async function loadBundledRecords(url: string): Promise<unknown> {
  if (!existsSync('lib/editing/load-records.ts')) return null;
  const { loadRecords } = await import('@/lib/editing/load-records' as string);
  const db = createDatabaseClient(url);
  try {
    return await loadRecords(db);
  } finally {
    await db.$disconnect();
  }
}
