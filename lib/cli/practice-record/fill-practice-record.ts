import { loader } from '@/lib/auth/permissions';
import { readTextsFolders } from '@/lib/cli/read-texts-folder';
import { createDatabaseClient } from '@/lib/db/client';
import { refuseOtherRecord } from '@/lib/db/practice-mark';
import { loadBundledRecords } from '@/lib/editing/bundled/load-bundled-records';
import type { LoadReport } from '@/lib/editing/bundled/load-records';
import { readRecordFiles } from '@/lib/editing/bundled/read-record-files';
import { headFile } from '@/lib/editing/history/head-file';
import { loadPracticeRecord } from '@/lib/editing/practice/load-practice-record';

const textsFolder = 'prisma/practice/texts';

/** `texts`: how many were published; none where they were before, whatever editors have made of them. */
export type FilledRecord = { load: LoadReport; texts: number };

/** Loads the invented record and publishes its texts. A second time it changes nothing. */
export async function fillPracticeRecord(url: string): Promise<FilledRecord> {
  await refuseOtherRecord(url);
  const db = createDatabaseClient(url);
  try {
    if ((await db.change.count({ where: { action: 'text.publish', runId: { not: null } } })) > 0) {
      return { load: await loadBundledRecords(url, headFile), texts: 0 };
    }
    const [records, folder] = await Promise.all([readRecordFiles(), readTextsFolders([textsFolder], 'practice')]);
    const texts = { ...folder, isDryRun: false, reason: null };
    return await loadPracticeRecord(loader, { records, texts }, { db, headFile });
  } finally {
    await db.$disconnect();
  }
}
