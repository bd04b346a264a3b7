import { defineCommand } from 'citty';
import { db } from '@/lib/db/client';
import { undoRun } from '@/lib/editing/runs/undo-run';
import { DomainError } from '@/lib/errors/domain-error';
import { say } from '@/lib/process/step';
import { applyMigrations } from '@/prisma/migrating/migrate';
import { tellPublication } from './tell-publication';
import { withOpenDatabase } from './with-open-database';

export const undo = defineCommand({
  meta: { name: 'undo', description: 'Takes back a whole import: every text is again as it was before.' },
  args: {
    run: { type: 'positional', required: true, description: 'the run, as the import named it' },
    reason: { type: 'string', description: 'why, for the public history' },
    json: { type: 'boolean', description: 'prints the report as JSON' },
  },
  run: ({ args }) =>
    withOpenDatabase(async (url) => {
      await applyMigrations(url);
      try {
        const report = await undoRun({ kind: 'operator' }, { run: args.run, reason: args.reason ?? null });
        await tellPublication(url);
        const lines = report.restored.map(({ type, id, outcome }) => `${outcome} ${type} ${id}`);
        process.stdout.write(
          args.json ? `${JSON.stringify(report)}\n` : [...lines, `Undone ${args.run}.`, ''].join('\n'),
        );
        return 0;
      } catch (error) {
        if (!(error instanceof DomainError)) throw error;
        if (args.json) process.stdout.write(`${JSON.stringify({ state: 'refused', reason: error.message })}\n`);
        else say(`Nothing was changed: ${error.message}`);
        return 1;
      } finally {
        await db.$disconnect();
      }
    }),
});
