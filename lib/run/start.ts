import type { RequestListener } from 'node:http';
import { setFlagsFromString } from 'node:v8';
import { countPeople } from '@/lib/auth/people';
import { describeTrainees } from '@/lib/cli/practice-record/describe-trainees';
import { inviteTrainees } from '@/lib/cli/practice-record/invite-trainees';
import { limitQueries } from '@/lib/db/client';
import { env, setPort } from '@/lib/env';
import { type Lifetime, withLifetime } from '@/lib/process/lifetime';
import { noteRunning } from '@/lib/process/running-portal';
import { say, step } from '@/lib/process/step';
import { listen, requireFreePort } from '@/lib/serve/http-server';
import { startNext } from '@/lib/serve/next/next-app';
import { openFront } from '@/lib/serve/open-front';
import { prepareStartingPage } from '@/lib/serve/pages/starting-page';
import { buildSite } from './build';
import { forgetDaily } from './forget-daily';
import { prepareDatabase } from './prepare-database';
import { publishOnTime } from './publish-on-time';

/** `npm start`: everything that the portal needs, then the portal, until it is stopped. */
export function start(): Promise<number> {
  return withLifetime(async (lifetime) => {
    await requireFreePort(env.PORT);
    const url = await prepareDatabase(lifetime);
    await buildSite();
    const port = await step('Starting the server', () => serve(lifetime, url), tellTotal);
    if (env.PORT === undefined && port !== 3000)
      say(`Port 3000 is in use by another program: using ${port}. Set PORT to choose.`);
    forgetDaily(lifetime);
    publishOnTime(lifetime);
    await (env.PORTAL_PRACTICE ? tellPractice() : tellFirstAccount());
    lifetime.atEnd(await noteRunning());
    process.stdout.write(`Ready: http://localhost:${port}\n`);
    await lifetime.forever();
  });
}

/** A database that is slow for a moment is no reason to stop: this is only a hint. */
async function tellFirstAccount(): Promise<void> {
  const people = await countPeople().catch(() => null);
  if (people === 0) {
    say('Nobody can sign in yet. The first account: npm run portal -- user add EMAIL --role administrator');
  }
}

async function tellPractice(): Promise<void> {
  say('This is the practice record: everything in it is invented, and none of it gets into the real one.');
  const trainees = await inviteTrainees('ar').catch(() => []);
  for (const line of describeTrainees(trainees)) say(line);
}

/** Of a start that had more to do than usual: since its first line. */
function tellTotal(): string {
  const seconds = performance.now() / 1000;
  return seconds < 20 ? '' : `${seconds.toFixed(0)} s in all`;
}

/** The port comes first: pages name it where the operator names no address. */
async function serve(lifetime: Lifetime, url: string): Promise<number> {
  let front: RequestListener = await prepareStartingPage();
  const server = await listen(env.PORT, (request, response) => front(request, response));
  lifetime.atEnd(() => server.close());
  setPort(server.port);
  limitQueries();
  // V8 waits until the heap is four times the live set; collect sooner.
  setFlagsFromString('--heap-growing-percent=50');
  const next = await startNext(server.port);
  lifetime.atEnd(() => next.close());
  front = await openFront(lifetime, url, next);
  // Closed first: as long as readers are served, changes are heard.
  lifetime.atEnd(() => server.close());
  return server.port;
}
