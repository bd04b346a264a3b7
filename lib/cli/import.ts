import { defineCommand } from 'citty';
import { fromCallingFolder } from '@/lib/cli/terminal/calling-folder';
import { describeImport, describeImportAsJson } from '@/lib/cli/terminal/describe-import';
import { progressLine } from '@/lib/cli/terminal/progress-line';
import { tellPublication } from '@/lib/cli/terminal/tell-publication';
import { withRecords } from '@/lib/cli/terminal/with-open-database';
import { db } from '@/lib/db/client';
import { loadBundledRecords } from '@/lib/editing/bundled/load-bundled-records';
import { headFile } from '@/lib/editing/history/head-file';
import { type ImportResult, importTexts } from '@/lib/editing/texts/import-texts';
import { say } from '@/lib/process/step';
import { readTextsFolders } from './read-texts-folder';

// The name of the file is the verb's; `import` is a word of the language.
export const importVerb = defineCommand({
  meta: { name: 'import', description: 'Publishes folders of texts by their manifest.json, all of them or none.' },
  args: {
    path: {
      type: 'positional',
      required: true,
      several: true,
      description: 'a folder with a manifest.json; several may follow',
    },
    'dry-run': { type: 'boolean', description: 'says what would happen and writes nothing' },
    publish: { type: 'boolean', description: 'publishes at once, as the act of the operator' },
    reason: { type: 'string', description: 'why, for the public history' },
    as: { type: 'string', description: 'on whose account drafts are made; there are no accounts yet' },
    json: { type: 'boolean', description: 'prints the whole report as JSON' },
  },
  run: async ({ args }) => {
    const isDryRun = args['dry-run'] === true;
    if (args.as !== undefined) return refuse('There are no accounts yet, so --as cannot be used. Nothing was changed.');
    if (!isDryRun && !args.publish) {
      return refuse(
        'Texts become drafts only once there is a desk. Add --publish to publish them, or --dry-run to see what that\n' +
          'would do. Nothing was changed.',
      );
    }
    const folders = await readTextsFolders(args._.map(fromCallingFolder));
    const result = await withRecords(async (url) => {
      const done = await work(url, { ...folders, isDryRun, reason: args.reason ?? null });
      if (done.state === 'published' && done.run !== null) await tellPublication(url);
      return done;
    });
    const words = args.json ? `${JSON.stringify(describeImportAsJson(result))}\n` : describeImport(result);
    if (result.state === 'refused' && !args.json) process.stderr.write(words);
    else process.stdout.write(words);
    return result.state === 'refused' ? 1 : 0;
  },
});

async function work(url: string, input: object): Promise<ImportResult> {
  const bar = progressLine('Publishing');
  try {
    if ((await db.statement.count()) === 0) await loadBundledRecords(url, headFile);
    return await importTexts({ kind: 'operator' }, input, { onProgress: (done, total) => bar.show(done, total) });
  } finally {
    bar.clear();
  }
}

function refuse(words: string): number {
  say(words);
  return 1;
}
