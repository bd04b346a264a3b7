import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import { portalsQuery, purgedChannel, syncChannel } from './changes-channel';
import { createConnection } from './connection';

/**
 * `no-portal`: no portal serves this database, so there is no page to wait for. `no-answer`: one serves it but did not
 * answer.
 */
export type Publication = 'gone' | 'no-portal' | 'no-answer';

/**
 * Waits, after a commit, until every portal that serves this database has dropped the pages that the change touches. A
 * portal handles what came earlier on the channel of changes before it answers.
 */
export async function untilPagesAreGone(url: string, patience = 15_000): Promise<Publication> {
  // If the connection breaks, the wait below ends.
  const client = createConnection(url, { name: 'portal', patience });
  await client.connect();
  try {
    await client.query(`listen ${purgedChannel}`);
    const { rows } = await client.query<{ count: number }>(portalsQuery);
    const portals = rows[0]?.count ?? 0;
    if (portals === 0) return 'no-portal';
    const token = randomUUID();
    const answered = countAnswers(client, token, portals, patience);
    await client.query('select pg_notify($1, $2)', [syncChannel, token]);
    return (await answered) ? 'gone' : 'no-answer';
  } finally {
    await client.end().catch(() => {});
  }
}

function countAnswers(client: pg.Client, token: string, wanted: number, patience: number): Promise<boolean> {
  return new Promise((resolve) => {
    let left = wanted;
    const timer = setTimeout(() => resolve(false), patience);
    const end = (isGone: boolean) => {
      clearTimeout(timer);
      resolve(isGone);
    };
    client.on('end', () => end(false));
    client.on('notification', ({ payload }) => {
      if (payload !== token) return;
      left -= 1;
      if (left === 0) end(true);
    });
  });
}
