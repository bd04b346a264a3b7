import { isContention, isCrowded } from '@/lib/errors/contention';

// Next has a copy of its own of every module, so globalThis is where it and the front meet.
const held = globalThis as { portalCrowdedPages?: Map<string, number> };

/** Notes the address of a page that failed for lack of time alone, so that the front can say that it will pass. */
export function onRequestError(error: unknown, { path }: { path: string }): void {
  if (!isCrowded(error) && !isContention(error)) return;
  held.portalCrowdedPages?.set(path.replace(/\?.*$/, ''), Date.now());
}
