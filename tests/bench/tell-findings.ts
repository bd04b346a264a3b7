import { createDatabaseClient } from '@/lib/db/client';
import { loadBundledRecords } from '@/lib/editing/bundled/load-bundled-records';
import { applyMigrations } from '@/prisma/migrating/migrate';
import { withScratchDatabase } from '@/prisma/migrating/scratch-database';
import { runPortal } from '@/tests/support/run-portal';
import { type FindingTime, measureFindings, measureRedlines } from './findings.bench';
import { fillStatements } from './findings-texts';
import { onCore } from './servers';

/** What the bench says of redlines, in lines. */
export function tellRedlines(): string[] {
  return ['\nRedlines, milliseconds of CPU, median / 95th of 100:', ...measureRedlines().map(inLine)];
}

/** What the bench says of questions about the texts, over this many invented ones, in a database and a portal of their own. */
export function tellFindings(databaseUrl: string, texts: number, dataDirectory: string): Promise<string[]> {
  return withScratchDatabase(databaseUrl, async (_, url) => {
    await applyMigrations(url);
    await loadBundledRecords(url);
    const db = createDatabaseClient(url);
    await fillStatements(db, texts).finally(() => db.$disconnect());
    const wrap = (command: string[]) => onCore(0, command);
    const portal = await runPortal({ databaseUrl: url, dataDirectory, isCold: true, wrap });
    try {
      const found = await measureFindings(portal.origin, texts);
      return [
        `\nFindings over ${texts} invented texts, milliseconds over HTTP, median / 95th of 100:`,
        ...found.map(inLine),
      ];
    } finally {
      await portal.stop();
    }
  });
}

function inLine({ name, p50, p95, goal, readings }: FindingTime): string {
  const verdict = goal === null ? '' : `  ${p95 <= goal ? 'met' : 'MISSED'}: at most ${goal}`;
  const ratio = readings === undefined ? '' : `  ${readings.toFixed(1)} times a reading of both`;
  return `  ${name.padEnd(52)} ${p50.toFixed(1).padStart(8)} / ${p95.toFixed(1).padStart(8)}${ratio}${verdict}`;
}
