import { readTextsFolders } from '@/lib/cli/read-texts-folder';
import { createDatabaseClient, type Database } from '@/lib/db/client';
import { loadBundledRecords } from '@/lib/editing/bundled/load-bundled-records';
import type { LoadReport } from '@/lib/editing/bundled/load-records';
import { headFile } from '@/lib/editing/history/head-file';
import { importTexts } from '@/lib/editing/texts/import-texts';
import { refusal } from '@/lib/errors/refusal';

const textsFolder = 'prisma/practice/texts';

/** `texts`: how many were published; none where they were before, whatever editors have made of them. */
export type FilledRecord = { load: LoadReport; texts: number };

/** Loads the invented record and publishes its texts. A second time it changes nothing. */
export async function fillPracticeRecord(url: string): Promise<FilledRecord> {
  const load = await loadBundledRecords(url, headFile);
  const db = createDatabaseClient(url);
  try {
    return { load, texts: await publishTexts(db) };
  } finally {
    await db.$disconnect();
  }
}

async function publishTexts(db: Database): Promise<number> {
  if ((await db.run.count({ where: { kind: 'import' } })) > 0) return 0;
  const folders = await readTextsFolders([textsFolder], 'practice');
  const result = await importTexts(
    { kind: 'operator' },
    { ...folders, isDryRun: false, reason: null },
    { db, headFile },
  );
  if (result.state === 'refused') {
    const faults = result.faults.map(({ id, field, reason }) => `  ${id} ${field} ${reason}`);
    throw refusal(['The texts of the practice record are not sound:', ...faults].join('\n'));
  }
  return result.texts.length;
}
