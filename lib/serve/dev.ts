import { env } from '@/lib/env';
import { generateClient } from '@/prisma/generate-client';
import { requireFreePort } from './http-server';
import { withLifetime } from './lifetime';
import { runProgram } from './run-program';

/** `npm run dev`: plain Next in watch mode on the same database as `npm start`, without the front. */
export function dev(): Promise<number> {
  return withLifetime(async (lifetime) => {
    await requireFreePort(env.PORT);
    await generateClient();
    const { prepareDatabase } = await import('./prepare-database');
    await prepareDatabase(lifetime);
    const environment = { NODE_ENV: 'development', NEXT_TELEMETRY_DISABLED: '1' };
    await runProgram(['node_modules/next/dist/bin/next', 'dev', '--port', String(env.PORT ?? 3000)], { environment });
  });
}
