import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { env } from '@/lib/env';
import { refusal } from '@/lib/errors/refusal';
import { setup as openServer } from './test-server';

/** Vitest's global set-up of the seeds project. It refuses where the texts are missing, so that no test passes for want of them. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  seedsFolder();
  return openServer(project);
}

/** The folder of real texts, which are not part of the project. */
export function seedsFolder(): string {
  const folder = env.PORTAL_SEEDS;
  if (folder !== undefined && existsSync(join(folder, 'manifest.json'))) return folder;
  throw refusal(
    folder === undefined
      ? 'Set PORTAL_SEEDS to the folder of the seed texts and their manifest.json.'
      : `PORTAL_SEEDS names ${folder}, which holds no manifest.json.`,
  );
}

/** The folder of public statements whose changes were counted by others: statements.json and changes.json. Null: not named. */
export function knownChangesFolder(): string | null {
  const folder = env.PORTAL_KNOWN_CHANGES;
  if (folder === undefined || existsSync(join(folder, 'changes.json'))) return folder ?? null;
  throw refusal(`PORTAL_KNOWN_CHANGES names ${folder}, which holds no changes.json.`);
}
