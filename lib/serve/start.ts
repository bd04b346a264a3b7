import { env, setPort } from '@/lib/env';
import { generateClient } from '@/prisma/generate-client';
import { buildSite } from './build';
import { prepareErrorPages } from './error-pages';
import { createFront } from './front';
import { prepareHealth } from './health';
import { listen, requireFreePort } from './http-server';
import { type Lifetime, withLifetime } from './lifetime';
import { startNext } from './next-app';
import { say, step } from './step';

/** `npm start`: everything that the portal needs, then the portal, until it is stopped. */
export function start(): Promise<number> {
  return withLifetime(async (lifetime) => {
    await requireFreePort(env.PORT);
    await generateClient();
    // The client that it imports exists only from here on.
    const { prepareDatabase } = await import('./prepare-database');
    const url = await prepareDatabase(lifetime);
    await buildSite();
    const port = await step('Starting the server', () => serve(lifetime, url));
    if (env.PORT === undefined && port !== 3000)
      say(`Port 3000 is in use by another program: using ${port}. Set PORT to choose.`);
    process.stdout.write(`Ready: http://localhost:${port}\n`);
    await lifetime.forever();
  });
}

async function serve(lifetime: Lifetime, url: string): Promise<number> {
  const health = await prepareHealth(url);
  lifetime.atEnd(() => health.close());
  const next = await startNext(env.PORT ?? 3000);
  lifetime.atEnd(() => next.close());
  const errors = await prepareErrorPages(next);
  const server = await listen(env.PORT, createFront({ next, errors, health }));
  lifetime.atEnd(() => server.close());
  setPort(server.port);
  return server.port;
}
