import { loader } from '@/lib/auth/permissions';
import { readTextsFolders } from '@/lib/cli/read-texts-folder';
import type { Database } from '@/lib/db/client';
import { loadRecords } from '@/lib/editing/bundled/load-records';
import { readRecordFiles } from '@/lib/editing/bundled/read-record-files';
import { importTexts } from '@/lib/editing/texts/import-texts';

/** Loads the practice record with its texts into a migrated database of a test. */
export async function loadPractice(db: Database): Promise<void> {
  await loadRecords(loader, await readRecordFiles('prisma/practice/records'), { db });
  const folders = await readTextsFolders(['prisma/practice/texts']);
  await importTexts({ kind: 'operator' }, { ...folders, isDryRun: false, reason: null }, { db });
}
