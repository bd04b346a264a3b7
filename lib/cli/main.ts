import { stripVTControlCharacters } from 'node:util';
import { type ArgsDef, type CommandDef, renderUsage, runCommand } from 'citty';
import { findUsageFault } from '@/lib/cli/terminal/find-usage-fault';
import { tellRefusal } from '@/lib/cli/terminal/refused';

// Each verb has arguments of its own; this type leaves them out.
type Verb = { summary: string; command: () => Promise<unknown> };

const verbs: Record<string, Verb> = {
  doctor: {
    summary: 'says in plain words what is wrong with this machine',
    command: async () => (await import('./doctor/doctor')).doctor,
  },
  migrate: {
    summary: 'applies, drafts or checks migrations of the database',
    command: async () => (await import('./migrate')).migrate,
  },
  load: {
    summary: 'loads the bundled records',
    command: async () => (await import('./load')).load,
  },
  import: {
    summary: 'brings in an archive, a table in CSV, or folders of texts',
    command: async () => (await import('./import')).importVerb,
  },
  export: {
    summary: 'writes the whole record with its history into one file, the archive',
    command: async () => (await import('./archive/export')).exportVerb,
  },
  backup: {
    summary: 'copies the whole database into one file, accounts and drafts too',
    command: async () => (await import('./archive/backup')).backup,
  },
  restore: {
    summary: 'puts such a file into an empty database, or in the place of what is there',
    command: async () => (await import('./archive/restore')).restore,
  },
  mirror: {
    summary: 'writes the public site of a running portal as files',
    command: async () => (await import('./mirror/mirror')).mirror,
  },
  reindex: {
    summary: 'writes every search document anew, while the portal serves',
    command: async () => (await import('./reindex')).reindexVerb,
  },
  verify: {
    summary:
      'holds the history and every published row, or an archive, against itself, and names what was tampered with',
    command: async () => (await import('./verify')).verify,
  },
  undo: {
    summary: 'takes back a whole import',
    command: async () => (await import('./undo')).undo,
  },
  user: {
    summary: 'adds, lists and changes the accounts of editors',
    command: async () => (await import('./user')).user,
  },
  practice: {
    summary: 'makes an invented record to practise on, apart from the real one',
    command: async () => (await import('./practice')).practice,
  },
  'press-check': {
    summary: 'says which sentences of a press text are in the statement',
    command: async () => (await import('./press-check')).pressCheck,
  },
  compare: {
    summary: 'prints what changed from one text to another',
    command: async () => (await import('./compare')).compare,
  },
  intake: {
    summary: 'prints what a text proposes for the record',
    command: async () => (await import('./intake')).intake,
  },
};

/** `npm run portal -- VERB`. Exit codes: 0 done, 1 refused or failed, 2 wrong usage. Results alone go to standard output. */
export async function portal([name, ...rest]: string[]): Promise<number> {
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') return showVerbs(name !== undefined);
  const verb = Object.hasOwn(verbs, name) ? verbs[name] : undefined;
  if (verb === undefined) return refuseUsage(`There is no verb ${JSON.stringify(name)}.\n\n${listVerbs()}`);
  const command = (await verb.command()) as CommandDef;
  if (rest.includes('--help') || rest.includes('-h')) {
    write(process.stdout, await renderUsage(command));
    return 0;
  }
  const fault = findUsageFault(await definitionsOf(command), rest);
  if (fault !== null) return refuseUsage(`${fault}\n\n${await renderUsage(command)}`);
  return run(command, rest);
}

async function run(command: CommandDef, rawArgs: string[]): Promise<number> {
  try {
    const { result } = await runCommand(command, { rawArgs });
    return typeof result === 'number' ? result : 0;
  } catch (error) {
    const refused = tellRefusal(error, rawArgs.includes('--json'));
    if (refused !== null) return refused;
    if ((error as Error).name !== 'CLIError') throw error;
    return refuseUsage(`${(error as Error).message}\n\n${await renderUsage(command)}`);
  }
}

async function definitionsOf({ args }: CommandDef): Promise<ArgsDef> {
  return (await (typeof args === 'function' ? args() : args)) ?? {};
}

function showVerbs(asked: boolean): number {
  write(asked ? process.stdout : process.stderr, listVerbs());
  return asked ? 0 : 2;
}

function listVerbs(): string {
  const lines = Object.entries(verbs).map(([name, { summary }]) => `  ${name.padEnd(12)} ${summary}`);
  return ['npm run portal -- VERB [--json] [--help]', '', ...lines].join('\n');
}

function refuseUsage(words: string): number {
  write(process.stderr, words);
  return 2;
}

/** citty colours its words wherever they go; a file or a pipe gets them plain. */
function write(stream: NodeJS.WriteStream, words: string): void {
  stream.write(`${stream.isTTY ? words : stripVTControlCharacters(words)}\n`);
}
