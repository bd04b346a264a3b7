import { readTextsFolders } from '@/lib/cli/read-texts-folder';
import { createDatabaseClient } from '@/lib/db/client';
import { importTexts } from '@/lib/editing/texts/import-texts';

/** The bundled record holds no text; readers' tests need some. They are about an invented body. */
export async function publishInventedTexts(databaseUrl: string): Promise<void> {
  const db = createDatabaseClient(databaseUrl);
  const folders = await readTextsFolders(['tests/fixtures/texts']);
  const result = await importTexts({ kind: 'operator' }, { ...folders, isDryRun: false, reason: null }, { db });
  if (result.state !== 'published') throw new Error(`The invented texts were refused: ${JSON.stringify(result)}`);
  await db.$disconnect();
}
