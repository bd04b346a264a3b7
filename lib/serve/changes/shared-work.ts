import { readSide } from '@/lib/db/reading/read-side';
import type { Barrier } from './barrier';

/**
 * Has work done once for all who ask for the same name at the same time. Whoever asks after a change gets work of their own:
 * what was begun before it may tell what was before it.
 */
export type SharedWork<Result> = (name: string, begin: () => Promise<Result>) => Promise<Result>;

export function createSharedWork<Result>(barrier: Barrier): SharedWork<Result> {
  const underWay = new Map<string, { era: number; work: Promise<Result> }>();
  return (name, begin) => {
    const known = underWay.get(name);
    if (known?.era === barrier.era()) return known.work;
    const entry = { era: barrier.era(), work: begin() };
    underWay.set(name, entry);
    const forget = () => {
      if (underWay.get(name) === entry) underWay.delete(name);
    };
    entry.work.then(forget, forget);
    return entry.work;
  };
}

/**
 * Does the work behind the barrier. `isCurrent`: no change has come since it began, nor could have come untold, so its result
 * may be kept.
 */
export async function passDated<Result>(
  barrier: Barrier,
  work: () => Promise<Result>,
): Promise<{ result: Result; isCurrent: boolean }> {
  let begun = 0;
  const result = await barrier.pass(() => {
    begun = barrier.era();
    return work();
  });
  return { result, isCurrent: begun === barrier.era() && readSide()?.isAlone !== true };
}
