import { defineCommand } from 'citty';
import { summariseLoad } from '@/lib/cli/terminal/summarise-load';
import { tellPublication } from '@/lib/cli/terminal/tell-publication';
import { withRecords } from '@/lib/cli/terminal/with-open-database';
import { loadBundledRecords } from '@/lib/editing/bundled/load-bundled-records';
import { headFile } from '@/lib/editing/history/head-file';

export const load = defineCommand({
  meta: { name: 'load', description: 'Loads the bundled records; a second run changes nothing.' },
  args: { json: { type: 'boolean', description: 'prints the whole report as JSON' } },
  run: ({ args }) =>
    withRecords(async (url) => {
      const report = await loadBundledRecords(url, headFile);
      if (report.run) await tellPublication(url);
      if (args.json) process.stdout.write(`${JSON.stringify(report)}\n`);
      else process.stdout.write([summariseLoad(report), ...report.kept.map((name) => `kept ${name}`), ''].join('\n'));
    }),
});
