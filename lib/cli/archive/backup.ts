import { defineCommand } from 'citty';
import { writeBackup } from '@/lib/archive/backup/write-backup';
import { fromCallingFolder } from '@/lib/cli/terminal/calling-folder';
import { progressLine } from '@/lib/cli/terminal/progress-line';
import { withRecords } from '@/lib/cli/terminal/with-open-database';
import { connect } from '@/prisma/server-check';

export const backup = defineCommand({
  meta: {
    name: 'backup',
    description:
      'Copies every table as of one moment into a file that only you may read, while the portal serves. Accounts with their ' +
      'secrets and drafts are in it.',
  },
  args: {
    file: { type: 'positional', required: true, description: 'the backup; one that is there is replaced' },
    json: { type: 'boolean', description: 'prints the report as JSON' },
  },
  run: async ({ args }) => {
    const path = fromCallingFolder(args.file);
    const bar = progressLine('Copying');
    const report = await withRecords(async (url) => {
      const client = await connect(url);
      try {
        return await writeBackup(client, path, bar.show);
      } finally {
        bar.clear();
        await client.end();
      }
    });
    const words = `Copied ${report.rows} rows of ${report.tables} tables into ${path}\n`;
    process.stdout.write(args.json ? `${JSON.stringify({ path, ...report })}\n` : words);
  },
});
