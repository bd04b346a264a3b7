import { AsyncLocalStorage } from 'node:async_hooks';
import { randomUUID } from 'node:crypto';

// Next has its own copy of this module beside that of the front.
const held = globalThis as { portalRequestNames?: AsyncLocalStorage<string> };
held.portalRequestNames ??= new AsyncLocalStorage();
const names = held.portalRequestNames;

/** What a proxy may have named it, so that one name leads through the logs of both. */
const given = /^[\w.-]{8,64}$/;

export function nameRequest(stated: string | undefined): string {
  return stated !== undefined && given.test(stated) ? stated : randomUUID();
}

/** Does the work of a request. What is logged meanwhile bears its name. */
export function withRequestName<Result>(name: string, work: () => Result): Result {
  return names.run(name, work);
}

export function requestName(): string | undefined {
  return names.getStore();
}
