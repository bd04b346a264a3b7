import { setTimeout as sleep } from 'node:timers/promises';
import { readSide } from '@/lib/db/reading/read-side';

/** In milliseconds: how soon to try again, and for how long: a reader's connection ends after 14 seconds of silence. */
const usual = { pause: 200, longest: 7_000 };

/**
 * Does the work again where it failed because reading went from one server to another meanwhile, or still goes: when the one
 * that is written to dies, the next may be there in a moment. Where there is one server, nothing is tried again.
 */
export async function trySeveral<Result>(
  work: () => Promise<Result>,
  hasFailed: (result: Result) => boolean,
  { pause, longest } = usual,
): Promise<Result> {
  const began = performance.now();
  for (;;) {
    const side = readSide();
    const before = side?.turns;
    const result = await work();
    if (!side || !hasFailed(result) || performance.now() - began > longest) return result;
    // Whoever watches the servers may notice a little later.
    await sleep(pause);
    if (!side.isAlone && side.turns === before) return result;
  }
}
