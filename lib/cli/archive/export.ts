import { defineCommand } from 'citty';
import { exportArchive } from '@/lib/archive/export-archive';
import { fromCallingFolder } from '@/lib/cli/terminal/calling-folder';
import { describeArchive } from '@/lib/cli/terminal/describe-archive';
import { progressLine } from '@/lib/cli/terminal/progress-line';
import { usageError } from '@/lib/cli/terminal/usage-error';
import { withRecords } from '@/lib/cli/terminal/with-open-database';
import { connect } from '@/prisma/server-check';

// The name of the file is the verb's; `export` is a word of the language.
export const exportVerb = defineCommand({
  meta: {
    name: 'export',
    description:
      'Writes the whole record into one file: texts in full, originals, history, versions, what was withdrawn; no drafts, ' +
      'comments or accounts. Equal records make equal files.',
  },
  args: {
    path: {
      type: 'positional',
      required: true,
      description: 'the archive, such as record.zip; one that is there is replaced',
    },
    json: { type: 'boolean', description: 'prints the report as JSON' },
  },
  run: async ({ args }) => {
    const path = fromCallingFolder(args.path);
    if (!path.endsWith('.zip')) throw usageError('The name of an archive ends in .zip.');
    const bar = progressLine('Writing');
    const report = await withRecords(async (url) => {
      const client = await connect(url);
      try {
        return await exportArchive(client, path, bar.show);
      } finally {
        bar.clear();
        await client.end();
      }
    });
    process.stdout.write(args.json ? `${JSON.stringify({ path, ...report })}\n` : `Wrote ${describeArchive(report)}\n`);
  },
});
