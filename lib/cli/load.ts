import { defineCommand } from 'citty';
import { loadBundledRecords } from '@/lib/editing/bundled/load-bundled-records';
import { applyMigrations } from '@/prisma/migrating/migrate';
import { summariseLoad } from './summarise-load';
import { tellPublication } from './tell-publication';
import { withOpenDatabase } from './with-open-database';

export const load = defineCommand({
  meta: { name: 'load', description: 'Loads the bundled records; a second run changes nothing.' },
  args: { json: { type: 'boolean', description: 'prints the whole report as JSON' } },
  run: ({ args }) =>
    withOpenDatabase(async (url) => {
      await applyMigrations(url);
      const report = await loadBundledRecords(url);
      if (report.run) await tellPublication(url);
      if (args.json) process.stdout.write(`${JSON.stringify(report)}\n`);
      else process.stdout.write([summariseLoad(report), ...report.kept.map((name) => `kept ${name}`), ''].join('\n'));
    }),
});
