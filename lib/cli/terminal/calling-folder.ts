import { isAbsolute, resolve } from 'node:path';
import { env } from '@/lib/env';

/** Resolves a path against the folder that the portal was called from, as the caller meant it. */
export function fromCallingFolder(path: string): string {
  return isAbsolute(path) ? path : resolve(env.INIT_CWD ?? '.', path);
}
