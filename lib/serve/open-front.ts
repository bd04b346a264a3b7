import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { RequestListener } from 'node:http';
import { join } from 'node:path';
import { publicOrigin } from '@/lib/env';
import { rememberAbsence } from './absence';
import { readAddresses } from './addresses';
import { createBarrier } from './barrier';
import type { ChangeMark } from './change-mark';
import { dataDirectory } from './data-directory';
import { prepareErrorPages } from './error-pages';
import { createFront } from './front';
import { prepareHealth } from './health';
import type { Lifetime } from './lifetime';
import type { NextApp } from './next-app';
import { openPageFiles } from './page-files';
import { createPageMaker } from './page-maker';
import { openPageStore } from './page-store';
import { createPurge, type Purge } from './purge';
import { quietConsole } from './quiet-console';
import { openRecordNames } from './record-names';
import { prepareRefusals } from './refusals';
import { openStaticFiles } from './static-files';
import { createWarmUp } from './warm-up';
import { watchChanges } from './watch-changes';
import { createWorkQueue } from './work-queue';

/** Puts the front together: what it keeps, what it listens to, and what it asks Next for. */
export async function openFront(lifetime: Lifetime, url: string, next: NextApp): Promise<RequestListener> {
  quietConsole();
  const health = await prepareHealth(url);
  lifetime.atEnd(() => health.close());

  const names = openRecordNames(url);
  lifetime.atEnd(() => names.close());

  // Changes that come before everything stands are told to the purge once it is there.
  const early: (string[] | null)[] = [];
  let purge: Purge | undefined;
  const watch = await watchChanges(url, {
    onTags: (tags) => (purge ? purge.tell(tags) : void early.push(tags)),
    onQuestion: async () => purge?.whenDone(),
    onLook: (mark) => purge?.see(mark),
  });
  lifetime.atEnd(() => watch.close());

  const stampOf = await prepareStamp();
  const store = await openPageStore(await openPageFiles(join(dataDirectory, 'pages'), stampOf(watch.first)));
  const [addresses, barrier, absence] = [await readAddresses(), createBarrier(), rememberAbsence()];
  const make = createPageMaker({ next, store, barrier, queue: createWorkQueue({ atOnce: 4, waiting: 1_000 }) });
  const warmUp = createWarmUp({ addresses, make, store });
  lifetime.atEnd(async () => warmUp.stop());
  const { since } = watch;
  const onDone = () => warmUp.start();
  purge = createPurge({ next, barrier, store, absence, first: watch.first, since, stampOf, onDone });
  for (const tags of early) purge.tell(tags);

  const front = createFront({
    ...{ next, barrier, addresses, store, absence, names, make, health },
    files: await openStaticFiles(),
    calls: createWorkQueue({ atOnce: 16, waiting: 500 }),
    errors: await prepareErrorPages(next),
    refusals: await prepareRefusals(),
  });
  warmUp.start();
  return front;
}

/** Names what a page is made from: this source as it was built, where readers reach it, and the record up to a change. */
async function prepareStamp(): Promise<(mark: ChangeMark) => string> {
  const build = await Promise.all(['.next/portal-build', '.next/BUILD_ID'].map((file) => readFile(file, 'utf8')));
  return (mark) =>
    createHash('sha256')
      .update(JSON.stringify(['pages 1', ...build, publicOrigin(), mark]))
      .digest('hex')
      .slice(0, 32);
}
