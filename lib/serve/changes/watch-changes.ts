import PQueue from 'p-queue';
import type pg from 'pg';
import {
  changesChannel,
  everythingPayload,
  fromPayload,
  presenceQuery,
  purgedChannel,
  syncChannel,
} from '@/lib/db/changes-channel';
import { createConnection } from '@/lib/db/connection';
import { type ChangeMark, type Later, readMark, readSince } from './change-mark';

export type ChangeWatch = {
  /** The last change when the watch began. */
  first: ChangeMark;
  since(mark: ChangeMark): Promise<Later>;
  close(): Promise<void>;
};

type Listener = {
  /** A change has been told, with its tags; null where they could not be read. */
  onTags(tags: string[] | null): void;
  /** A writer waits until everything told before is done. */
  onQuestion(): Promise<void>;
  /** Called every few seconds, and after each return of the database: a change may have been missed. */
  onLook(mark: ChangeMark): void;
};

const heartbeat = 3_000;
const patience = 3_000;

/** Listens on a connection of its own for changes from whichever process, and comes back when the database does. */
export async function watchChanges(url: string, listener: Listener): Promise<ChangeWatch> {
  let client: pg.Client | null = null;
  let isClosed = false;
  let timer: NodeJS.Timeout | undefined;
  const line = new PQueue({ concurrency: 1 });

  const connect = async () => {
    const fresh = createConnection(url, { name: 'portal changes', patience, answerPatience: patience });
    const forget = () => {
      // The next heartbeat finds it gone and connects anew.
      if (client === fresh) client = null;
    };
    fresh.on('error', forget).on('end', forget);
    fresh.on('notification', ({ channel, payload = '' }) => {
      if (channel === changesChannel) listener.onTags(tagsOf(payload));
      // If the connection breaks, the caller times out.
      else answer(fresh, payload).catch(() => undefined);
    });
    try {
      await fresh.connect();
      await fresh.query(`listen ${changesChannel}; listen ${syncChannel}`);
      await fresh.query(presenceQuery);
    } catch (error) {
      await fresh.end().catch(() => {});
      throw error;
    }
    client = fresh;
    return fresh;
  };

  const answer = async (asked: pg.Client, word: string) => {
    await listener.onQuestion();
    await line.add(() => asked.query('select pg_notify($1, $2)', [purgedChannel, word]));
  };

  const look = async (failures: number) => {
    const held = client;
    let mark: ChangeMark | undefined;
    try {
      const asked = held ?? (await connect());
      mark = await line.add(() => readMark(asked));
    } catch {
      if (client === held) client = null;
      await held?.end().catch(() => {});
    }
    if (isClosed) return;
    const isWell = mark !== undefined;
    if (mark !== undefined) listener.onLook(mark);
    timer = setTimeout(
      () => look(isWell ? 0 : failures + 1),
      isWell ? heartbeat : Math.min(250 * 2 ** failures, 3_000),
    );
  };

  // A machine that is busy with the start of Next.js is late for its own clock; that is no reason not to start.
  const begin = async (tries: number): Promise<ChangeMark> => {
    try {
      return await readMark(await connect());
    } catch (error) {
      if (tries === 1) throw error;
      return begin(tries - 1);
    }
  };
  const first = await begin(3);
  timer = setTimeout(() => look(0), heartbeat);
  return {
    first,
    since: async (mark) => {
      const asked = client;
      if (!asked) throw new Error('The database is out of reach');
      return line.add(() => readSince(asked, mark));
    },
    async close() {
      isClosed = true;
      clearTimeout(timer);
      await client?.end().catch(() => {});
    },
  };
}

/** A payload in another form still means that something has changed. */
function tagsOf(payload: string): string[] | null {
  if (payload === everythingPayload) return null;
  try {
    return fromPayload(payload);
  } catch {
    console.error(`A change was told in an unknown form: ${JSON.stringify(payload.slice(0, 200))}`);
    return null;
  }
}
