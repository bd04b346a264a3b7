import { defineCommand } from 'citty';
import { tellPublication } from '@/lib/cli/terminal/tell-publication';
import { withRecords } from '@/lib/cli/terminal/with-open-database';
import { undoRun } from '@/lib/editing/runs/undo-run';

export const undo = defineCommand({
  meta: { name: 'undo', description: 'Takes back a whole import: every text is again as it was before.' },
  args: {
    run: { type: 'positional', required: true, description: 'the run, as the import named it' },
    reason: { type: 'string', description: 'why, for the public history' },
    json: { type: 'boolean', description: 'prints the report as JSON' },
  },
  run: ({ args }) =>
    withRecords(async (url) => {
      const report = await undoRun({ kind: 'operator' }, { run: args.run, reason: args.reason ?? null });
      await tellPublication(url);
      const lines = report.restored.map(({ type, id, outcome }) => `${outcome} ${type} ${id}`);
      const words = args.json ? [JSON.stringify(report), ''] : [...lines, `Undone ${args.run}.`, ''];
      process.stdout.write(words.join('\n'));
    }),
});
