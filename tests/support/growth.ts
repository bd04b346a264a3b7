/** What linear work stays well below, and quadratic work exceeds. */
export const mostGrowth = 50;

/**
 * How many times as much of the processor the work takes for ten times as much input: about ten where it is linear, about
 * a hundred where it is quadratic. Both are measured in one run, so a slow or busy machine changes nothing. What looks
 * quadratic is measured again: memory may have been cleared up meanwhile, and quadratic work looks so every time.
 */
export function growthOf(work: (times: number) => unknown): number {
  const best = (times: number) => Math.min(...[1, 2, 3].map(() => processorTime(() => work(times))));
  let least = Number.POSITIVE_INFINITY;
  for (let tries = 0; tries < 4 && least >= mostGrowth; tries += 1) {
    least = Math.min(least, best(10) / Math.max(best(1), 1_000));
  }
  return least;
}

/** In microseconds. */
function processorTime(work: () => unknown): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return user + system;
}
