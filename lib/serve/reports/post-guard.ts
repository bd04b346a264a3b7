import { LRUCache } from 'lru-cache';

/** Whether a post may pass; counted where that costs nothing, long before reports are counted in the database. */
export type PostGuard = (client: string) => boolean;

type Bounds = { fromOne?: number; fromAll?: number; milliseconds?: number };

/** More posts in a minute than people can send, from one client or from all, are a flood. */
export function createPostGuard({ fromOne = 30, fromAll = 300, milliseconds = 60_000 }: Bounds = {}): PostGuard {
  const posts = new LRUCache<string, { count: number }>({ max: 10_000, ttl: milliseconds });
  const countOf = (key: string): number => {
    const known = posts.get(key) ?? { count: 0 };
    known.count += 1;
    if (known.count === 1) posts.set(key, known);
    return known.count;
  };
  return (client) => countOf(`from ${client}`) <= fromOne && countOf('all') <= fromAll;
}
