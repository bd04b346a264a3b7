import { createDatabaseClient } from '@/lib/db/client';
import { type LoadReport, loadRecords } from './load-records';

/** Loads what the database does not hold yet; a second run changes nothing. */
export async function loadBundledRecords(url: string): Promise<LoadReport> {
  const db = createDatabaseClient(url);
  try {
    return await loadRecords(db);
  } finally {
    await db.$disconnect();
  }
}
