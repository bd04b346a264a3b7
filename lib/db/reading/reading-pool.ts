import type pg from 'pg';
import { fallBack, isReached, type Position, type ReadSide, readPosition } from './read-side';

type Callback = (
  error: Error | undefined,
  client: pg.PoolClient | undefined,
  release: (error?: Error | boolean) => void,
) => void;

/**
 * Makes of two pools one that gives connections of the read side, each after it has shown the change that is required, and of
 * the primary where it has not. An address may lead to several servers, so that one connection says nothing of another.
 */
export function joinPools(primary: pg.Pool, read: pg.Pool, side: ReadSide): pg.Pool {
  const shown = new WeakMap<pg.PoolClient, Position>();
  const connect = read.connect.bind(read) as () => Promise<pg.PoolClient>;
  const end = read.end.bind(read) as () => Promise<void>;
  read.on('connect', (client) => client.on('error', () => fallBack(side, 'gone')));

  const isLevel = async (client: pg.PoolClient): Promise<boolean> => {
    const last = side.isPooled ? side.shown : shown.get(client);
    if (last && isReached(side.required, last)) return true;
    const position = await readPosition(client);
    shown.set(client, position);
    return isReached(side.required, position);
  };

  /** A connection of the read side; null where that is behind or gone. */
  const connectLevel = async (): Promise<pg.PoolClient | null> => {
    let client: pg.PoolClient | undefined;
    try {
      client = await connect();
      if (await isLevel(client)) return client;
      fallBack(side, 'behind');
      client.release();
    } catch {
      fallBack(side, 'gone');
      client?.release(true);
    }
    return null;
  };

  const choose = async (): Promise<pg.PoolClient> => {
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
