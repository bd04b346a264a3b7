import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { RequestListener } from 'node:http';
import { join } from 'node:path';
import { env, publicOrigin } from '@/lib/env';
import { dataDirectory } from '@/lib/process/data-directory';
import type { Lifetime } from '@/lib/process/lifetime';
import { createAnswerMaker } from '@/lib/serve/answers/answer-maker';
import { openAnswerStore } from '@/lib/serve/answers/answer-store';
import { createListPages } from '@/lib/serve/answers/list-pages';
import { prepareSearchAnswers } from '@/lib/serve/answers/search-answers';
import { prepareSearchPages } from '@/lib/serve/answers/search-pages';
import { createBarrier } from '@/lib/serve/changes/barrier';
import type { ChangeMark } from '@/lib/serve/changes/change-mark';
import { createPurge, type Purge } from '@/lib/serve/changes/purge';
import { watchChanges } from '@/lib/serve/changes/watch-changes';
import { createDeskDoor } from '@/lib/serve/desk/desk-door';
import { findDeskScript } from '@/lib/serve/desk/desk-script';
import { openUploads } from '@/lib/serve/desk/uploads';
import { readAddresses } from '@/lib/serve/door/addresses';
import { prepareHealth } from '@/lib/serve/door/health';
import { prepareRefusals } from '@/lib/serve/door/refusals';
import { openStaticFiles } from '@/lib/serve/door/static-files';
import { createWorkQueue } from '@/lib/serve/door/work-queue';
import { openPublicFiles } from '@/lib/serve/files/public-files';
import type { NextApp } from '@/lib/serve/next/next-app';
import { quietConsole } from '@/lib/serve/next/quiet-console';
import { rememberAbsence } from '@/lib/serve/pages/absence';
import { prepareErrorPages } from '@/lib/serve/pages/error-pages';
import { openPageFiles } from '@/lib/serve/pages/page-files';
import { createPageMaker } from '@/lib/serve/pages/page-maker';
import { openPageStore } from '@/lib/serve/pages/page-store';
import { openRecordNames } from '@/lib/serve/pages/record-names';
import { createWarmUp } from '@/lib/serve/pages/warm-up';
import { createPostGuard } from '@/lib/serve/reports/post-guard';
import { createReportDoor } from '@/lib/serve/reports/report-door';
import { createFront } from './front';

const mebibyte = 1_048_576;

/** Puts the front together: how it hears of changes, where it keeps pages, how it makes them, and what it refuses with. */
export async function openFront(lifetime: Lifetime, url: string, next: NextApp): Promise<RequestListener> {
  quietConsole();
  const health = await prepareHealth(url);
  lifetime.atEnd(() => health.close());

  const names = openRecordNames(url);
  lifetime.atEnd(() => names.close());

  // Changes that come before the purge is there are told to it then.
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
  const answers = openAnswerStore();
  const addresses = await readAddresses();
  const barrier = createBarrier();
  const absence = rememberAbsence();
  const queue = createWorkQueue({ atOnce: 4, waiting: 1_000 });
  const make = createPageMaker({ next, store, barrier, queue });
  const publicFiles = await openPublicFiles({ next, barrier, queue, folder: join(dataDirectory, 'files') });
  const startWarm = () => {
    if (env.PORTAL_COLD) return;
    warmUp?.start();
    publicFiles.renew();
  };
  const warmUp = env.PORTAL_COLD ? null : createWarmUp({ addresses, make, store });
  lifetime.atEnd(async () => warmUp?.stop());
  purge = createPurge({
    next,
    barrier,
    store,
    answers,
    absence,
    first: watch.first,
    since: watch.since,
    stampOf,
    onDone: startWarm,
  });
  for (const tags of early) purge.tell(tags);

  const refusals = await prepareRefusals();
  const desk = createDeskDoor({
    next,
    addresses,
    barrier,
    refusals,
    queue: createWorkQueue({ atOnce: 8, waiting: 200 }),
    uploads: openUploads({ folder: join(dataDirectory, 'uploads') }),
    script: await findDeskScript(),
    proxies: env.PORTAL_PROXIES,
  });
  const reports = createReportDoor({
    guard: createPostGuard(),
    next,
    refusals,
    queue: createWorkQueue({ atOnce: 4, waiting: 100 }),
    uploads: openUploads({ folder: join(dataDirectory, 'uploads'), allInMemory: mebibyte, allInFiles: 16 * mebibyte }),
    proxies: env.PORTAL_PROXIES,
  });
  const calls = createWorkQueue({ atOnce: 16, waiting: 500 });
  const front = createFront({
    next,
    barrier,
    addresses,
    files: await openStaticFiles(),
    store,
    absence,
    names,
    make,
    answers,
    answer: createAnswerMaker({ next, barrier, store: answers, queue: calls }),
    publicFiles,
    calls,
    searchAnswers: await prepareSearchAnswers({ store: answers, barrier, queue: calls }),
    searchPages: await prepareSearchPages(next, { store: answers, barrier, queue }),
    listPages: createListPages({ make, store: answers }),
    errors: await prepareErrorPages(next),
    refusals,
    health,
    desk,
    reports,
  });
  startWarm();
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
