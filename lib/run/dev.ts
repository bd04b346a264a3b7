import { env } from '@/lib/env';
import { withLifetime } from '@/lib/process/lifetime';
import { runProgram } from '@/lib/process/run-program';
import { requireFreePort } from '@/lib/serve/http-server';
import { prepareDatabase } from './prepare-database';

/** `npm run dev`: plain Next in watch mode on the same database as `npm start`, without the front. */
export function dev(): Promise<number> {
  return withLifetime(async (lifetime) => {
    await requireFreePort(env.PORT);
    await prepareDatabase(lifetime);
    const environment = { NODE_ENV: 'development', NEXT_TELEMETRY_DISABLED: '1' };
    await runProgram(['node_modules/next/dist/bin/next', 'dev', '--port', String(env.PORT ?? 3000)], { environment });
  });
}
