import { resolve } from 'node:path';
import { env } from '@/lib/env';

/** Where local state lives: the cluster, the page store, uploads. */
export const dataDirectory = resolve(env.PORTAL_DATA ?? '.data');
