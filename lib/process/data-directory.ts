import { join, resolve } from 'node:path';
import { env } from '@/lib/env';

/** Where local state of the clone lies: the cluster, which holds the databases of both records. */
export const clusterDirectory = resolve(env.PORTAL_DATA ?? '.data');

/** Where the state of one record lies: the head of its history, finished pages, uploads, who serves it. */
export const dataDirectory = env.PORTAL_PRACTICE ? join(clusterDirectory, 'practice') : clusterDirectory;
