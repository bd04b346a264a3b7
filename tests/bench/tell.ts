import { createDatabaseClient } from '@/lib/db/client';
import { setDatabase } from '@/lib/env';
import { applyMigrations } from '@/prisma/migrating/migrate';
import { withScratchDatabase } from '@/prisma/migrating/scratch-database';
import { deskWork, measureDesk } from './desk.bench';
import { measureIntake } from './intake.bench';
import { measureSearch, type SearchBench } from './search.bench';

/** What the bench says of intake, in lines. */
export function tellIntake(): string[] {
  const { subject, fold, intake, ratio } = measureIntake();
  return [
    `${subject}: ${intake.toFixed(0)} ms, one NFC-and-fold pass ${fold.toFixed(0)} ms: ${ratio.toFixed(1)} times (goal: at most 6)`,
  ];
}

/** What the bench says of search over this many invented texts, in a database of its own. */
export function tellSearch(databaseUrl: string, texts: number): Promise<string[]> {
  return withScratchDatabase(databaseUrl, async (_, url) => {
    await applyMigrations(url);
    setDatabase(url);
    const db = createDatabaseClient(url);
    try {
      return inLines(await measureSearch(db, texts));
    } finally {
      await db.$disconnect();
      setDatabase(databaseUrl);
    }
  });
}

/** What the bench says of the editors' desk: what grows with the record, and how much. */
export async function tellDesk(databaseUrl: string, few: number, many: number): Promise<string[]> {
  const [small, large] = await measureDesk(databaseUrl, few, many, 20);
  if (!(small && large)) throw new Error('The desk was not measured.');
  return [
    `\nThe desk, medians of 20 over HTTP, with ${few} and with ${many} meetings on record (goal: at most 2 times):`,
    ...deskWork.map((work) => {
      const [one, other] = [small.milliseconds[work], large.milliseconds[work]];
      return `  ${work.padEnd(8)} ${one.toFixed(1).padStart(7)} ms ${other.toFixed(1).padStart(7)} ms: ${(other / one).toFixed(2)} times`;
    }),
  ];
}

function inLines(found: SearchBench): string[] {
  const { texts, search, bare, indexing, copying, indexSize, textSize, analysis, normalising } = found;
  const line = ({ p50, p95 }: { p50: number; p95: number }) => `${p50.toFixed(1)} / ${p95.toFixed(1)} ms`;
  return [
    `Search over ${texts} invented texts, median / 95th of 100:`,
    `  whole, with facets ${line(search)}; bare ranked SQL of the same words ${line(bare)}: ${(search.p50 / bare.p50).toFixed(2)} times`,
    `  indexing ${indexing.toFixed(1)} s beside copying the rows and building the index ${copying.toFixed(1)} s`,
    `  index ${(indexSize / 1e6).toFixed(1)} MB for ${(textSize / 1e6).toFixed(1)} MB of text; analysis ${analysis.toFixed(3)} ms a text beside ${normalising.toFixed(4)} ms of NFC`,
  ];
}
