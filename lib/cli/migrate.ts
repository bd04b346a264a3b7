import { relative } from 'node:path';
import { defineCommand } from 'citty';
import { usageError } from '@/lib/cli/terminal/usage-error';
import { withOpenDatabase } from '@/lib/cli/terminal/with-open-database';
import { applyMigrations, draftMigration, findDrift } from '@/prisma/migrating/migrate';

type Answer = { code: number; lines: string[]; json: object };

export const migrate = defineCommand({
  meta: { name: 'migrate', description: 'Applies, drafts or checks migrations; no engine is downloaded.' },
  args: {
    action: { type: 'positional', required: true, description: 'apply, draft or check' },
    name: { type: 'positional', required: false, description: 'draft: what the migration means, in_lower_case' },
    json: { type: 'boolean', description: 'prints JSON' },
  },
  run: async ({ args }) => {
    const { code, lines, json } = await answer(args.action, args.name);
    process.stdout.write(args.json ? `${JSON.stringify(json)}\n` : `${lines.join('\n')}\n`);
    return code;
  },
});

function answer(action: string, name: string | undefined): Promise<Answer> {
  if (!['apply', 'check', 'draft'].includes(action)) throw usageError(`There is no action ${JSON.stringify(action)}.`);
  if (action !== 'draft' && name !== undefined) {
    throw usageError(`${action} has no place for the word ${JSON.stringify(name)}.`);
  }
  if (action === 'apply') return withOpenDatabase(apply);
  if (action === 'check') return withOpenDatabase(check);
  if (!name) throw usageError('A draft needs a name that says what the migration means, such as name_places.');
  return withOpenDatabase((url) => draft(url, name));
}

async function apply(url: string): Promise<Answer> {
  const applied = await applyMigrations(url);
  const lines = applied.length > 0 ? applied.map((name) => `applied ${name}`) : ['nothing to apply'];
  return { code: 0, lines, json: { applied } };
}

async function draft(url: string, name: string): Promise<Answer> {
  const folder = await draftMigration(url, name);
  if (folder === null) return { code: 0, lines: ['the migrations already make this schema'], json: { drafted: null } };
  const drafted = relative('.', folder);
  return { code: 0, lines: [`drafted ${drafted}/migration.sql`], json: { drafted } };
}

async function check(url: string): Promise<Answer> {
  const drift = await findDrift(url);
  const lines = ['the migrations do not make the schema (- made, + wanted):', ...drift];
  return drift.length > 0
    ? { code: 1, lines, json: { drift } }
    : { code: 0, lines: ['the migrations make the schema'], json: { drift } };
}
