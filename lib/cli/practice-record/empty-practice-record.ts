import { rm } from 'node:fs/promises';
import { readKept } from '@/lib/db/practice-mark';
import { refusal } from '@/lib/errors/refusal';
import { dataDirectory } from '@/lib/process/data-directory';
import { findRunningPortal } from '@/lib/process/running-portal';
import { connect } from '@/prisma/server-check';

/** Takes everything out of the database of a practice record and its folder: of no other, and of none that is served. */
export async function emptyPracticeRecord(url: string): Promise<void> {
  refuseServed();
  const client = await connect(url);
  try {
    await refuseInUse(client);
    if ((await readKept(client)) === 'nothing') return;
    await client.query('BEGIN');
    if ((await readKept(client)) !== 'practice') throw refusal('This is not the database of a practice record.');
    await client.query('DROP SCHEMA public CASCADE; CREATE SCHEMA public; COMMIT');
  } finally {
    await client.end();
  }
  // What it notes is of the record that went.
  await rm(dataDirectory, { recursive: true, force: true });
}

/** Told before anything is asked: a yes to what cannot be done is no use. */
export function refuseServed(): void {
  const running = findRunningPortal();
  if (running !== null) throw refusal(`The practice record is served at ${running}: stop that portal first (Ctrl-C).`);
}

async function refuseInUse(client: Awaited<ReturnType<typeof connect>>): Promise<void> {
  const { rows } = await client.query<{ others: number }>(
    `select count(*)::int as others from pg_stat_activity
      where datname = current_database() and pid <> pg_backend_pid() and backend_type = 'client backend'`,
  );
  if ((rows[0]?.others ?? 0) > 0)
    throw refusal('Somebody else uses the practice record: stop every portal and command on it first.');
}
