import { fillPracticeRecord } from '@/lib/cli/practice-record/fill-practice-record';
import { summariseLoad } from '@/lib/cli/terminal/summarise-load';
import { openReadSide } from '@/lib/db/reading/read-side';
import { loadBundledRecords } from '@/lib/editing/bundled/load-bundled-records';
import { headFile } from '@/lib/editing/history/head-file';
import { env, withoutPassword } from '@/lib/env';
import { refusal } from '@/lib/errors/refusal';
import type { Lifetime } from '@/lib/process/lifetime';
import { say, step } from '@/lib/process/step';
import { examineReadSide, readSideUrl } from '@/prisma/address-check';
import { openDatabase } from '@/prisma/open-database';
import { prepareSchema } from '@/prisma/prepare-schema';

/** Opens the database, brings it up to this source, and loads the bundled records. Returns its address. */
export async function prepareDatabase(lifetime: Lifetime): Promise<string> {
  const database = await step('Opening the database', openDatabase, ({ isEmbedded }) =>
    isEmbedded ? 'the embedded PostgreSQL' : 'the one that DATABASE_URL names',
  );
  lifetime.atEnd(() => database.close());
  database.guard(say);
  await step(
    'Migrating the database',
    () => prepareSchema(database.url),
    ({ length }) => (length === 0 ? 'nothing to apply' : `${length} applied`),
  );
  await prepareReadSide(database.url);
  await (env.PORTAL_PRACTICE ? loadPractice(database.url) : loadReal(database.url));
  return database.url;
}

/** A read side that does not answer now may do so later; one that is of another record never will. */
async function prepareReadSide(url: string): Promise<void> {
  const readUrl = readSideUrl(url);
  if (readUrl === null) return;
  const found = await examineReadSide(url, readUrl);
  if (found && 'fault' in found) throw refusal(found.fault);
  openReadSide(readUrl, { isPooled: found?.isPooled ?? false });
  say(
    found
      ? `Readers’ pages are made from ${withoutPassword(readUrl)}.`
      : `${withoutPassword(readUrl)} does not answer yet.`,
  );
}

function loadReal(url: string): Promise<unknown> {
  return step('Loading the bundled records', () => loadBundledRecords(url, headFile), summariseLoad);
}

function loadPractice(url: string): Promise<unknown> {
  return step(
    'Loading the practice record',
    () => fillPracticeRecord(url),
    ({ load, texts }) => (texts > 0 ? `${texts} texts published` : summariseLoad(load)),
  );
}
