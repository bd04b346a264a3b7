import { defineCommand } from 'citty';
import { restoreBackup } from '@/lib/archive/backup/restore-backup';
import { fromCallingFolder } from '@/lib/cli/terminal/calling-folder';
import { noteLastHead } from '@/lib/cli/terminal/note-last-head';
import { progressLine } from '@/lib/cli/terminal/progress-line';
import { tellPublication } from '@/lib/cli/terminal/tell-publication';
import { withRecords } from '@/lib/cli/terminal/with-open-database';
import { createDatabaseClient } from '@/lib/db/client';
import { connect } from '@/prisma/server-check';

export const restore = defineCommand({
  meta: {
    name: 'restore',
    description: 'Puts a backup into an empty database of the same release: all of it or nothing.',
  },
  args: {
    file: { type: 'positional', required: true, description: 'the backup' },
    replace: { type: 'boolean', description: 'takes out all that is in the database first, people and drafts too' },
    json: { type: 'boolean', description: 'prints the report as JSON' },
  },
  run: async ({ args }) => {
    const path = fromCallingFolder(args.file);
    const report = await withRecords(async (url) => {
      const restored = await restoreRows(url, path, args.replace === true);
      const db = createDatabaseClient(url);
      await noteLastHead(db).finally(() => db.$disconnect());
      await tellPublication(url);
      return restored;
    });
    const words = `Restored ${report.rows} rows of ${report.tables} tables.\n`;
    process.stdout.write(args.json ? `${JSON.stringify(report)}\n` : words);
  },
});

async function restoreRows(url: string, path: string, isReplacing: boolean) {
  const bar = progressLine('Restoring');
  const client = await connect(url);
  try {
    return await restoreBackup(client, path, { isReplacing, onProgress: bar.show });
  } finally {
    bar.clear();
    await client.end();
  }
}
