import { defineCommand } from 'citty';
import { fromCallingFolder } from '@/lib/cli/terminal/calling-folder';
import { usageError } from '@/lib/cli/terminal/usage-error';
import { env } from '@/lib/env';
import { DomainError } from '@/lib/errors/domain-error';
import { findRunningPortal } from '@/lib/process/running-portal';
import { say } from '@/lib/process/step';
import { listAddresses } from '@/lib/serve/door/addresses';
import { type MirrorReport, mirrorSite } from './mirror-site';

export const mirror = defineCommand({
  meta: {
    name: 'mirror',
    description:
      'Writes the public site of a running portal as files that link to one another, for any web server or a disk without ' +
      'one. A folder that has a mirror already gets what changed.',
  },
  args: {
    folder: { type: 'positional', required: true, description: 'an empty folder, or one with a mirror' },
    from: {
      type: 'string',
      description: 'the address of a portal; otherwise the one that runs on this data directory',
    },
    json: { type: 'boolean', description: 'prints the report as JSON' },
  },
  run: async ({ args }) => {
    const origin = readOrigin(args.from);
    const report = await mirrorSite({
      origin,
      publicOrigin: env.PORTAL_ORIGIN ?? origin,
      folder: fromCallingFolder(args.folder),
      addresses: listAddresses(),
      tell: say,
    });
    process.stdout.write(args.json ? `${JSON.stringify(report)}\n` : `${inWords(report)}\n`);
  },
});

function readOrigin(given: string | undefined): string {
  if (given !== undefined) {
    if (!/^https?:\/\//.test(given) || !URL.canParse(given))
      throw usageError('--from is an address such as http://localhost:3000.');
    return new URL(given).origin;
  }
  const running = findRunningPortal();
  if (running !== null) return running;
  throw new DomainError(
    'not-found',
    'no portal runs on this data directory: npm start begins one, or name one by --from.',
  );
}

function inWords({ files, changed, removed }: MirrorReport): string {
  return `${files} files: ${changed} written, ${removed} taken away, the others as they were.`;
}
