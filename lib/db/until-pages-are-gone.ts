import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import { purgedChannel, syncChannel } from './changes-channel';
import { createConnection } from './connection';
import { listServingPortals, type ServingPortal } from './serving-portals';

/**
 * `no-portal`: no portal serves this database, so there is no page to wait for. `no-answer`: one serves it but did not
 * answer.
 */
export type Publication = 'gone' | 'no-portal' | 'no-answer';

/** In milliseconds: how often the writer looks who has come, and who is dead. */
const look = 100;
const askAgain = 1_000;

/**
 * Waits, after a commit, until every portal that serves this database has dropped the pages that the change touches. A
 * portal handles what came earlier on the channel of changes before it answers; one that lost its connection, as all do when
 * another server takes over, is waited for until it is back or surely dead.
 */
export async function untilPagesAreGone(url: string, patience = 15_000): Promise<Publication> {
  const deadline = Date.now() + patience;
  // If the connection breaks, the next query fails.
  const client = createConnection(url, { name: 'portal', patience, answerPatience: patience });
  await client.connect();
  try {
    await client.query(`listen ${purgedChannel}`);
    const answers = collectAnswers(client, randomUUID());
    for (let isFirst = true; ; isFirst = false) {
      const portals = await listServingPortals(client);
      if (portals.length === 0 && isFirst) return 'no-portal';
      if (portals.every(({ id }) => answers.from.has(id))) return 'gone';
      if (Date.now() > deadline) return 'no-answer';
      await answers.ask(portals);
      await answers.untilNext(Math.min(look, Math.max(1, deadline - Date.now())));
    }
  } finally {
    await client.end().catch(() => {});
  }
}

function collectAnswers(client: pg.Client, word: string) {
  const from = new Set<string>();
  const asked = new Map<string, number>();
  let isNew = false;
  let wake = () => {};
  client.on('notification', ({ payload = '' }) => {
    const [own, id = ''] = payload.split(' ');
    if (own !== word) return;
    from.add(id);
    isNew = true;
    wake();
  });
  return {
    from,
    /** Asks again after a while: the question is lost with the connection of whoever was asked. */
    async ask(portals: ServingPortal[]) {
      const now = Date.now();
      const due = portals.filter(
        ({ id, isListening }) => isListening && !from.has(id) && now - (asked.get(id) ?? 0) > askAgain,
      );
      if (due.length === 0) return;
      for (const { id } of due) asked.set(id, now);
      await client.query('select pg_notify($1, $2)', [syncChannel, word]);
    },
    async untilNext(milliseconds: number) {
      if (!isNew)
        await new Promise<void>((resolve) => {
          wake = resolve;
          setTimeout(resolve, milliseconds);
        });
      isNew = false;
    },
  };
}
