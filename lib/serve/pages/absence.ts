import { LRUCache } from 'lru-cache';

/** Remembers for a moment, and only so many, that there is nothing at an address. */
export type Absence = { has(path: string): boolean; add(path: string): void; clear(): void };

export function rememberAbsence({ most = 10_000, milliseconds = 10_000 } = {}): Absence {
  const absent = new LRUCache<string, true>({ max: most, ttl: milliseconds });
  return {
    has: (path) => absent.has(path),
    add: (path) => void absent.set(path, true),
    clear: () => absent.clear(),
  };
}
