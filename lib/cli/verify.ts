import { existsSync } from 'node:fs';
import { defineCommand } from 'citty';
import { openArchive } from '@/lib/archive/read-archive';
import { type ArchiveReport, verifyArchive } from '@/lib/archive/verify/verify-archive';
import { fromCallingFolder } from '@/lib/cli/terminal/calling-folder';
import { progressLine } from '@/lib/cli/terminal/progress-line';
import { withRecords } from '@/lib/cli/terminal/with-open-database';
import { readHeadFile } from '@/lib/editing/history/head-file';
import { type GivenHead, type VerifyReport, verifyRecord } from '@/lib/editing/verify/verify-record';
import { DomainError } from '@/lib/errors/domain-error';
import { connect } from '@/prisma/server-check';

export const verify = defineCommand({
  meta: {
    name: 'verify',
    description:
      'Holds the history and every published row against each other, or those of an archive, and names what was tampered with.',
  },
  args: {
    archive: { type: 'positional', required: false, description: 'an archive, which is looked at without a database' },
    head: {
      type: 'string',
      description: 'the head that the chain must hold: a file such as .data/head.json, or a hash',
    },
    json: { type: 'boolean', description: 'prints the report as JSON' },
  },
  run: async ({ args }) => {
    const head = args.head === undefined ? null : await readHead(args.head);
    const report =
      args.archive === undefined
        ? await withRecords((url) => verifyDatabase(url, head))
        : await verifyFile(fromCallingFolder(args.archive), head);
    process.stdout.write(args.json ? `${JSON.stringify(report)}\n` : inWords(report));
    return report.ok ? 0 : 1;
  },
});

/** A head that cannot be read is no wrong usage: to whoever asks every night, it is an anchor that is lost. */
async function readHead(given: string): Promise<GivenHead> {
  if (/^[0-9a-f]{64}$/i.test(given)) return { seq: null, hash: given.toLowerCase() };
  const path = fromCallingFolder(given);
  const head = await readHeadFile(path);
  if (head !== null) return head;
  const why = existsSync(path) ? 'holds no head' : 'is no file that exists, nor a hash of 64 hex digits';
  throw new DomainError('not-found', `the head could not be read: ${JSON.stringify(given)} ${why}.`);
}

async function verifyDatabase(url: string, head: GivenHead | null): Promise<VerifyReport> {
  const client = await connect(url);
  try {
    await client.query('BEGIN TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY');
    return await verifyRecord(client, head);
  } finally {
    await client.end();
  }
}

async function verifyFile(path: string, head: GivenHead | null): Promise<ArchiveReport> {
  const archive = await openArchive(path);
  const bar = progressLine('Checking');
  try {
    return await verifyArchive(archive, head, bar.show);
  } finally {
    bar.clear();
    archive.close();
  }
}

function inWords(report: VerifyReport | ArchiveReport): string {
  const { ok, length, head, anchored, broken, unsealed } = report;
  const changes = `${length} change${length === 1 ? '' : 's'}`;
  return [
    ...broken.map(({ what, id, problem }) => `✗ ${what} ${id}: ${problem}`),
    ...unsealed.map(({ what, id }) => `! ${what} ${id}: not sealed yet; the next start does that`),
    ...('quotations' in report ? quotationWords(report.quotations) : []),
    head === null ? 'The chain is empty.' : `The chain has ${changes}. Its head is change ${head.seq}, ${head.hash}.`,
    anchored ? 'It is anchored: it holds the head that was given.' : anchorWords(broken),
    ok ? 'Everything holds.' : `Broken: ${broken.length}.`,
    '',
  ].join('\n');
}

function quotationWords({ checked, notFound }: ArchiveReport['quotations']): string[] {
  return [
    ...notFound.map(
      ({ what, id, words }) => `! ${what} ${id}: no text of its source here says ${JSON.stringify(words)}`,
    ),
    `${checked - notFound.length} of ${checked} quotations stand in the texts of their sources, where the archive has one.`,
  ];
}

function anchorWords(broken: VerifyReport['broken']): string {
  const isLost = broken.some(({ what }) => what === 'head');
  return isLost
    ? 'It is not the chain of the head that was given.'
    : 'It is unanchored: without a head, a tail that was cut off or a chain that was forged anew does not show.';
}
