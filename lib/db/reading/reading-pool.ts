import type pg from 'pg';
import { fallBack, isReached, type Position, type ReadSide, readPosition } from './read-side';

type Callback = (
  error: Error | undefined,
  client: pg.PoolClient | undefined,
  release: (error?: Error | boolean) => void,
) => void;

/** So many connections are tried before the read side counts as of no use: the servers behind its address, and one more. */
const mostServers = 4;

/**
 * Makes of two pools one that gives connections of the read side, each after it has shown the change that is required, and of
 * the primary where it has not. An address may lead to several servers, so that one connection says nothing of another. While
 * the primary is away, what the portal knew last is all that is required.
 */
export function joinPools(primary: pg.Pool, read: pg.Pool, side: ReadSide): pg.Pool {
  const shown = new WeakMap<pg.PoolClient, Position>();
  const connect = read.connect.bind(read) as () => Promise<pg.PoolClient>;
  const end = read.end.bind(read) as () => Promise<void>;
  read.on('connect', (client) => client.on('error', () => fallBack(side, 'gone')));

  const shows = async (client: pg.PoolClient, required: Position): Promise<boolean> => {
    const last = side.isPooled ? side.shown : shown.get(client);
    if (last && isReached(required, last)) return true;
    const position = await readPosition(client);
    shown.set(client, position);
    return isReached(required, position);
  };

  /** A connection of the read side; null where that is behind or gone. */
  const connectLevel = async (): Promise<pg.PoolClient | null> => {
    let client: pg.PoolClient | undefined;
    try {
      client = await connect();
      if (await shows(client, side.required)) return client;
      fallBack(side, 'behind');
      client.release();
    } catch {
      fallBack(side, 'gone');
      client?.release(true);
    }
    return null;
  };

  /** A connection to any server of the read side that is far enough; null where none is. */
  const connectAlone = async (): Promise<pg.PoolClient | null> => {
    for (let tried = 0; tried < mostServers; tried += 1) {
      let client: pg.PoolClient | undefined;
      try {
        client = await connect();
        if (await shows(client, side.known)) return client;
      } catch {
        // The next one may lead elsewhere.
      }
      client?.release(true);
    }
    return null;
  };

  const choose = async (): Promise<pg.PoolClient> => {
    if (side.isAlone) return (await connectAlone()) ?? primary.connect();
    const level = side.state === 'level' ? await connectLevel() : null;
    return level ?? primary.connect();
  };

  const chooseFor = (callback?: Callback) => {
    const chosen = choose();
    if (!callback) return chosen;
    chosen.then(
      (client) => callback(undefined, client, client.release),
      (error: Error) => callback(error, undefined, () => undefined),
    );
    return undefined;
  };
  const endBoth = async () => {
    await Promise.all([end(), primary.end()]);
  };
  return Object.assign(read, { connect: chooseFor, end: endBoth });
}
