/** Remembers for a moment, and only so many, that there is nothing at an address. */
export type Absence = { has(path: string): boolean; add(path: string): void; clear(): void };

export function rememberAbsence({ most = 10_000, milliseconds = 10_000 } = {}): Absence {
  // A map keeps the order of its making: the first is the oldest.
  const until = new Map<string, number>();
  return {
    has(path) {
      const end = until.get(path);
      if (end === undefined) return false;
      if (end > Date.now()) return true;
      until.delete(path);
      return false;
    },
    add(path) {
      until.delete(path);
      const [oldest] = until.keys();
      if (until.size >= most && oldest !== undefined) until.delete(oldest);
      until.set(path, Date.now() + milliseconds);
    },
    clear: () => until.clear(),
  };
}
