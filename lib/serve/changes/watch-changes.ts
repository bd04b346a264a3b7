import { randomUUID } from 'node:crypto';
import PQueue from 'p-queue';
import type pg from 'pg';
import { changesChannel, everythingPayload, fromPayload, purgedChannel, syncChannel } from '@/lib/db/changes-channel';
import { createConnection } from '@/lib/db/connection';
import { arrive, depart, listServingPortals } from '@/lib/db/serving-portals';
import { type ChangeMark, type Later, readMark, readSince } from './change-mark';

export type ChangeWatch = {
  /** The last change when the watch began. */
  first: ChangeMark;
  since(mark: ChangeMark): Promise<Later>;
  /** False while the connection is lost: pages may be older than what a writer has been told. */
  isListening(): boolean;
  close(): Promise<void>;
};

type Listener = {
  /** A change has been told, with its tags; null where they could not be read. */
  onTags(tags: string[] | null): void;
  /** A writer waits until everything told before is done. */
  onQuestion(): Promise<void>;
  /** Called every few seconds, and after each return of the database: a change may have been missed. */
  onLook(mark: ChangeMark): void;
  /** The database is not heard any more, until the next look. */
  onLoss?(): void;
  /** Another portal has ended or died. */
  onDeparture?(): void;
};

const heartbeat = 3_000;
const patience = 3_000;

/**
 * Listens on a connection of its own for changes from whichever process, and comes back when the database does. Until it has
 * looked what it missed meanwhile, it answers no writer.
 */
export async function watchChanges(url: string, listener: Listener): Promise<ChangeWatch> {
  const id = randomUUID();
  const looked = new WeakMap<pg.Client, { promise: Promise<void>; settle: () => void }>();
  let client: pg.Client | null = null;
  let isClosed = false;
  let isLooking = true;
  let serving: ReadonlySet<string> = new Set();
  let timer: NodeJS.Timeout | undefined;
  const line = new PQueue({ concurrency: 1 });

  const connect = async () => {
    const fresh = createConnection(url, { name: 'portal changes', patience, answerPatience: patience });
    looked.set(fresh, deferred());
    const forget = () => {
      if (client !== fresh || isClosed) return;
      client = null;
      listener.onLoss?.();
      if (isLooking) return;
      clearTimeout(timer);
      timer = setTimeout(() => look(0), 0);
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
      await arrive(fresh, id);
    } catch (error) {
      await fresh.end().catch(() => {});
      throw error;
    }
    client = fresh;
    return fresh;
  };

  const answer = async (asked: pg.Client, word: string) => {
    await looked.get(asked)?.promise;
    await listener.onQuestion();
    await line.add(() => asked.query('select pg_notify($1, $2)', [purgedChannel, `${word} ${id}`]));
  };

  const lookOnce = async (): Promise<boolean> => {
    const held = client;
    try {
      const asked = held ?? (await connect());
      const mark = await line.add(() => readMark(asked));
      if (isClosed) return true;
      listener.onLook(mark);
      looked.get(asked)?.settle();
      // Strikes off those that died, so that no writer waits for them.
      const now = new Set((await line.add(() => listServingPortals(asked))).map((portal) => portal.id));
      if ([...serving].some((each) => !now.has(each))) listener.onDeparture?.();
      serving = now;
      return true;
    } catch {
      if (client === held) client = null;
      if (!isClosed) listener.onLoss?.();
      await held?.end().catch(() => {});
      return false;
    }
  };

  const look = async (failures: number) => {
    isLooking = true;
    const isWell = await lookOnce();
    isLooking = false;
    if (isClosed) return;
    const pause = client === null ? 0 : heartbeat;
    const wait = isWell ? pause : Math.min(250 * 2 ** failures, 1_000);
    timer = setTimeout(() => look(isWell ? 0 : failures + 1), wait);
  };

  // A machine that is busy with the start of Next.js is late for its own clock; that is no reason not to start.
  const begin = async (tries: number): Promise<ChangeMark> => {
    try {
      const asked = await connect();
      const mark = await readMark(asked);
      looked.get(asked)?.settle();
      return mark;
    } catch (error) {
      const lost = client;
      client = null;
      await lost?.end().catch(() => {});
      if (tries === 1) throw error;
      return begin(tries - 1);
    }
  };
  const first = await begin(3);
  isLooking = false;
  timer = setTimeout(() => look(0), heartbeat);
  return {
    first,
    since: async (mark) => {
      const asked = client;
      if (!asked) throw new Error('The database is out of reach');
      return line.add(() => readSince(asked, mark));
    },
    isListening: () => client !== null,
    async close() {
      isClosed = true;
      clearTimeout(timer);
      const last = client;
      if (last) await line.add(() => depart(last, id)).catch(() => {});
      await last?.end().catch(() => {});
    },
  };
}

function deferred(): { promise: Promise<void>; settle: () => void } {
  let settle = () => {};
  const promise = new Promise<void>((resolve) => {
    settle = resolve;
  });
  return { promise, settle };
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
