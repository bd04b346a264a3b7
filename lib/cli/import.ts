import { defineCommand } from 'citty';
import { fromCallingFolder } from '@/lib/cli/terminal/calling-folder';
import { describeDrafts, describeDraftsAsJson } from '@/lib/cli/terminal/describe-drafts';
import { describeImport, describeImportAsJson } from '@/lib/cli/terminal/describe-import';
import { progressLine } from '@/lib/cli/terminal/progress-line';
import { tellPublication } from '@/lib/cli/terminal/tell-publication';
import { usageError } from '@/lib/cli/terminal/usage-error';
import { withRecords } from '@/lib/cli/terminal/with-open-database';
import { db } from '@/lib/db/client';
import { loadBundledRecords } from '@/lib/editing/bundled/load-bundled-records';
import { importDrafts } from '@/lib/editing/drafts/import-drafts';
import { headFile } from '@/lib/editing/history/head-file';
import { importTexts } from '@/lib/editing/texts/import-texts';
import type { Verb } from '@/lib/editing/write';
import { env } from '@/lib/env';
import { isLocale } from '@/lib/i18n/locales';
import { say } from '@/lib/process/step';
import { importArchiveFile } from './archive/import-archive-file';
import { readTextsFolders } from './read-texts-folder';
import { importTableFile } from './tables/import-table-file';

// The name of the file is the verb's; `import` is a word of the language.
export const importVerb = defineCommand({
  meta: {
    name: 'import',
    description:
      'Brings an archive into an empty database; makes drafts of the rows of a table in CSV, or of folders of texts by their ' +
      'manifest.json, or publishes these: all of it or nothing.',
  },
  args: {
    path: {
      type: 'positional',
      required: true,
      several: true,
      description: 'an archive (.zip), a table (.csv), or a folder with a manifest.json, of which several may follow',
    },
    'dry-run': { type: 'boolean', description: 'says what would happen and writes nothing' },
    publish: { type: 'boolean', description: 'publishes at once, as the act of the operator' },
    reason: { type: 'string', description: 'why, for the public history' },
    as: { type: 'string', description: 'the address of the account whose drafts they are to be' },
    lang: { type: 'string', description: 'of a table: the language in which faults are told, ar or en; otherwise en' },
    json: { type: 'boolean', description: 'prints the whole report as JSON' },
  },
  run: async ({ args }) => {
    if (args.publish && args.as !== undefined) {
      say('What is published at once is the act of the operator: leave out --publish or --as. Nothing was changed.');
      return 1;
    }
    const [path = '', ...more] = args._.map(fromCallingFolder);
    if (path.endsWith('.zip')) {
      if (more.length > 0 || args.publish || args.as !== undefined || args.reason !== undefined)
        throw usageError(
          'An archive comes alone, and is published already: --dry-run and --json are all that it takes.',
        );
      return importArchiveFile(path, { isDryRun: args['dry-run'] === true, asJson: args.json === true });
    }
    if (path.endsWith('.csv')) {
      if (more.length > 0 || args.publish) throw usageError('A table comes alone, and its rows become drafts.');
      const lang = args.lang ?? 'en';
      if (!isLocale(lang)) throw usageError('--lang is ar or en.');
      const isDryRun = args['dry-run'] === true;
      const [starter, reason] = [args.as ?? null, args.reason ?? null];
      return importTableFile(path, { isDryRun, starter, reason, lang, asJson: args.json === true });
    }
    const folders = await readTextsFolders(args._.map(fromCallingFolder), env.PORTAL_PRACTICE ? 'practice' : 'real');
    const input = { ...folders, isDryRun: args['dry-run'] === true, reason: args.reason ?? null };
    const { words, isRefused } = await withRecords((url) =>
      args.publish ? publish(url, input, args.json) : draft(url, { ...input, starter: args.as ?? null }, args.json),
    );
    if (isRefused && !args.json) process.stderr.write(words);
    else process.stdout.write(words);
    return isRefused ? 1 : 0;
  },
});

type Told = { words: string; isRefused: boolean };

async function publish(url: string, input: object, asJson = false): Promise<Told> {
  const result = await work(url, 'Publishing', importTexts, input);
  if (result.state === 'published' && result.run !== null) await tellPublication(url);
  return {
    words: asJson ? `${JSON.stringify(describeImportAsJson(result))}\n` : describeImport(result),
    isRefused: result.state === 'refused',
  };
}

async function draft(url: string, input: object, asJson = false): Promise<Told> {
  const result = await work(url, 'Drafting', importDrafts, input);
  return {
    words: asJson ? `${JSON.stringify(describeDraftsAsJson(result))}\n` : describeDrafts(result),
    isRefused: result.state === 'refused',
  };
}

async function work<Result>(url: string, title: string, verb: Verb<Result>, input: object): Promise<Result> {
  const bar = progressLine(title);
  try {
    if ((await db.statement.count()) === 0) await loadBundledRecords(url, headFile);
    return await verb({ kind: 'operator' }, input, { onProgress: (done, total) => bar.show(done, total) });
  } finally {
    bar.clear();
  }
}
