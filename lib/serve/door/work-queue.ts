/** Too many wait already. */
export class Busy extends Error {
  override name = 'Busy';
}

export const urgencies = ['known', 'unknown', 'background'] as const;

/** What the record is known to have comes before what may not exist, and both before what nobody waits for. */
export type Urgency = (typeof urgencies)[number];

export type WorkQueue = { run<Result>(urgency: Urgency, work: () => Promise<Result>): Promise<Result> };

type Bounds = { atOnce: number; waiting: number; patience?: number };

/**
 * Does `atOnce` things at a time. Of the unknown no more than `waiting` may wait, and none longer than `patience`: the others
 * are refused, while somebody still listens.
 */
export function createWorkQueue({ atOnce, waiting, patience = 8_000 }: Bounds): WorkQueue {
  const lines: Record<Urgency, (() => void)[]> = { known: [], unknown: [], background: [] };
  let running = 0;

  const next = () => {
    if (running >= atOnce) return;
    const line = urgencies.map((urgency) => lines[urgency]).find(({ length }) => length > 0);
    const begin = line?.shift();
    if (!begin) return;
    running += 1;
    begin();
  };

  return {
    async run(urgency, work) {
      if (urgency === 'unknown' && lines.unknown.length >= waiting) throw new Busy('Too many wait');
      const asked = performance.now();
      const turn = new Promise<void>((resolve) => lines[urgency].push(resolve));
      next();
      await turn;
      try {
        if (urgency === 'unknown' && performance.now() - asked > patience) throw new Busy('The wait was too long');
        return await work();
      } finally {
        running -= 1;
        next();
      }
    },
  };
}
