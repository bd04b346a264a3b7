import { markAsPractice } from '@/lib/db/practice-mark';
import { env } from '@/lib/env';
import { applyMigrations } from './migrating/migrate';

/** Brings the database up to this source, and marks one for practice as such before anything is in it. */
export async function prepareSchema(url: string): Promise<string[]> {
  const applied = await applyMigrations(url);
  if (env.PORTAL_PRACTICE) await markAsPractice(url);
  return applied;
}
