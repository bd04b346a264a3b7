/** Lets questions to Next through, and can hold back the new ones until the old ones are answered. */
export type Barrier = {
  pass<Result>(work: () => Promise<Result>): Promise<Result>;
  /** Holds back what comes from here on. Resolves once what was under way has ended. */
  hold(): Promise<void>;
  release(): void;
  /** Counts the holds: what began in an earlier era may know nothing of what has happened since. */
  era(): number;
};

export function createBarrier(): Barrier {
  const underWay = new Set<Promise<unknown>>();
  let era = 0;
  let open: Promise<void> | null = null;
  let release = () => {};
  return {
    async pass(work) {
      while (open) await open;
      const question = work();
      underWay.add(question);
      try {
        return await question;
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
