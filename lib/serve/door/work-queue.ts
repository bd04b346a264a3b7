import PQueue from 'p-queue';

/** Too many wait already, or one has waited too long. */
export class Busy extends Error {
  override name = 'Busy';
}

const priorities = { known: 2, unknown: 1, background: 0 };

/** Pages that the record is known to have come before those that may not exist, and both before work that nobody waits for. */
export type Urgency = keyof typeof priorities;

export type WorkQueue = { run<Result>(urgency: Urgency, work: () => Promise<Result>): Promise<Result> };

type Bounds = { atOnce: number; waiting: number; patience?: number };

/**
 * Does `atOnce` things at a time. No more than `waiting` of the unknown may wait, and none longer than `patience`: the
 * others are refused, while somebody still listens.
 */
export function createWorkQueue({ atOnce, waiting, patience = 8_000 }: Bounds): WorkQueue {
  const queue = new PQueue({ concurrency: atOnce });
  return {
    async run(urgency, work) {
      const priority = priorities[urgency];
      if (urgency !== 'unknown') return queue.add(work, { priority });
      if (queue.sizeBy({ priority }) >= waiting) throw new Busy('Too many wait');
      const asked = performance.now();
      const workInTime = () => {
        if (performance.now() - asked > patience) throw new Busy('The wait was too long');
        return work();
      };
      return queue.add(async () => workInTime(), { priority });
    },
  };
}
