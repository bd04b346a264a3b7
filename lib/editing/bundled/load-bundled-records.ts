import { loader } from '@/lib/auth/permissions';
import { createDatabaseClient } from '@/lib/db/client';
import { refuseOtherRecord } from '@/lib/db/practice-mark';
import { type LoadReport, loadRecords } from './load-records';
import { readRecordFiles } from './read-record-files';

/** Loads what this database does not hold yet; a second run changes nothing. Without a head file none is written. */
export async function loadBundledRecords(url: string, headFile: string | null = null): Promise<LoadReport> {
  await refuseOtherRecord(url);
  const db = createDatabaseClient(url);
  try {
    return await loadRecords(loader, await readRecordFiles(), { db, headFile });
  } finally {
    await db.$disconnect();
  }
}
