/** Lets questions to Next through, and can hold back the new ones until the old ones are answered. */
export type Barrier = {
  pass<Result>(work: () => Promise<Result>): Promise<Result>;
  /** Holds back new questions. Resolves once those under way are answered. */
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
