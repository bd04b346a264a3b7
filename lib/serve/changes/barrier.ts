import { Abandoned } from '@/lib/serve/next/abandoned';

/** Lets questions to Next through, and can hold back the new ones until the old ones are answered. */
export type Barrier = {
  pass<Result>(work: () => Promise<Result>): Promise<Result>;
  /**
   * Holds back new questions. Resolves once those under way are answered, also those that nobody waits for any longer: Next
   * would let a new question for the same page share the work on the old one.
   */
  hold(): Promise<void>;
  release(): void;
  /** Counts the holds: an answer begun in an earlier era may not know the change that came since. */
  era(): number;
};

export function createBarrier(): Barrier {
  const underWay = new Set<Promise<unknown>>();
  let era = 0;
  let open: Promise<void> | null = null;
  let release = () => {};
  const awaitToo = (work: Promise<unknown>) => {
    underWay.add(work);
    void work.finally(() => underWay.delete(work));
  };
  return {
    async pass(work) {
      while (open) await open;
      const question = work();
      underWay.add(question);
      try {
        return await question;
      } catch (error) {
        if (error instanceof Abandoned) awaitToo(error.over);
        throw error;
      } finally {
        underWay.delete(question);
      }
    },
    async hold() {
      era += 1;
      const begun = [...underWay];
      open = new Promise((resolve) => {
        release = () => {
          open = null;
          resolve();
        };
      });
      await Promise.allSettled(begun);
    },
    release: () => release(),
    era: () => era,
  };
}
