import { isAbsolute, resolve } from 'node:path';
import { env } from '@/lib/env';

/** A path as whoever called the portal meant it: against the folder that the call came from. */
export function fromCallingFolder(path: string): string {
  return isAbsolute(path) ? path : resolve(env.INIT_CWD ?? '.', path);
}
